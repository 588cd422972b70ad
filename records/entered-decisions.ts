import type { CaseEvent } from '../rules/case/case-event';
import type { Database } from './database';
import {
  compare,
  type IncomingAnswer,
  insertAnswer,
  logConflict,
  standingDecision,
  type StoredDepartmentAnswer,
} from './department-answers';

/**
 * Stores a decision that a clerk enters, in the transaction of the act. It stands once the case has taken it up, see
 * `takeUpDecision`; beside a decision that stands already it is a repetition or a conflict.
 */
export async function storeEnteredDecision(
  transaction: Database,
  answer: IncomingAnswer,
): Promise<StoredDepartmentAnswer> {
  const standing = await standingDecision(transaction, answer.caseNo, answer.itemId);
  if (standing) return compare(transaction, answer, standing);
  const answerId = await insertAnswer(transaction, answer, { counts: false });
  if (!answerId) throw new Error(`A decision of ${answer.caseNo}/${answer.itemId} could not be stored`);
  return { verdict: 'new', answerId };
}

/**
 * The case has taken up a decision that a clerk entered: it stands from here on. Another one that came in meanwhile and
 * was not heard by the case becomes the conflict. Done twice it changes nothing more.
 */
export async function takeUpDecision(
  transaction: Database,
  caseNo: string,
  { itemId, answerId, outcome, at }: Extract<CaseEvent, { readonly type: 'itemDecided' }>,
): Promise<void> {
  const standing = await standingDecision(transaction, caseNo, itemId);
  if (standing?.answerId === answerId || standing?.outcome === outcome) return;
  if (standing) {
    await transaction
      .updateTable('department_answer')
      .set({ conflicts_with: answerId })
      .where('id', '=', standing.answerId)
      .execute();
    await logConflict(transaction, caseNo, { itemId, answerId: standing.answerId, standing: answerId, at });
  }
  await transaction
    .updateTable('department_answer')
    .set({ counts: true })
    .where('id', '=', answerId)
    .execute();
}
