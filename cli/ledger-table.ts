import type { LedgerDay } from '../rules/date-ledger';
import { weekdayOf } from './moment-text';
import { drawTable } from './table';
import type { Voice } from './voice';

export type LedgerRow = Pick<LedgerDay, 'date' | 'counted' | 'running' | 'reason'>;

/** A run of days that are told together. */
interface Run {
  readonly first: LedgerRow;
  readonly last: LedgerRow;
}

/** Folds neighbouring days that do not count, for one and the same reason, into one run. */
export function foldUncounted(days: readonly LedgerRow[]): Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    const before = runs.at(-1);
    const goesOn = before && !before.last.counted && !day.counted && before.last.reason.zh === day.reason.zh;
    if (goesOn) runs[runs.length - 1] = { first: before.first, last: day };
    else runs.push({ first: day, last: day });
  }
  return runs;
}

const heads = {
  date: { zh: '日期', en: 'Date' },
  weekday: { zh: '星期', en: 'Day' },
  counted: { zh: '计入', en: 'Counts' },
  running: { zh: '累计', en: 'Count' },
  reason: { zh: '原因', en: 'Why' },
} as const;

/** The date ledger 时限台账 as a table: every day, whether it counts, the running count and why. */
export function ledgerTable(days: readonly LedgerRow[], voice: Voice): string[] {
  const between = (one: string, other: string) => (one === other ? one : `${one} – ${other}`);
  return drawTable(
    [
      { head: voice.label(heads.date) },
      { head: voice.label(heads.weekday) },
      { head: voice.label(heads.counted) },
      { head: voice.label(heads.running), align: 'right' },
      { head: voice.label(heads.reason) },
    ],
    foldUncounted(days).map(({ first, last }) => [
      between(first.date, last.date),
      between(voice.name(weekdayOf(first.date)), voice.name(weekdayOf(last.date))),
      voice.name(first.counted ? { zh: '计入', en: 'yes' } : { zh: '不计', en: 'no' }),
      first.counted ? String(first.running) : '',
      voice.label(first.reason),
    ]),
  );
}
