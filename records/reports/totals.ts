import { sql, type SqlBool } from 'kysely';
import type { CaseOutcome, CasePhase, ItemStatus } from '../../rules/case/case-state';
import type { Database } from '../database';
import type { Figures } from './figures';
import type { ReportFilter } from './filter';

/** Whole cases by where they stand or how they ended, and items by status. */
export interface Totals {
  readonly cases: readonly {
    readonly phase: CasePhase;
    readonly outcome: CaseOutcome | null;
    readonly count: number;
  }[];
  readonly items: readonly { readonly status: ItemStatus; readonly count: number }[];
}

/**
 * Everything that was received and matches: what is closed, as it was added up, and what is open now. Where a period
 * of closing was asked for, nothing open is in it.
 */
export async function readTotals(
  db: Database,
  filter: ReportFilter,
  closed: readonly Figures[],
): Promise<Totals> {
  const asksForPeriod = filter.from !== undefined || filter.to !== undefined;
  const open = asksForPeriod ? { cases: [], items: [] } : await readOpen(db, filter);
  const items = new Map(open.items.map(({ status, count }) => [status, count]));
  for (const { scope, endedAs, n } of closed) {
    const status = endedAs as ItemStatus;
    if (scope === 'items') items.set(status, (items.get(status) ?? 0) + n);
  }
  return {
    cases: [
      ...open.cases.map(({ phase, count }) => ({ phase, outcome: null, count })),
      ...closed
        .filter(({ scope }) => scope === 'cases')
        .map(({ endedAs, n }) => ({ phase: 'closed' as const, outcome: endedAs as CaseOutcome, count: n })),
    ],
    items: [...items].map(([status, count]) => ({ status, count })),
  };
}

async function readOpen(db: Database, { oneThing, situation, department, samples }: ReportFilter) {
  const openCases = db
    .selectFrom('combined_case')
    .where('phase', '<>', 'closed')
    .$if(oneThing !== undefined, (query) => query.where('one_thing', '=', oneThing ?? ''))
    .$if(situation !== undefined, (query) => query.where('situation', '=', situation ?? ''))
    .$if(samples !== undefined, (query) => query.where('is_sample', '=', samples === 'only'));
  const cases = await openCases
    .select((eb) => ['phase', eb.fn.countAll<number>().as('count')])
    .$if(department !== undefined, (query) =>
      query.where(
        sql<SqlBool>`exists (select from item_case where item_case.case_no = combined_case.case_no
                                and department = ${department})`,
      ),
    )
    .groupBy('phase')
    .execute();
  const items = await openCases
    .innerJoin('item_case', 'item_case.case_no', 'combined_case.case_no')
    .select((eb) => ['status', eb.fn.countAll<number>().as('count')])
    .$if(department !== undefined, (query) => query.where('department', '=', department ?? ''))
    .groupBy('status')
    .execute();
  return { cases, items };
}
