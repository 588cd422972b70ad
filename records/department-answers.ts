import { randomUUID } from 'node:crypto';
import type { DecidedOutcome } from '../rules/case/case-state';
import { appendEvents } from './case-log';
import type { Database } from './database';

/** An answer as it came, whichever way. `body` holds its texts and results; they go no further than this table. */
export interface IncomingAnswer {
  readonly caseNo: string;
  readonly itemId: string;
  readonly department: string;
  /** `desk`: a clerk entered it. */
  readonly channel: 'reply' | 'callback' | 'desk';
  /** The department's message id (callback), the key of our call (reply) or a name of our own (desk). */
  readonly messageId: string;
  readonly kind: 'accepted' | 'decided' | 'inputRefused';
  readonly outcome: DecidedOutcome | null;
  readonly serial: string | null;
  readonly body: unknown;
  /** ms, for the log. */
  readonly at: number;
}

/** What an incoming answer means beside those stored before. */
export type StoredDepartmentAnswer =
  /** Stored; the case should hear it. */
  | { readonly verdict: 'new'; readonly answerId: string }
  /** Said before, by the same message or another one with the same decision. */
  | { readonly verdict: 'repeated'; readonly answerId: string }
  /** Another decision stands; stored and logged as a conflict for a person, the decision unchanged. */
  | { readonly verdict: 'conflict'; readonly answerId: string; readonly standing: Standing };

export interface Standing {
  readonly answerId: string;
  readonly outcome: DecidedOutcome;
  readonly serial: string;
}

/** Stores a department's answer, alone or in the caller's transaction. The first decision of an item stands. */
export async function storeAnswer(db: Database, answer: IncomingAnswer): Promise<StoredDepartmentAnswer> {
  const inserted = await insertAnswer(db, answer, { counts: true });
  if (inserted) return { verdict: 'new', answerId: inserted };

  const standing = await standingDecision(db, answer.caseNo, answer.itemId);
  const same = await db
    .selectFrom('department_answer')
    .select(['id', 'conflicts_with'])
    .where('department', '=', answer.department)
    .where('message_id', '=', answer.messageId)
    .where('kind', '=', answer.kind)
    .executeTakeFirst();
  if (same && standing && same.conflicts_with !== null) {
    return { verdict: 'conflict', answerId: same.id, standing };
  }
  if (same) return { verdict: 'repeated', answerId: same.id };

  if (!standing) throw new Error(`An answer to ${answer.caseNo}/${answer.itemId} could not be stored`);
  return compare(db, answer, standing);
}

/** Beside the decision that stands, another one is a repetition or a conflict. */
export function compare(
  db: Database,
  answer: IncomingAnswer,
  standing: Standing,
): Promise<StoredDepartmentAnswer> | StoredDepartmentAnswer {
  if (standing.outcome === answer.outcome) return { verdict: 'repeated', answerId: standing.answerId };
  const conflict = (transaction: Database) => storeConflict(transaction, answer, standing);
  return db.isTransaction ? conflict(db) : db.transaction().execute(conflict);
}

async function storeConflict(
  db: Database,
  answer: IncomingAnswer,
  standing: Standing,
): Promise<StoredDepartmentAnswer> {
  const { caseNo, itemId, at } = answer;
  const answerId =
    (await insertAnswer(db, answer, { counts: true, conflictsWith: standing.answerId })) ?? standing.answerId;
  await logConflict(db, caseNo, { itemId, answerId, standing: standing.answerId, at });
  return { verdict: 'conflict', answerId, standing };
}

/** Logs that an answer says something else than the decision that stands. In the caller's transaction. */
export async function logConflict(
  db: Database,
  caseNo: string,
  conflict: {
    readonly itemId: string;
    readonly answerId: string;
    readonly standing: string;
    readonly at: number;
  },
): Promise<void> {
  const event = { type: 'answerConflict', ...conflict } as const;
  await appendEvents(db, caseNo, [{ key: `conflict:${conflict.answerId}`, event }]);
}

/** Stores an answer and gives its id; `null` when the same message, or another decision, is there already. */
export async function insertAnswer(
  db: Database,
  answer: IncomingAnswer,
  { counts, conflictsWith }: { readonly counts: boolean; readonly conflictsWith?: string },
): Promise<string | null> {
  const row = await db
    .insertInto('department_answer')
    .values({
      id: randomUUID(),
      case_no: answer.caseNo,
      item_id: answer.itemId,
      department: answer.department,
      channel: answer.channel,
      message_id: answer.messageId,
      kind: answer.kind,
      outcome: answer.outcome,
      serial: answer.serial,
      body: JSON.stringify(answer.body),
      counts,
      conflicts_with: conflictsWith ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The decision of an item that counts: the first one. */
export async function standingDecision(
  db: Database,
  caseNo: string,
  itemId: string,
): Promise<Standing | null> {
  const row = await db
    .selectFrom('department_answer')
    .select(['id', 'outcome', 'serial'])
    .where('case_no', '=', caseNo)
    .where('item_id', '=', itemId)
    .where('kind', '=', 'decided')
    .where('conflicts_with', 'is', null)
    .where('counts', '=', true)
    .executeTakeFirst();
  if (!row?.outcome) return null;
  return { answerId: row.id, outcome: row.outcome, serial: row.serial ?? '' };
}
