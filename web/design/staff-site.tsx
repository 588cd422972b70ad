import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { signOut, useSession } from '../ask/session';
import { useVoice } from '../i18n/words';
import { Live } from './live';
import { SignInAgain } from './sign-in-again';
import { LanguageSwitch } from './switches';
import './site.css';

/** What stands around every page for those who work here. */
export function StaffSite({
  home,
  title,
  ways,
  tools,
  children,
}: {
  /** Where the title leads. */
  readonly home: string;
  readonly title: string;
  /** Shown to who has signed in. */
  readonly ways: ReactNode;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t, say } = useVoice();
  const session = useSession();
  return (
    <>
      <a className="skip" href="#main">
        {t('site.skip')}
      </a>
      <header className="site-head">
        <Link href={home} className="site-name">
          {title}
        </Link>
        {session && ways}
        <div className="site-tools">
          {tools}
          <LanguageSwitch />
          {session && <span className="second">{say(session.name)}</span>}
          {session && (
            <button type="button" className="switch" onClick={() => void signOut(home)}>
              {t('site.signOut')}
            </button>
          )}
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SignInAgain />
      <Live />
    </>
  );
}
