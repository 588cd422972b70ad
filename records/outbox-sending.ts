import { sql } from 'kysely';
import type { SendProblem } from '../rules/messages/message-names';
import type { Recipient } from '../rules/messages/template';
import type { Message } from '../rules/messages/message';
import type { Database } from './database';

/** A message that is to be sent, as it stands in the outbox. */
export interface DueMessage extends Message {
  readonly id: string;
  readonly caseNo: string;
  readonly planId: string;
  readonly recipient: Recipient;
  readonly channel: 'sms' | 'mail';
  /** ms; business time of the fact it tells of. */
  readonly createdAt: number;
  /** Tries so far, this one included. */
  readonly attempts: number;
}

/**
 * Takes messages that are due at `now` (ms), oldest first, and keeps them from all other senders for `leaseMs`: what
 * a sender that died had taken is due again after that.
 */
export async function claimDue(
  db: Database,
  { now, leaseMs, limit }: { readonly now: number; readonly leaseMs: number; readonly limit: number },
): Promise<DueMessage[]> {
  const rows = await db
    .updateTable('outbox')
    .from((from) =>
      from
        .selectFrom('outbox as due')
        .innerJoin('combined_case', 'combined_case.case_no', 'due.case_no')
        .select(['due.id', 'plan_id'])
        .where('state', '=', 'queued')
        .where((eb) => eb.or([eb('not_before', 'is', null), eb('not_before', '<=', new Date(now))]))
        .orderBy('seq')
        .limit(limit)
        .forUpdate('due')
        .skipLocked()
        .as('due'),
    )
    .whereRef('outbox.id', '=', 'due.id')
    .set({ attempts: sql`attempts + 1`, not_before: new Date(now + leaseMs) })
    .returning(['outbox.id', 'seq', 'case_no', 'due.plan_id', 'template', 'item_id', 'parameters'])
    .returning(['recipient', 'channel', 'created_at', 'attempts'])
    .execute();
  return rows
    .toSorted((one, other) => one.seq - other.seq)
    .map(({ id, case_no, plan_id, item_id, created_at, ...row }) => ({
      id,
      caseNo: case_no,
      planId: plan_id,
      template: row.template,
      itemId: item_id,
      parameters: row.parameters,
      recipient: row.recipient,
      channel: row.channel as DueMessage['channel'],
      createdAt: created_at.getTime(),
      attempts: row.attempts,
    }));
}

/** The message has gone out at `at` (ms). */
export async function markSent(db: Database, id: string, at: number): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state: 'sent', sent_at: new Date(at), problem: null })
    .where('id', '=', id)
    .execute();
}

/** The message did not go out; it is tried again at `again` (ms), or, with `null`, has failed for good. */
export async function markNotSent(
  db: Database,
  id: string,
  problem: SendProblem,
  again: number | null,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set(again === null ? { state: 'failed', problem } : { not_before: new Date(again), problem })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute();
}
