import { Link, useSearch } from 'wouter';
import type { ReportRowPage } from '../../../api/management-wire';
import { outcomeNames, statusNames } from '../../../rules/case/case-names';
import { limitResultNames } from '../../../rules/limit-names';
import type { Text } from '../../../rules/text';
import { listReportRows } from '../../ask/management-calls';
import { useAnswer } from '../../ask/use-answer';
import { Page } from '../../design/page';
import { SampleTag } from '../../design/sample-tag';
import { Table } from '../../design/table';
import { momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { useCatalogue } from '../catalogue';
import { filterIn, placeWith, searchOf } from '../filter/board-filter';
import { FilterBar } from '../filter/filter-bar';
import { Part } from '../part';
import { boardPlaces } from '../places';
import { DownloadLinks } from './download-links';
import { PageLinks } from './page-links';
import { useCounted } from './use-counted';

type Row = ReportRowPage['rows'][number];

const endNames: Readonly<Record<string, Text>> = { ...statusNames, ...outcomeNames };
const aDayMs = 86_400_000;

/** Exactly the rows that a figure counts, until the moment at which it was told. */
export function RowsPage() {
  const { t, language } = useVoice();
  const search = useSearch();
  const counted = useCounted(search);
  const answer = useAnswer(search, listReportRows);
  return (
    <Page title={counted} back={placeWith(boardPlaces.overview, searchOf(filterIn(search)))}>
      <FilterBar />
      <Part answer={answer}>
        {({ asOf, total, rows, next }) => {
          // Files and further pages are told until the same moment.
          const asked = new URLSearchParams(search);
          asked.set('asOf', asOf);
          asked.delete('after');
          const link = `/management/cases?${asked.toString()}`;
          const onward = new URLSearchParams(asked);
          if (next !== null) onward.set('after', next);
          const isFirst = !new URLSearchParams(search).has('after');
          return (
            <>
              <p role="status">{t('board.found', { total, asOf: momentText(asOf, language) })}</p>
              {total === 0 ? (
                <p>{t('board.empty')}</p>
              ) : (
                <>
                  <DownloadLinks link={link} />
                  <RowTable caption={counted} rows={rows} />
                  <PageLinks
                    before={isFirst ? null : placeWith(boardPlaces.rows, asked.toString())}
                    after={next === null ? null : placeWith(boardPlaces.rows, onward.toString())}
                  />
                </>
              )}
            </>
          );
        }}
      </Part>
    </Page>
  );
}

function RowTable({ caption, rows }: { readonly caption: string; readonly rows: readonly Row[] }) {
  const { t, say, language } = useVoice();
  const { item, situation } = useCatalogue();
  const end = (endedAs: string): string => say(endNames[endedAs] ?? { zh: endedAs, en: endedAs });
  return (
    <Table
      caption={caption}
      columns={[
        {
          head: t('board.column.case'),
          isPlain: true,
          cell: ({ caseNo, isSample }) => (
            <>
              <Link href={boardPlaces.case(caseNo)} className="count number">
                {caseNo}
              </Link>{' '}
              <SampleTag isSample={isSample} />
            </>
          ),
        },
        {
          head: t('board.column.item'),
          cell: ({ oneThing, itemId }) => (itemId === null ? t('board.whole') : say(item(oneThing, itemId))),
        },
        {
          head: t('board.filter.situation'),
          cell: (row) => say(situation(row.oneThing, row.situation)),
        },
        { head: t('board.column.closed'), cell: ({ closedAt }) => momentText(closedAt, language) },
        { head: t('board.column.end'), cell: ({ endedAs }) => end(endedAs) },
        { head: t('board.column.promised'), cell: ({ promised }) => say(limitResultNames[promised]) },
        { head: t('board.column.statutory'), cell: ({ statutory }) => say(limitResultNames[statutory]) },
        { head: t('board.column.taken'), isNumber: true, cell: ({ takenDays }) => takenDays ?? '–' },
        {
          head: t('board.column.elapsed'),
          isNumber: true,
          cell: ({ elapsedMs }) => (elapsedMs / aDayMs).toFixed(2),
        },
      ]}
      rows={rows}
      keyOf={({ caseNo, itemId }) => `${caseNo} ${itemId ?? ''}`}
    />
  );
}
