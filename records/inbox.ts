import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from '../rules/canonical-json';
import { settleAct } from './acts';
import type { Database } from './database';

export type InboxKind = 'submission' | 'departmentAnswer' | 'act' | 'checkAct';

/** One request from outside, told apart from all others by sender and key. */
export interface IncomingRequest {
  /** Route and sender. */
  readonly scope: string;
  readonly idempotencyKey: string;
  /** What was asked, as parsed; the same key with another body is refused. */
  readonly body: unknown;
}

/** What was answered, and is answered again when the request comes again. */
export interface StoredAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** A message that the running case, or the check of one of its commitments, must hear. */
export interface InboxMessage {
  readonly id: string;
  readonly kind: InboxKind;
  readonly caseNo: string;
  readonly message: unknown;
}

/** What came of a request: its answer, and the message to deliver unless this was a repetition. */
export interface TakenIn {
  readonly answer: StoredAnswer;
  readonly deliver: InboxMessage | null;
}

/** The key was used before for something else. */
export class KeyReused extends Error {
  override readonly name = 'KeyReused';
}

/** What a handler made of a new request. `message: null`: nothing for the running case to hear. */
export type Handled = { readonly kind: InboxKind; readonly answer: StoredAnswer } & (
  | { readonly caseNo: string; readonly message: unknown }
  /** It concerns no single case. */
  | { readonly caseNo: null; readonly message: null }
);

/** What was answered to this request before; `null` when it is new. Throws KeyReused. */
export async function answeredBefore(db: Database, request: IncomingRequest): Promise<StoredAnswer | null> {
  return (await findEarlier(db, request))?.answer ?? null;
}

/**
 * Stores what came in and what is answered in one transaction, once per key. A repetition, also at the same moment,
 * gets the first answer. Throws KeyReused when the key came with another body; whatever `handle` throws stores nothing.
 */
export async function takeIn(
  db: Database,
  request: IncomingRequest,
  handle: (transaction: Database) => Promise<Handled>,
): Promise<TakenIn> {
  const earlier = await answeredBefore(db, request);
  if (earlier) return { answer: earlier, deliver: null };
  try {
    return await db.transaction().execute(async (transaction) => {
      const { kind, caseNo, message, answer } = await handle(transaction);
      const id = randomUUID();
      await insertRow(transaction, request, { id, kind, caseNo, message }, answer);
      const isHeard = caseNo !== null && message !== null;
      return { answer, deliver: isHeard ? { id, kind, caseNo, message } : null };
    });
  } catch (error) {
    const first = isUniqueViolation(error) ? await findEarlier(db, request) : null;
    if (!first?.answer) throw error;
    return { answer: first.answer, deliver: null };
  }
}

/** An act to be stored; with an answer, where the case has nothing to say to it. */
export type NewAct = Omit<InboxMessage, 'id'> & { readonly answer?: StoredAnswer | undefined };

/**
 * Stores an act that the running case must judge, before it is delivered; `makeAct` stores what belongs to it in the
 * same transaction, under the `id` that the act will have. Returns the stored message, and the answer if it is given
 * already. Throws KeyReused.
 */
export async function takeInAct(
  db: Database,
  request: IncomingRequest,
  makeAct: (transaction: Database, id: string) => Promise<NewAct>,
): Promise<{ readonly message: InboxMessage; readonly answer: StoredAnswer | null }> {
  const earlier = await findEarlier(db, request);
  if (earlier) return earlier;
  try {
    return await db.transaction().execute(async (transaction) => {
      const id = randomUUID();
      const { answer = null, ...made } = await makeAct(transaction, id);
      const message = { ...made, id };
      await insertRow(transaction, request, message, answer);
      return { message, answer };
    });
  } catch (error) {
    const first = isUniqueViolation(error) ? await findEarlier(db, request) : null;
    if (!first) throw error;
    return first;
  }
}

/**
 * Notes what the running case said to an act — `refusal`: the code of its refusal, `null` when it was done — and gives
 * the answer that stands: the first one.
 */
export function answerAct(
  db: Database,
  id: string,
  answer: StoredAnswer,
  refusal: string | null,
): Promise<StoredAnswer> {
  return db.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('inbox')
      .set({ answer_status: answer.status, answer: JSON.stringify(answer.body), delivered_at: new Date() })
      .where('id', '=', id)
      .where('answer_status', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) {
      await settleAct(transaction, id, refusal);
      return answer;
    }
    const row = await transaction
      .selectFrom('inbox')
      .select(['answer_status', 'answer'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return { status: row.answer_status ?? answer.status, body: row.answer };
  });
}

async function insertRow(
  db: Database,
  request: IncomingRequest,
  message: Omit<InboxMessage, 'caseNo'> & Pick<Handled, 'caseNo'>,
  answer: StoredAnswer | null,
): Promise<void> {
  await db
    .insertInto('inbox')
    .values({
      id: message.id,
      scope: request.scope,
      idempotency_key: request.idempotencyKey,
      request_hash: hashOf(request),
      kind: message.kind,
      case_no: message.caseNo,
      message: JSON.stringify(message.message),
      answer_status: answer?.status ?? null,
      answer: answer && JSON.stringify(answer.body),
      delivered_at: message.message === null ? new Date() : null,
    })
    .execute();
}

async function findEarlier(
  db: Database,
  request: IncomingRequest,
): Promise<{ message: InboxMessage; answer: StoredAnswer | null } | null> {
  const row = await db
    .selectFrom('inbox')
    .select(['id', 'kind', 'case_no', 'message', 'request_hash', 'answer_status', 'answer'])
    .where('scope', '=', request.scope)
    .where('idempotency_key', '=', request.idempotencyKey)
    .executeTakeFirst();
  if (!row) return null;
  if (row.request_hash !== hashOf(request)) {
    throw new KeyReused(`The key ${request.idempotencyKey} was used before for something else`);
  }
  return {
    message: { id: row.id, kind: row.kind, caseNo: row.case_no, message: row.message },
    answer: row.answer_status === null ? null : { status: row.answer_status, body: row.answer },
  };
}

function hashOf(request: IncomingRequest): string {
  return createHash('sha256').update(canonicalJson(request.body)).digest('hex');
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}

/** Messages that were stored but not delivered, older than `olderThanMs`, oldest first. */
export async function undelivered(db: Database, olderThanMs: number, limit: number): Promise<InboxMessage[]> {
  const rows = await db
    .selectFrom('inbox')
    .select(['id', 'kind', 'case_no', 'message'])
    .where('delivered_at', 'is', null)
    .where('received_at', '<', sql<Date>`now() - ${olderThanMs} * interval '1 millisecond'`)
    .orderBy('received_at')
    .limit(limit)
    .execute();
  return rows.map(({ id, kind, case_no, message }) => ({ id, kind, caseNo: case_no, message }));
}

/** The submission of a case that may not have reached the engine yet. */
export async function undeliveredSubmission(db: Database, caseNo: string): Promise<InboxMessage | null> {
  const row = await db
    .selectFrom('inbox')
    .select(['id', 'kind', 'case_no', 'message'])
    .where('delivered_at', 'is', null)
    .where('kind', '=', 'submission')
    .where('case_no', '=', caseNo)
    .executeTakeFirst();
  return row ? { id: row.id, kind: row.kind, caseNo: row.case_no, message: row.message } : null;
}

/** Notes that the running case has these messages. */
export async function markDelivered(db: Database, ids: readonly string[]): Promise<void> {
  await db
    .updateTable('inbox')
    .set({ delivered_at: new Date() })
    .where('id', 'in', ids)
    .where('delivered_at', 'is', null)
    .execute();
}
