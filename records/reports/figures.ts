import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Day } from '../../rules/calendar';
import type { Database } from '../database';
import { type Amount, amounts } from './buckets';
import { matching, type ReportFilter } from './filter';

/** Until when figures are told: what was closed at `at` (ms) or before. `day`: its civil day in the calendar's zone. */
export interface AsOf {
  readonly at: number;
  readonly day: Day;
}

/** By what figures may be told apart. */
export const groupings = {
  oneThing: sql`one_thing`,
  situation: sql`situation`,
  department: sql`department`,
  month: sql`to_char(closed_on, 'YYYY-MM')`,
} as const;
export type Grouping = keyof typeof groupings;

/** One group of closed cases or items, added up. */
export interface Figures extends Readonly<Record<Amount, number>> {
  readonly scope: 'cases' | 'items';
  readonly endedAs: string;
  /** Value of the grouping; empty where none was asked for. */
  readonly key: string;
  readonly first: Day;
  readonly last: Day;
}

/**
 * Adds up what matches, by scope, by how it ended, and by one more grouping. Whole days come from their sums, the day
 * of `asOf` and what no sum holds yet from the rows, all at one moment.
 */
export async function readFigures(
  db: Database,
  filter: ReportFilter,
  asOf: AsOf,
  by?: Grouping,
): Promise<readonly Figures[]> {
  const names = [...amounts.keys()];
  const total = names.map((name) => sql`sum(${sql.ref(name)}) as ${sql.ref(name)}`);
  const { rows } = await sql<Figures>`
    select scope, ended_as as "endedAs", ${by ? groupings[by] : sql`''`} as key,
           min(closed_on) as first, max(closed_on) as last, ${sql.join(total)}
      from (${partsOf(
        'report_day',
        'report_part',
        matching(filter, by === 'department' ? 'each' : 'together'),
        asOf,
        {
          keys: sql`scope, closed_on, one_thing, situation, department, ended_as`,
          sums: sql.join(names.map((name) => sql.ref(name))),
          amounts: sql.join([...amounts].map(([name, amount]) => sql`${amount} as ${sql.ref(name)}`)),
        },
      )}) as part
     group by scope, ended_as, key`.execute(db);
  return rows;
}

interface Parts {
  readonly keys: RawBuilder<unknown>;
  readonly sums: RawBuilder<unknown>;
  /** The same, from rows. */
  readonly amounts: RawBuilder<unknown>;
}

/** The sums of whole days, and in the same columns what they do not hold. */
export function partsOf(
  days: 'report_day' | 'reduction_day',
  rows: 'report_part' | 'reduction_part',
  match: RawBuilder<SqlBool>,
  asOf: AsOf,
  { keys, sums, amounts: fromRows }: Parts,
): RawBuilder<unknown> {
  return sql`
    select ${keys}, ${sums} from ${sql.table(days)}
     where closed_on < ${asOf.day} and ${match}
    union all
    select ${keys}, ${fromRows} from ${sql.table(rows)}
     where closed_on < ${asOf.day} and case_no in (select case_no from report_pending) and ${match}
     group by ${keys}
    union all
    select ${keys}, ${fromRows} from ${sql.table(rows)}
     where closed_on = ${asOf.day} and closed_at <= ${new Date(asOf.at)} and ${match}
     group by ${keys}`;
}
