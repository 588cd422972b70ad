import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../rules/calendar';
import {
  type Measure,
  measures,
  type ReductionGroup,
  type ReductionTotal,
  totalOf,
} from '../../rules/reductions';
import type { Database } from '../database';
import { type AsOf, partsOf } from './figures';
import { matching, type ReportFilter } from './filter';

type Group = ReductionGroup & { readonly measure: Measure; readonly first: Day; readonly last: Day };

/** What was cut in sum, and over which days of closing. */
export interface ReductionsSum {
  readonly total: Readonly<Record<Measure, ReductionTotal>>;
  /** Cases in which everything was approved: those counted and those left out. */
  readonly n: number;
  readonly first: Day | null;
  readonly last: Day | null;
}

/** Adds up what was cut by the cases that match and in which everything was approved. */
export async function readReductionsSum(
  db: Database,
  filter: ReportFilter,
  asOf: AsOf,
): Promise<ReductionsSum> {
  const amounts = ['before', 'promised', 'measured'] as const;
  const { rows } = await sql<Group>`
    select measure, basis, sum(n) as count, min(closed_on) as first, max(closed_on) as last,
           ${sql.join(amounts.map(ifKnown))}
      from (${partsOf('reduction_day', 'reduction_part', matching(filter), asOf, {
        keys: sql`closed_on, measure, basis, known`,
        sums: sql`n, before, promised, measured`,
        amounts: sql`count(*) as n, ${sql.join(amounts.map((name) => sql`coalesce(sum(${sql.ref(name)}), 0) as ${sql.ref(name)}`))}`,
      })}) as part
     group by measure, basis, known`.execute(db);
  const totals = measures.map((measure) => [
    measure,
    totalOf(
      measure,
      rows.filter((row) => row.measure === measure),
    ),
  ]);
  const ofOne = rows.filter(({ measure }) => measure === 'time');
  return {
    total: Object.fromEntries(totals) as ReductionsSum['total'],
    n: ofOne.reduce((sum, { count }) => sum + count, 0),
    first: ofOne.map(({ first }) => first).toSorted()[0] ?? null,
    last:
      ofOne
        .map(({ last }) => last)
        .toSorted()
        .at(-1) ?? null,
  };
}

/** A sum that is not of known numbers alone is no number. */
const ifKnown = (name: string): RawBuilder<unknown> =>
  sql`case when known then sum(${sql.ref(name)}) end as ${sql.ref(name)}`;
