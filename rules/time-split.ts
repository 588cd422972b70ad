/**
 * Whose a stretch of time is. `acceptance`: the check at receipt; `upstream`: an item waited for another one;
 * `specialProcedure` 特别程序: its clock stood still by law.
 */
export const dayCauses = [
  'applicant',
  'acceptance',
  'department',
  'upstream',
  'specialProcedure',
  'systemFault',
  'nonWorking',
] as const;
export type DayCause = (typeof dayCauses)[number];

/** Elapsed time by cause, in whole milliseconds; the shares add up to `elapsedMs`. */
export interface TimeSplit {
  readonly elapsedMs: number;
  readonly sharesMs: Readonly<Record<DayCause, number>>;
}

/** A split under construction. */
export type Shares = Record<DayCause, number>;

/** No time of any cause. */
export const noTime = (): Shares => ({
  applicant: 0,
  acceptance: 0,
  department: 0,
  upstream: 0,
  specialProcedure: 0,
  systemFault: 0,
  nonWorking: 0,
});

/** What many cases or items took together. */
export interface TimeSum extends TimeSplit {
  /** How many it is the sum of. */
  readonly count: number;
}

/** Adds up what cases, or items, took. */
export function sumTime(splits: readonly TimeSplit[]): TimeSum {
  const sharesMs = noTime();
  let elapsedMs = 0;
  for (const split of splits) {
    elapsedMs += split.elapsedMs;
    for (const cause of dayCauses) sharesMs[cause] += split.sharesMs[cause];
  }
  return { count: splits.length, elapsedMs, sharesMs };
}
