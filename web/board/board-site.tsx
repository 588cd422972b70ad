import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { signOut, useSession } from '../ask/session';
import { Live } from '../design/live';
import { SignInAgain } from '../design/sign-in-again';
import { LanguageSwitch } from '../design/switches';
import { useVoice } from '../i18n/words';
import { boardPlaces } from './places';
import '../design/site.css';
import './board.css';

const pages = ['overview', 'openItems', 'rehearsal', 'calendar', 'cards'] as const;

/** What stands around every page of the board. */
export function BoardSite({ children }: { readonly children: ReactNode }) {
  const { t, say } = useVoice();
  const session = useSession();
  const [address] = useLocation();
  return (
    <>
      <a className="skip" href="#main">
        {t('site.skip')}
      </a>
      <header className="site-head">
        <Link href={boardPlaces.overview} className="site-name">
          {t('board.title')}
        </Link>
        {session && (
          <nav className="board-pages no-print" aria-label={t('board.pages')}>
            {pages.map((page) => (
              <Link
                key={page}
                href={boardPlaces[page]}
                aria-current={address === boardPlaces[page] ? 'page' : undefined}
              >
                {t(`board.page.${page}`)}
              </Link>
            ))}
          </nav>
        )}
        <div className="site-tools">
          <LanguageSwitch />
          {session && <span className="second">{say(session.name)}</span>}
          {session && (
            <button type="button" className="switch" onClick={() => void signOut('/board')}>
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
