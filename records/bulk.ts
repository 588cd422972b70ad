import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Person } from '../people/actor';
import type { ItemStatus, StallCause } from '../rules/case/case-state';
import type { BulkVerdict } from '../rules/case/next-acts';
import type { Database } from './database';

/** A stalled item as a dry run found it, and what a retry together with the others would do. */
export type BulkItem = BulkVerdict & {
  readonly caseNo: string;
  readonly itemId: string;
  readonly since: Date;
  readonly cause: StallCause;
};

type Clerk = Pick<Person, 'id' | 'roles'>;

/** Fixes the list that a dry run found, and gives its id. In the caller's transaction. */
export async function storeDryRun(
  db: Database,
  clerk: Clerk,
  found: { readonly filter: unknown; readonly at: number; readonly items: readonly BulkItem[] },
): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('bulk')
    .values({
      id,
      actor: clerk.id,
      roles: clerk.roles,
      filter: JSON.stringify(found.filter),
      looked_at: new Date(found.at),
      ordered_at: null,
      reason: null,
    })
    .execute();
  const rows = found.items.map(({ caseNo, itemId, since, cause, verdict, because }, position) => ({
    position,
    case_no: caseNo,
    item_id: itemId,
    since,
    stall_cause: cause,
    verdict,
    because,
  }));
  await sql`
    insert into bulk_item (bulk_id, position, case_no, item_id, since, stall_cause, verdict, because)
    select ${id}, position, case_no, item_id, since, stall_cause, verdict, because
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
        position integer, case_no text, item_id text, since timestamptz, stall_cause text, verdict text, because text)`.execute(
    db,
  );
  return id;
}

/**
 * Orders that the list of a dry run be worked off; what is not to be resumed is skipped at once. Ordered again it
 * changes nothing. Gives `false` when this clerk has made no such dry run.
 */
export function orderBulk(
  db: Database,
  id: string,
  clerk: Clerk,
  { reason, at }: { readonly reason: string; readonly at: number },
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const own = await transaction
      .selectFrom('bulk')
      .select('ordered_at')
      .where('id', '=', id)
      .where('actor', '=', clerk.id)
      .forUpdate()
      .executeTakeFirst();
    if (!own) return false;
    if (own.ordered_at) return true;
    await transaction
      .updateTable('bulk')
      .set({ ordered_at: new Date(at), reason })
      .where('id', '=', id)
      .execute();
    await transaction
      .updateTable('bulk_item')
      .set({ outcome: 'skipped' })
      .where('bulk_id', '=', id)
      .where('verdict', '<>', 'resumes')
      .execute();
    return true;
  });
}

/** How far a list is worked off. Done, skipped and changed are together the selected, once nothing is left. */
export interface BulkProgress {
  readonly id: string;
  readonly lookedAt: Date;
  readonly orderedAt: Date | null;
  readonly reason: string | null;
  readonly selected: number;
  readonly done: number;
  readonly skipped: number;
  /** Stood otherwise than in the dry run when their turn came, or were refused by their case. */
  readonly changed: number;
  readonly left: number;
  /** Where the items that were resumed stand now: sent again is not resolved. */
  readonly standing: Readonly<Partial<Record<ItemStatus, number>>>;
}

/** The progress of a list, by items; `null`: this clerk has made no such dry run. */
export async function readBulk(db: Database, id: string, clerk: Pick<Person, 'id'>) {
  const bulk = await db
    .selectFrom('bulk')
    .select(['id', 'looked_at as lookedAt', 'ordered_at as orderedAt', 'reason'])
    .where('id', '=', id)
    .where('actor', '=', clerk.id)
    .executeTakeFirst();
  if (!bulk) return null;
  const items = await db
    .selectFrom('bulk_item')
    .innerJoin('item_case', (join) =>
      join
        .onRef('item_case.case_no', '=', 'bulk_item.case_no')
        .onRef('item_case.item_id', '=', 'bulk_item.item_id'),
    )
    .innerJoin('combined_case', 'combined_case.case_no', 'bulk_item.case_no')
    .select(['bulk_item.case_no as caseNo', 'bulk_item.item_id as itemId', 'item_case_no as itemCaseNo'])
    .select(['plan_id as planId', 'department', 'bulk_item.stall_cause as cause', 'bulk_item.since'])
    .select(['verdict', 'because', 'bulk_item.outcome', 'refusal', 'status'])
    .where('bulk_id', '=', id)
    .orderBy('bulk_item.position')
    .execute();
  const count = (outcome: (typeof items)[number]['outcome']) =>
    items.filter((item) => item.outcome === outcome).length;
  const standing: Partial<Record<ItemStatus, number>> = {};
  for (const { outcome, status } of items) {
    if (outcome === 'done') standing[status] = (standing[status] ?? 0) + 1;
  }
  const progress: BulkProgress = {
    ...bulk,
    selected: items.length,
    done: count('done'),
    skipped: count('skipped'),
    changed: count('changed'),
    left: count(null),
    standing,
  };
  return { progress, items };
}
