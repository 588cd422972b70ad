import { randomUUID } from 'node:crypto';
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

/** Notes by case and item, newest first; whose they are stays opaque. */
export function readCreditNotes(
  db: Database,
  { state, limit }: { readonly state: 'open' | 'repaired' | 'all'; readonly limit: number },
) {
  return db
    .selectFrom('credit_note')
    .innerJoin('item_case', (join) =>
      join
        .onRef('item_case.case_no', '=', 'credit_note.case_no')
        .onRef('item_case.item_id', '=', 'credit_note.item_id'),
    )
    .select([
      'id',
      'credit_note.case_no as caseNo',
      'credit_note.item_id as itemId',
      'department',
      'noted_at as notedAt',
      'repaired_at as repairedAt',
      'repaired_by as repairedBy',
      'repair_reason as repairReason',
    ])
    .$if(state !== 'all', (query) => query.where('repaired_at', state === 'open' ? 'is' : 'is not', null))
    .orderBy('noted_at', 'desc')
    .limit(limit)
    .execute();
}

/** 信用修复: the note no longer bars its person. `unknown` and `repairedBefore` change nothing. */
export async function repairCredit(
  db: Database,
  id: string,
  repair: { readonly by: string; readonly reason: string; readonly at: number },
): Promise<'repaired' | 'repairedBefore' | 'unknown'> {
  const { numUpdatedRows } = await db
    .updateTable('credit_note')
    .set({ repaired_at: new Date(repair.at), repaired_by: repair.by, repair_reason: repair.reason })
    .where('id', '=', id)
    .where('repaired_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return 'repaired';
  const known = await db.selectFrom('credit_note').select('id').where('id', '=', id).executeTakeFirst();
  return known ? 'repairedBefore' : 'unknown';
}
