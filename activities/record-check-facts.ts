import { appendEvents } from '../records/case-log';
import { showCheck } from '../records/commitment-checks';
import { showRevoked } from '../records/compensations';
import { noteFalseCommitment } from '../records/credit-notes';
import type { Database } from '../records/database';
import type { NumberedCheckEvent } from '../rules/commitment-check/check-event';
import type { CheckState } from '../rules/commitment-check/check-state';

/** New facts of a check, and the state that they lead to. */
export interface CheckFacts {
  readonly caseNo: string;
  readonly itemId: string;
  readonly letterId: string;
  readonly events: readonly NumberedCheckEvent[];
  readonly state: CheckState;
}

/**
 * Rows, log and messages change in one transaction, in the log of the case, also when that is closed; done twice it
 * changes nothing more. A revocation leaves a credit note.
 */
export async function recordCheckFacts(db: Database, facts: CheckFacts): Promise<void> {
  const { caseNo, itemId, events, state } = facts;
  await db.transaction().execute(async (transaction) => {
    await showCheck(transaction, facts, state, (events.at(-1)?.n ?? -1) + 1);
    for (const event of events) {
      if (event.type === 'approvalRevoked') await noteFalseCommitment(transaction, caseNo, itemId, event.at);
      if (event.type === 'compensated') await showRevoked(transaction, caseNo, event.undone);
    }
    await appendEvents(
      transaction,
      caseNo,
      events.map(({ n, ...event }) => ({ key: `check:${itemId}:${n}`, event })),
    );
  });
}
