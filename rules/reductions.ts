import { longestPath, type GraphItem } from './graph';
import type { Source } from './limit';
import type { Text } from './text';

/** What a one thing claims to cut: working days, acts of the person, documents handed in, visits. */
export type Measure = 'time' | 'steps' | 'materials' | 'trips';
export const measures = ['time', 'steps', 'materials', 'trips'] as const satisfies readonly Measure[];

/** Trust in a number, strongest first; `measured` rows come from a case's own log. */
export const grades = ['measured', 'law', 'published', 'calibrated', 'assumed'] as const;
export type Grade = Source['grade'] | 'measured';

/** One row behind a number: what was counted, how much, and where it is written. */
export interface SourceRow {
  /** The item it belongs to; null: the one thing as a whole. */
  readonly itemId: string | null;
  readonly what: Text;
  readonly value: number;
  readonly grade: Grade;
  readonly ref: string;
}

/** A counted number with the rows it came from. Time: working days, may be fractional. */
export interface Tally {
  readonly value: number;
  readonly sources: readonly SourceRow[];
}

/** What an item cost the person when it was handled alone. A measure that is absent is unknown. */
export type Baseline = Readonly<Partial<Record<Measure, Tally | undefined>>>;

export interface BaselineItem extends GraphItem {
  readonly baseline: Baseline;
}

/** Time before: item `oneAfterAnother` (a person at one counter at a time), or `alongNeeds` (filed in parallel). */
export type SeparateHandling = 'oneAfterAnother' | 'alongNeeds';

/** Before, promised and measured of one measure. Null is unknown and supports no claim; it is never 0. */
export interface Reduction {
  readonly unit: Text;
  readonly before: number | null;
  readonly promised: number | null;
  readonly measured: number | null;
  /** Share of `before` that the promise cuts; negative when it costs more than before. */
  readonly cutPromised: number | null;
  /** Share of `before` that was really cut. */
  readonly cutMeasured: number | null;
  /**
   * The headline: the smaller of the two. `before` is a promise, so only a promise compares like with like;
   * where reality was worse than promised, reality counts. An early finish is shown beside it, not claimed.
   */
  readonly cut: number | null;
  /** The weakest grade among the rows of before and promised. */
  readonly basis: Source['grade'] | 'unknown';
  /** Items whose baseline is unknown: why there is no claim. */
  readonly unknownItems: readonly string[];
  readonly sources: {
    readonly before: readonly SourceRow[];
    readonly promised: readonly SourceRow[];
    readonly measured: readonly SourceRow[];
  };
}

export type Reductions = Readonly<Record<Measure, Reduction>>;

const unitOf: Readonly<Record<Measure, Text>> = {
  time: { zh: '个工作日', en: 'working days' },
  steps: { zh: '个环节', en: 'steps' },
  materials: { zh: '份材料', en: 'documents' },
  trips: { zh: '次', en: 'visits' },
};

/**
 * The share of `before` that is gone in `after`, to four decimals (10 → 1 gives exactly 0.9). Null when either
 * is unknown or there was nothing to cut.
 */
export function cutOf(before: number | null, after: number | null): number | null {
  if (before === null || after === null || before === 0) return null;
  return Math.round(((before - after) / before) * 10_000) / 10_000;
}

/** A share as whole percent, rounded towards the smaller claim: 0.8999 is 89, never 90. */
export function percentOf(share: number): number {
  return Math.floor(Math.round(share * 10_000) / 100);
}

/**
 * What the plan promises against separate handling. Give only the items that count (for a closed case those
 * that were decided). One item with an unknown baseline makes that measure unknown for the whole.
 */
export function foreseenReductions(plan: {
  readonly items: readonly BaselineItem[];
  readonly separateHandling: SeparateHandling;
  readonly promised: Readonly<Record<Measure, Tally>>;
}): Reductions {
  return eachMeasure((measure) => {
    const unknownItems = plan.items.filter((item) => !item.baseline[measure]).map((item) => item.id);
    const tallies = plan.items.flatMap((item) => item.baseline[measure] ?? []);
    const daysOf = (item: BaselineItem): number => item.baseline[measure]?.value ?? 0;
    const alongNeeds = measure === 'time' && plan.separateHandling === 'alongNeeds';
    const known = unknownItems.length === 0 && plan.items.length > 0;
    const total = alongNeeds ? longestPath(plan.items, daysOf).total : sumOf(tallies.map((t) => t.value));
    return reduction(measure, {
      before: known ? total : null,
      promised: plan.promised[measure].value,
      measured: null,
      unknownItems,
      sources: {
        before: tallies.flatMap((tally) => tally.sources),
        promised: plan.promised[measure].sources,
        measured: [],
      },
    });
  });
}

