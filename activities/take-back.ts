import { ApplicationFailure } from '@temporalio/activity';
import { planCompensations, readApproval, readReason } from '../records/compensations';
import type { Day } from '../rules/calendar';
import type { CompensationFailure } from '../rules/commitment-check/check-event';
import { asFailure, busy, departmentOf } from './department-failure';
import type { CaseServices } from './services';

/**
 * What has to be taken back, the last that was completed first. Throws ApplicationFailure (retryable) of type
 * `case-has-not-heard` until the running case has ended what was still open.
 */
export async function planTakingBack(
  { db }: CaseServices,
  { caseNo, itemId }: { readonly caseNo: string; readonly itemId: string },
): Promise<readonly string[]> {
  const planned = await planCompensations(db, caseNo, itemId);
  if (planned) return planned;
  throw ApplicationFailure.retryable(`${caseNo} has not heard of the revocation`, 'case-has-not-heard');
}

/** One approval to be taken back; the words are read from the records here, and stay out of the engine. */
export interface TakeBackCall {
  readonly caseNo: string;
  /** The item whose commitment was false. */
  readonly itemId: string;
  /** The item whose approval is taken back: that one, or one that rests on it. */
  readonly undone: string;
  /** Note with the reasons. */
  readonly noteId: string;
  /** Civil day of the revocation. */
  readonly on: Day;
}

/**
 * Tells the department; `null`: it has taken the approval back. Done twice it is done once. Throws ApplicationFailure
 * (retryable) as `sendItem` does.
 */
export async function takeBack(
  services: CaseServices,
  { caseNo, itemId, undone, noteId, on }: TakeBackCall,
): Promise<CompensationFailure | null> {
  const { department, serial, key } = await readApproval(services.db, caseNo, undone);
  if (key === null) return 'noInterface';
  const reason = await readReason(services.db, noteId);
  const answer = await departmentOf(services, department)
    .revoke(
      {
        caseNo,
        itemId: undone,
        serial,
        revokedOn: on,
        reason,
        ...(undone === itemId ? {} : { becauseOf: itemId }),
      },
      key,
    )
    .catch((error: unknown) => {
      throw asFailure(error);
    });
  if (answer.kind === 'later') throw busy(department, answer.retryAfterMs);
  return answer.kind === 'refused' ? 'refused' : null;
}
