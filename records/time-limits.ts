import { sql } from 'kysely';
import type { Database } from './database';

/** How one kind of limit was kept by what is over; the denominator of `rate` is kept + missed. */
export interface LimitRecord {
  readonly kept: number;
  readonly missed: number;
  /** Over, but not counted: withdrawn by the applicant, or ended with another item. */
  readonly leftOut: number;
  /** Over and decided without such a limit: no statute fixes one. */
  readonly withoutLimit: number;
  /** Share from 0 to 1; `null` when nothing counts. */
  readonly rate: number | null;
}

/** Both limits side by side, for whole cases and for items. */
export interface TimeLimits {
  readonly cases: Readonly<Record<'promised' | 'statutory', LimitRecord>>;
  readonly items: Readonly<Record<'promised' | 'statutory', LimitRecord>>;
}

interface Row {
  scope: keyof TimeLimits;
  kind: 'promised' | 'statutory';
  kept: number;
  missed: number;
  left_out: number;
  without_limit: number;
}

/** Counts over everything that is closed. */
export async function readTimeLimits(db: Database): Promise<TimeLimits> {
  const { rows } = await sql<Row>`
    with closed as (
      select 'cases' as scope, outcome <> 'withdrawn' as counts, promised_due, promise_missed, statutory_due,
             statutory_missed
        from combined_case where phase = 'closed'
      union all
      select 'items', status in ('approved', 'refused'), promised_due, promise_missed, statutory_due,
             statutory_missed
        from item_case where status in ('approved', 'refused', 'withdrawn', 'ended')
    ), limits as (
      select scope, 'promised' as kind, counts, promised_due is not null as has_limit, promise_missed as missed
        from closed
      union all
      select scope, 'statutory', counts, statutory_due is not null, statutory_missed from closed
    )
    select scope, kind,
           count(*) filter (where counts and has_limit and not missed)::int as kept,
           count(*) filter (where counts and has_limit and missed)::int as missed,
           count(*) filter (where not counts)::int as left_out,
           count(*) filter (where counts and not has_limit)::int as without_limit
      from limits group by scope, kind`.execute(db);
  const recordOf = (scope: keyof TimeLimits, kind: Row['kind']): LimitRecord => {
    const row = rows.find((found) => found.scope === scope && found.kind === kind);
    const { kept = 0, missed = 0, left_out: leftOut = 0, without_limit: withoutLimit = 0 } = row ?? {};
    return { kept, missed, leftOut, withoutLimit, rate: kept + missed === 0 ? null : kept / (kept + missed) };
  };
  const both = (scope: keyof TimeLimits) => ({
    promised: recordOf(scope, 'promised'),
    statutory: recordOf(scope, 'statutory'),
  });
  return { cases: both('cases'), items: both('items') };
}

/** Open items past a limit, longest overdue first. */
export function readOverdue(db: Database) {
  return db
    .selectFrom('item_case')
    .innerJoin('combined_case', 'combined_case.case_no', 'item_case.case_no')
    .select([
      'item_case.case_no as caseNo',
      'item_case_no as itemCaseNo',
      'item_id as itemId',
      'one_thing as oneThing',
      'department',
      'status',
      'item_case.promised_due as promisedDue',
      'item_case.statutory_due as statutoryDue',
      'item_case.statutory_missed as statutoryMissed',
    ])
    .where('item_case.promise_missed', '=', true)
    .where('status', 'in', ['sending', 'inReview', 'stalled'])
    .orderBy('item_case.promised_due')
    .orderBy('item_case_no')
    .execute();
}

/** Whole cases by outcome and items by status; together they always add up to what was received. */
export async function readTotals(db: Database) {
  const cases = await db
    .selectFrom('combined_case')
    .select((eb) => ['phase', 'outcome', eb.fn.countAll<string>().as('count')])
    .groupBy(['phase', 'outcome'])
    .execute();
  const items = await db
    .selectFrom('item_case')
    .select((eb) => ['status', eb.fn.countAll<string>().as('count')])
    .groupBy('status')
    .execute();
  return {
    cases: cases.map(({ phase, outcome, count }) => ({ phase, outcome, count: Number(count) })),
    items: items.map(({ status, count }) => ({ status, count: Number(count) })),
  };
}
