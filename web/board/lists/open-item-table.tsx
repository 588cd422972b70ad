import { Link } from 'wouter';
import type { OpenItemPage } from '../../../api/management-wire';
import { statusNames } from '../../../rules/case/case-names';
import { LightTag } from '../../design/light-tag';
import { SampleTag } from '../../design/sample-tag';
import { Table } from '../../design/table';
import { shortDayText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { useCatalogue } from '../catalogue';
import { boardPlaces } from '../places';

/** Open items with their lights and days; each opens the story of its case. */
export function OpenItemTable({
  caption,
  rows,
}: {
  readonly caption: string;
  readonly rows: OpenItemPage['rows'];
}) {
  const { t, say, language } = useVoice();
  const { item, department } = useCatalogue();
  const day = (value: string | null) => (
    <span className="together">{value === null ? t('board.stands') : shortDayText(value, language)}</span>
  );
  return (
    <Table
      caption={caption}
      columns={[
        {
          head: t('board.column.case'),
          isPlain: true,
          cell: ({ caseNo, itemCaseNo, isSample }) => (
            <>
              <Link href={boardPlaces.case(caseNo)} className="count number">
                {itemCaseNo}
              </Link>{' '}
              <SampleTag isSample={isSample} />
            </>
          ),
        },
        { head: t('board.column.item'), cell: ({ oneThing, itemId }) => say(item(oneThing, itemId)) },
        { head: t('board.filter.department'), cell: (row) => say(department(row.department)) },
        { head: t('board.column.status'), cell: ({ status }) => say(statusNames[status]) },
        { head: t('board.column.light'), cell: ({ light }) => <LightTag light={light} /> },
        { head: t('board.column.promisedDue'), cell: ({ promisedDue }) => day(promisedDue) },
        {
          head: t('board.column.statutoryDue'),
          cell: ({ statutoryDue }) => (statutoryDue === null ? '–' : day(statutoryDue)),
        },
        {
          head: t('board.column.expected'),
          cell: ({ expected }) => (expected === null ? '–' : day(expected)),
        },
        {
          head: t('board.page.cards'),
          cell: ({ caseNo, itemId, itemCaseNo, light }) =>
            (light === 'yellow' || light === 'red') && (
              <Link href={boardPlaces.cardFor(caseNo, itemId)} className="count">
                {t('cards.show')}
                <span className="for-listeners"> {itemCaseNo}</span>
              </Link>
            ),
        },
      ]}
      rows={rows}
      keyOf={({ itemCaseNo }) => itemCaseNo}
    />
  );
}
