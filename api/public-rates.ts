import type { Figures } from '../records/reports/figures';
import { type LimitRecord, timeLimitsOf } from '../records/reports/time-limits';
import type { LimitKind } from '../rules/case/case-state';

/** With fewer closed cases a figure would be about persons whom their neighbours know. */
export const fewestTold = 5;

/** How one limit was kept, as everybody may read it: of what counts, and what does not. */
interface PublicRecord {
  readonly kept: number;
  readonly of: number;
  readonly rate: number | null;
  readonly leftOut: number;
  readonly withoutLimit: number;
}

/** How the limits of one one thing were kept, over whole cases. */
export interface PublicRate {
  readonly oneThing: string;
  /** First and last day of closing. */
  readonly period: { readonly from: string; readonly to: string } | null;
  /** `null`: too few cases are closed. */
  readonly limits: Readonly<Record<LimitKind, PublicRecord>> | null;
}

/** The figures of one one thing, which are of whole cases alone. */
export function publicRate(oneThing: string, figures: readonly Figures[]): PublicRate {
  const closed = figures.reduce((sum, { n }) => sum + n, 0);
  if (closed < fewestTold) return { oneThing, period: null, limits: null };
  const { promised, statutory } = timeLimitsOf(figures).cases;
  const days = figures.flatMap(({ first, last }) => [first, last]).toSorted();
  return {
    oneThing,
    period: { from: days[0] ?? '', to: days.at(-1) ?? '' },
    limits: { promised: recordOf(promised), statutory: recordOf(statutory) },
  };
}

const recordOf = ({ kept, missed, rate, leftOut, withoutLimit }: LimitRecord): PublicRecord => ({
  kept,
  of: kept + missed,
  rate,
  leftOut: Object.values(leftOut).reduce((sum, count) => sum + count, 0),
  withoutLimit,
});
