import { dayCauses, type TimeSum } from '../../rules/time-split';
import type { Database } from '../database';
import { causeColumns } from './buckets';
import { type AsOf, type Figures, readFigures } from './figures';
import type { ReportFilter } from './filter';

/** Whose the days of closed cases were, in sum. */
export interface WhoseDaysSum {
  /** Whole cases, whatever their outcome. */
  readonly whole: TimeSum;
  /** The same cases by one thing. */
  readonly oneThings: readonly (TimeSum & { readonly oneThing: string })[];
  /** Their items by department; an item's time begins with the receipt of its case. */
  readonly departments: readonly (TimeSum & { readonly department: string })[];
}

/** Adds up whose the days were, of what matches. */
export async function readWhoseDaysSum(
  db: Database,
  filter: ReportFilter,
  asOf: AsOf,
): Promise<WhoseDaysSum> {
  const [byOneThing, byDepartment] = await Promise.all([
    readFigures(db, filter, asOf, 'oneThing'),
    readFigures(db, filter, asOf, 'department'),
  ]);
  const cases = byOneThing.filter(({ scope }) => scope === 'cases');
  const items = byDepartment.filter(({ scope }) => scope === 'items');
  return {
    whole: sumOf(cases),
    oneThings: grouped(cases).map(([oneThing, group]) => ({ oneThing, ...sumOf(group) })),
    departments: grouped(items).map(([department, group]) => ({ department, ...sumOf(group) })),
  };
}

/** By key, in its order. */
export function grouped(figures: readonly Figures[]): readonly (readonly [string, readonly Figures[]])[] {
  const keys = [...new Set(figures.map(({ key }) => key))].toSorted();
  return keys.map((key) => [key, figures.filter((one) => one.key === key)]);
}

function sumOf(figures: readonly Figures[]): TimeSum {
  const sum = (read: (one: Figures) => number) => figures.reduce((all, one) => all + read(one), 0);
  const shares = dayCauses.map((cause) => [cause, sum((one) => one[causeColumns[cause]])] as const);
  return {
    count: sum(({ n }) => n),
    elapsedMs: sum(({ elapsed_ms }) => elapsed_ms),
    sharesMs: Object.fromEntries(shares) as TimeSum['sharesMs'],
  };
}
