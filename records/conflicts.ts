import { type SqlBool, sql } from 'kysely';
import type { Departments } from '../people/actor';
import { appendEvents } from './case-log';
import type { Database } from './database';
import { type PageOf, readPage } from './pages';

/** Answers that say something else than the decision that stands, and that nobody has looked at. */
function openConflicts(db: Database, departments: Departments) {
  return db
    .selectFrom('department_answer as other')
    .innerJoin('department_answer as standing', 'standing.id', 'other.conflicts_with')
    .innerJoin('item_case', (join) =>
      join.onRef('item_case.case_no', '=', 'other.case_no').onRef('item_case.item_id', '=', 'other.item_id'),
    )
    .innerJoin('combined_case', 'combined_case.case_no', 'other.case_no')
    .where('other.conflict_closed_by', 'is', null)
    .$if(departments !== 'all', (query) =>
      query.where('other.department', '=', sql<string>`any(${departments})`),
    );
}

/** One page of the conflicts of these departments, the oldest first, with both answers as they came. */
export function readConflicts(
  db: Database,
  departments: Departments,
  { caseNo }: { readonly caseNo?: string | undefined },
  page: PageOf,
) {
  return readPage(db, page, (transaction) =>
    openConflicts(transaction, departments)
      .$if(caseNo !== undefined, (query) => query.where('other.case_no', '=', caseNo ?? ''))
      .select([
        'other.id as answerId',
        'other.case_no as caseNo',
        'other.item_id as itemId',
        'item_case_no as itemCaseNo',
        'plan_id as planId',
        'is_sample as isSample',
        'other.department',
        'other.received_at as since',
        'other.channel as otherChannel',
        'other.body as other',
        'standing.channel as standingChannel',
        'standing.received_at as standingSince',
        'standing.body as standing',
      ])
      .orderBy('other.received_at')
      .orderBy('other.id'),
  );
}

/** Which item a conflict is about, also one that is closed; `null`: there is no such conflict for these departments. */
export async function findConflict(
  db: Database,
  departments: Departments,
  answerId: string,
): Promise<{ readonly caseNo: string; readonly itemId: string } | null> {
  const row = await db
    .selectFrom('department_answer')
    .select(['case_no as caseNo', 'item_id as itemId'])
    .where('id', '=', answerId)
    .where('conflicts_with', 'is not', null)
    .where(departments === 'all' ? sql<SqlBool>`true` : sql<SqlBool>`department = any(${departments})`)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Notes that a person has looked at a conflict; the decision that stands is not touched. Gives `false` when somebody
 * has done so before. In the transaction that keeps the act.
 */
export async function closeConflict(
  transaction: Database,
  conflict: { readonly caseNo: string; readonly itemId: string; readonly answerId: string },
  { actId, at }: { readonly actId: string; readonly at: number },
): Promise<boolean> {
  const { caseNo, itemId, answerId } = conflict;
  const { numUpdatedRows } = await transaction
    .updateTable('department_answer')
    .set({ conflict_closed_by: actId })
    .where('id', '=', answerId)
    .where('conflict_closed_by', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  const event = { type: 'conflictClosed', itemId, answerId, actId, at } as const;
  await appendEvents(transaction, caseNo, [{ key: `conflictClosed:${answerId}`, event }]);
  return true;
}
