import type { LedgerDay } from '../../rules/date-ledger';
import { shortDayText } from '../i18n/dates';
import { useVoice } from '../i18n/words';
import { type LedgerRow, ledgerRows } from './ledger-rows';
import { type Column, Table } from './table';
import { Tag } from './tag';

/** The date ledger 时限台账 of one limit: every day, whether it counts, and why. */
export function LedgerTable({
  caption,
  days,
}: {
  readonly caption: string;
  readonly days: readonly LedgerDay[];
}) {
  const { t, say, language } = useVoice();
  const dayOf = ({ from, to, days: count }: LedgerRow): string =>
    count === 1
      ? shortDayText(from.date, language)
      : t('ledger.run', {
          from: shortDayText(from.date, language),
          to: shortDayText(to.date, language),
          count,
        });
  const columns: Column<LedgerRow>[] = [
    { head: t('ledger.day'), cell: dayOf, isPlain: true },
    {
      head: t('ledger.counts'),
      isPlain: true,
      cell: ({ from, isDue }) =>
        isDue ? (
          <Tag tone="near">{t('ledger.due')}</Tag>
        ) : (
          <Tag tone={from.counted ? 'good' : 'plain'}>{t(from.counted ? 'ledger.yes' : 'ledger.no')}</Tag>
        ),
    },
    {
      head: t('ledger.why'),
      isPlain: true,
      cell: ({ from, days: count, to }) =>
        (count === 1 ? say(from.reason) : t('ledger.notWorking')) +
        (to.provisional ? t('ledger.provisional') : ''),
    },
    { head: t('ledger.running'), cell: ({ to }) => (to.counted ? to.running : ''), isNumber: true },
  ];
  return (
    <Table caption={caption} columns={columns} rows={ledgerRows(days)} keyOf={({ from }) => from.date} />
  );
}
