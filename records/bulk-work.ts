import type { Database } from './database';

/** An item of a list that was ordered, whose turn it is, with who ordered it and why. */
export type BulkTurn = Awaited<ReturnType<typeof claimBulkItems>>[number];

/**
 * Takes up to `limit` items that wait, the first ordered first, so that no other process takes the same, until the
 * caller's transaction ends.
 */
export function claimBulkItems(transaction: Database, limit: number) {
  return transaction
    .selectFrom('bulk_item')
    .innerJoin('bulk', 'bulk.id', 'bulk_id')
    .select(['bulk_id as bulkId', 'position', 'case_no as caseNo', 'item_id as itemId', 'since'])
    .select(['stall_cause as cause', 'actor', 'roles', 'reason'])
    .where('ordered_at', 'is not', null)
    .where('outcome', 'is', null)
    .orderBy('ordered_at')
    .orderBy('position')
    .limit(limit)
    .forUpdate('bulk_item')
    .skipLocked()
    .execute();
}

/** Whether the item stands as the dry run found it. */
export async function standsAsFound(db: Database, turn: BulkTurn): Promise<boolean> {
  const row = await db
    .selectFrom('item_case')
    .select('item_id')
    .where('case_no', '=', turn.caseNo)
    .where('item_id', '=', turn.itemId)
    .where('status', '=', 'stalled')
    .where('stall_cause', '=', turn.cause)
    .where('since', '=', turn.since)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes what became of an item; `refusal`: why it was not resumed, `null` when it was. */
export async function settleBulkItem(
  transaction: Database,
  { bulkId, position }: Pick<BulkTurn, 'bulkId' | 'position'>,
  refusal: string | null,
): Promise<void> {
  await transaction
    .updateTable('bulk_item')
    .set({ outcome: refusal === null ? 'done' : 'changed', refusal })
    .where('bulk_id', '=', bulkId)
    .where('position', '=', position)
    .execute();
}
