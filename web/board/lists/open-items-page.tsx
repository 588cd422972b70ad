import { Link, useSearch } from 'wouter';
import { lights } from '../../../rules/case/light';
import { lightNames } from '../../../rules/case/case-names';
import { listOpenItems } from '../../ask/management-calls';
import { useAnswer } from '../../ask/use-answer';
import { Page } from '../../design/page';
import { momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { filterIn, placeWith, searchOf } from '../filter/board-filter';
import { FilterBar } from '../filter/filter-bar';
import { Part } from '../part';
import { boardPlaces } from '../places';
import { DownloadLinks } from './download-links';
import { OpenItemTable } from './open-item-table';
import { PageLinks } from './page-links';

const size = 50;
const standings = ['overdue', 'forecast', ...lights] as const;

/** What is open now: all of it, or what stands so. */
export function OpenItemsPage() {
  const { t, say, language } = useVoice();
  const search = useSearch();
  const filter = searchOf(filterIn(search));
  const asked = new URLSearchParams(search);
  const standing = standings.find((one) => one === asked.get('standing'));
  const page = Math.max(1, Math.floor(Number(asked.get('page')) || 1));
  const queryOf = (other: string | undefined): string =>
    [filter, ...(other === undefined ? [] : [`standing=${other}`])].filter(Boolean).join('&');
  const query = queryOf(standing);
  const answer = useAnswer(`${query}&page=${page}&size=${size}`, listOpenItems);
  const nameOf = (one: (typeof standings)[number]): string =>
    one === 'overdue' || one === 'forecast' ? t(`board.figure.${one}`) : say(lightNames[one]);
  return (
    <Page title={t('board.page.openItems')} back={placeWith(boardPlaces.overview, filter)}>
      <FilterBar without={['from', 'to']} />
      <nav className="tabs no-print" aria-label={t('board.standing')}>
        {[undefined, ...standings].map((one) => (
          <Link
            key={one ?? 'all'}
            href={placeWith(boardPlaces.openItems, queryOf(one))}
            aria-current={one === standing ? 'page' : undefined}
          >
            {one === undefined ? t('board.standing.all') : nameOf(one)}
          </Link>
        ))}
      </nav>
      {standing === 'forecast' && <p className="second">{t('board.forecast.what')}</p>}
      <Part answer={answer}>
        {({ total, rows, asOf }) => (
          <>
            <p role="status">{t('board.found', { total, asOf: momentText(asOf, language) })}</p>
            {total === 0 ? (
              <p>{t('board.empty')}</p>
            ) : (
              <>
                <DownloadLinks link={`/management/open-items?${query}`} kinds={['xlsx', 'csv']} />
                <OpenItemTable
                  caption={standing === undefined ? t('board.standing.all') : nameOf(standing)}
                  rows={rows}
                />
                <PageLinks
                  before={page > 1 ? placeWith(boardPlaces.openItems, `${query}&page=${page - 1}`) : null}
                  after={
                    page * size < total ? placeWith(boardPlaces.openItems, `${query}&page=${page + 1}`) : null
                  }
                />
              </>
            )}
          </>
        )}
      </Part>
    </Page>
  );
}
