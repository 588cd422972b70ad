import type { LedgerDay } from '../../rules/date-ledger';

/** One line of a date ledger: a day, or a run of days that do not count. */
export interface LedgerRow {
  readonly from: LedgerDay;
  readonly to: LedgerDay;
  /** Days in this line. */
  readonly days: number;
  /** The line of the due date. */
  readonly isDue: boolean;
}

/** Runs of uncounted days shorter than this stand day by day. */
const shortestRun = 3;

/** The lines of a ledger; what does not count is folded, the day of receipt and the due date have lines of their own. */
export function ledgerRows(days: readonly LedgerDay[]): LedgerRow[] {
  const runs: LedgerDay[][] = [];
  for (const [index, day] of days.entries()) {
    const run = runs[runs.length - 1];
    const goesOn = index > 1 && run?.[0]?.counted === false && !day.counted && index < days.length - 1;
    if (run && goesOn) run.push(day);
    else runs.push([day]);
  }
  const due = days[days.length - 1];
  return runs
    .flatMap((run) => (run.length < shortestRun ? run.map((day) => [day]) : [run]))
    .flatMap((run) => {
      const [from] = run;
      const to = run[run.length - 1];
      return from && to ? [{ from, to, days: run.length, isDue: to === due }] : [];
    });
}
