import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Departments } from '../people/actor';
import type { WaitingFor } from '../rules/commitment-check/names';
import { checkOf } from './commitment-checks';
import type { Database } from './database';
import { type PageOf, readPage } from './pages';

/** Each of them as a condition on `commitment_check`. Together they hold every check that is not over. */
const waitingFor = {
  check: sql<SqlBool>`status = 'waitingForCheck'`,
  applicant: sql<SqlBool>`status in ('falseFound', 'toCorrect')`,
  decision: sql<SqlBool>`status in ('toDecide', 'correctionMissed')`,
  hand: sql<SqlBool>`status = 'revoked' and compensations @> '[{"status":"failed"}]'`,
} as const satisfies Record<WaitingFor, RawBuilder<SqlBool>>;

/** What is asked for of the checks that are not over; what is left out does not matter. */
export interface DeskCheckFilter {
  readonly waiting?: WaitingFor | undefined;
  readonly department?: string | undefined;
}

/** One page of the checks of these departments: what waits for a clerk, the next due first, then what waits for an applicant. */
export async function readDeskChecks(
  db: Database,
  departments: Departments,
  { waiting, department }: DeskCheckFilter,
  wanted: PageOf,
) {
  const page = await readPage(db, wanted, (transaction) =>
    transaction
      .selectFrom('commitment_check')
      .innerJoin('combined_case', 'combined_case.case_no', 'commitment_check.case_no')
      .selectAll('commitment_check')
      .select(['plan_id as planId', 'is_sample as isSample'])
      .where((eb) => (waiting === undefined ? eb.or(Object.values(waitingFor)) : waitingFor[waiting]))
      .$if(departments !== 'all', (query) => query.where('department', '=', sql<string>`any(${departments})`))
      .$if(department !== undefined, (query) => query.where('department', '=', department ?? ''))
      .orderBy(waitingFor.applicant)
      .orderBy('due', (order) => order.asc().nullsFirst())
      .orderBy('commitment_check.case_no')
      .orderBy('item_id'),
  );
  return {
    ...page,
    rows: page.rows.map((row) => ({ ...checkOf(row), planId: row.planId, isSample: row.isSample })),
  };
}