/** The foreseen reductions of a closed case with what its log really shows; null: the log does not tell. */
export function measuredReductions(
  foreseen: Reductions,
  measured: Readonly<Record<Measure, Tally | null>>,
): Reductions {
  return eachMeasure((measure) => {
    const { before, promised, unknownItems, sources } = foreseen[measure];
    const tally = measured[measure];
    return reduction(measure, {
      before,
      promised,
      measured: tally?.value ?? null,
      unknownItems,
      sources: { ...sources, measured: tally?.sources ?? [] },
    });
  });
}

/** The sum of one measure over closed cases. */
export interface ReductionTotal {
  readonly unit: Text;
  /** Cases that entered the total. */
  readonly counted: number;
  /** Cases left out because before or measured is unknown; a report must show it beside the total. */
  readonly leftOut: number;
  readonly before: number | null;
  readonly promised: number | null;
  readonly measured: number | null;
  readonly cutPromised: number | null;
  readonly cutMeasured: number | null;
  readonly cut: number | null;
  readonly basis: Source['grade'] | 'unknown';
}

/** One measure of some cases that rest on the same basis, added up; unknown where one of the three is unknown. */
export interface ReductionGroup extends Amounts {
  /** Cases in it. */
  readonly count: number;
  readonly basis: Reduction['basis'];
}

/** Adds groups up. All three numbers of a total are over the same cases; no known case: null, not 0. */
export function totalOf(measure: Measure, groups: readonly ReductionGroup[]): ReductionTotal {
  const known = groups.filter((one) => one.before !== null && one.promised !== null && one.measured !== null);
  const countOf = (some: readonly ReductionGroup[]) => some.reduce((sum, { count }) => sum + count, 0);
  const total = (side: keyof Amounts): number | null =>
    known.length === 0 ? null : sumOf(known.map((one) => one[side] ?? 0));
  const sums = { before: total('before'), promised: total('promised'), measured: total('measured') };
  return {
    unit: unitOf[measure],
    counted: countOf(known),
    leftOut: countOf(groups) - countOf(known),
    ...sums,
    ...cutsOf(sums),
    basis: weakest(known.map(({ basis }) => basis)),
  };
}

/** Adds cases up, each a group of one. */
export function sumReductions(
  cases: readonly Readonly<Record<Measure, Omit<ReductionGroup, 'count'>>>[],
): Record<Measure, ReductionTotal> {
  return eachMeasure((measure) =>
    totalOf(
      measure,
      cases.map((one) => ({ ...one[measure], count: 1 })),
    ),
  );
}

interface Amounts {
  readonly before: number | null;
  readonly promised: number | null;
  readonly measured: number | null;
}

function reduction(
  measure: Measure,
  facts: Amounts & Pick<Reduction, 'unknownItems' | 'sources'>,
): Reduction {
  const behind = [...facts.sources.before, ...facts.sources.promised].map((row) => row.grade);
  return {
    unit: unitOf[measure],
    ...facts,
    ...cutsOf(facts),
    basis: facts.before === null ? 'unknown' : weakest(behind),
  };
}

function cutsOf({
  before,
  promised,
  measured,
}: Amounts): Pick<Reduction, 'cutPromised' | 'cutMeasured' | 'cut'> {
  const cutPromised = cutOf(before, promised);
  const cutMeasured = cutOf(before, measured);
  const cuts = [cutPromised, cutMeasured].filter((cut) => cut !== null);
  return { cutPromised, cutMeasured, cut: cuts.length === 0 ? null : Math.min(...cuts) };
}

function weakest(found: readonly (Grade | 'unknown')[]): Source['grade'] | 'unknown' {
  const grade = grades.findLast((one) => found.includes(one));
  return grade === undefined || grade === 'measured' ? 'unknown' : grade;
}

/** Sums to a millionth, so that fractional days add up the same in any order. */
function sumOf(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) * 1e6) / 1e6;
}

function eachMeasure<T>(make: (measure: Measure) => T): Record<Measure, T> {
  return { time: make('time'), steps: make('steps'), materials: make('materials'), trips: make('trips') };
}
