import type { GroupedTimeLimits } from '../../../api/management-wire';
import { rateText } from '../../../rules/rate-text';
import type { Column } from '../../design/table';
import type { Voice } from '../../i18n/words';
import { CountLink } from '../count-link';

interface Row {
  readonly name: string;
  readonly promised: GroupedTimeLimits['groups'][number]['cases']['promised'];
}

/** How a row kept its promise: the rate, and both counts with the way to what they count. */
export function keptColumns({ t }: Voice): readonly Column<Row>[] {
  return [
    {
      head: t('board.rate'),
      isNumber: true,
      cell: ({ promised: { rate } }) => (rate === null ? t('board.noData') : rateText(rate)),
    },
    {
      head: t('board.kept'),
      isNumber: true,
      cell: ({ name, promised: { kept, links } }) => (
        <CountLink count={kept} link={links.kept} of={`${name} ${t('board.kept')}`} />
      ),
    },
    {
      head: t('board.missed'),
      isNumber: true,
      cell: ({ name, promised: { missed, links } }) => (
        <CountLink count={missed} link={links.missed} of={`${name} ${t('board.missed')}`} />
      ),
    },
  ];
}
