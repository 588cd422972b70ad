import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { StaffSite } from '../design/staff-site';
import { useVoice } from '../i18n/words';
import { boardPlaces } from './places';
import './board.css';

const pages = ['overview', 'openItems', 'rehearsal', 'calendar', 'cards'] as const;

/** What stands around every page of the board. */
export function BoardSite({ children }: { readonly children: ReactNode }) {
  const { t } = useVoice();
  const [address] = useLocation();
  const ways = (
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
  );
  return (
    <StaffSite home={boardPlaces.overview} title={t('board.title')} ways={ways}>
      {children}
    </StaffSite>
  );
}
