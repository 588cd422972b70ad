import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Person } from '../people/actor';
import { appendEvents } from './case-log';
import type { Database } from './database';

/** A false commitment is noted once for its item. In the transaction of the revocation. */
export async function noteFalseCommitment(
  db: Database,
  caseNo: string,
  itemId: string,
  at: number,
): Promise<void> {
  const { subject } = await db
    .selectFrom('commitment')
    .select('subject')
    .where('case_no', '=', caseNo)
    .where('item_id', '=', itemId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('credit_note')
    .values({ id: randomUUID(), subject, case_no: caseNo, item_id: itemId, noted_at: new Date(at) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whether one of these persons has a note that is not repaired. */
export async function isBarred(db: Database, subjects: readonly string[]): Promise<boolean> {
  if (subjects.length === 0) return false;
  const note = await db
    .selectFrom('credit_note')
    .select('id')
    .where('subject', 'in', subjects)
    .where('repaired_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return note !== undefined;
}

/** Notes of these departments, newest first; whose they are stays opaque. */
export function readCreditNotes(
  db: Database,
  { departments }: Pick<Person, 'departments'>,
  {
    state,
    limit,
    caseNo,
  }: { readonly state: 'open' | 'repaired' | 'all'; readonly limit: number; readonly caseNo?: string },
) {
  return creditNotes(db)
    .select(['noted_at as notedAt', 'repaired_at as repairedAt', 'repaired_by as repairedBy'])
    .select('repair_reason as repairReason')
    .$if(departments !== 'all', (query) => query.where('department', '=', sql<string>`any(${departments})`))
    .$if(caseNo !== undefined, (query) => query.where('credit_note.case_no', '=', caseNo ?? ''))
    .$if(state !== 'all', (query) => query.where('repaired_at', state === 'open' ? 'is' : 'is not', null))
    .orderBy('noted_at', 'desc')
    .limit(limit)
    .execute();
}

/** Which case and department a note is of; `undefined`: there is no such note. */
export function readCreditNote(db: Database, id: string) {
  return creditNotes(db).where('id', '=', id).executeTakeFirst();
}

function creditNotes(db: Database) {
  return db
    .selectFrom('credit_note')
    .innerJoin('item_case', (join) =>
      join
        .onRef('item_case.case_no', '=', 'credit_note.case_no')
        .onRef('item_case.item_id', '=', 'credit_note.item_id'),
    )
    .select(['id', 'credit_note.case_no as caseNo', 'credit_note.item_id as itemId', 'department']);
}

/** 信用修复: the note no longer bars its person; it stands in the log of its case. False: it was repaired before. */
export async function repairCredit(
  db: Database,
  { id, caseNo, itemId }: { readonly id: string; readonly caseNo: string; readonly itemId: string },
  repair: { readonly by: string; readonly reason: string; readonly at: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('credit_note')
    .set({ repaired_at: new Date(repair.at), repaired_by: repair.by, repair_reason: repair.reason })
    .where('id', '=', id)
    .where('repaired_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  const event = { type: 'creditRepaired', itemId, at: repair.at } as const;
  await appendEvents(db, caseNo, [{ key: `credit:${id}`, event }]);
  return true;
}
