import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { signOut, useSession } from '../ask/session';
import { useVoice } from '../i18n/words';
import { useLook } from '../look';
import { Live } from './live';
import { ReadAloud } from './read-aloud';
import { SignInAgain } from './sign-in-again';
import { ElderSwitch, LanguageSwitch } from './switches';
import './site.css';

/** The service line of every Chinese city government 政务服务便民热线: a person answers. */
export const hotline = '12345';

/** What stands around every page for applicants: the name of the site, its tools, a person's telephone number. */
export function Site({ children }: { readonly children: ReactNode }) {
  const { t } = useVoice();
  const { size } = useLook();
  return (
    <>
      <a className="skip" href="#main">
        {t('site.skip')}
      </a>
      <header className="site-head">
        <Link href="/" className="site-name">
          {t('site.name')}
        </Link>
        <div className="site-tools">
          <ElderSwitch />
          {size !== '100' && <ReadAloud />}
          {size !== '100' && <Person />}
          <LanguageSwitch />
        </div>
      </header>
      <Who />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-foot">
        <p>{t('site.help')}</p>
        <Person />
      </footer>
      <SignInAgain />
      <Live />
    </>
  );
}

/** Who has signed in, and the way to their cases. */
function Who() {
  const { t, say } = useVoice();
  const session = useSession();
  return (
    <nav className="site-who no-print" aria-label={t('site.own')}>
      <Link href="/cases">{t('own.title')}</Link>
      {session && <span>{t('site.signedIn', { name: say(session.name) })}</span>}
      {session && (
        <button type="button" className="switch" onClick={() => void signOut()}>
          {t('site.signOut')}
        </button>
      )}
    </nav>
  );
}

/** To a person 转人工, by telephone. */
function Person() {
  const { t } = useVoice();
  return (
    <a className="switch person" href={`tel:${hotline}`}>
      {t('site.person', { phone: hotline })}
    </a>
  );
}
