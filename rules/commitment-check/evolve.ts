import type { CheckEvent, Term } from './check-event';
import type { CheckState, CheckStatus, Compensation } from './check-state';

/** The state after one more fact. */
export function evolveCheck(state: CheckState, event: CheckEvent): CheckState {
  switch (event.type) {
    case 'checkWaived':
      return to(state, 'notChecked');
    case 'checkBegun':
      return until(state, 'waitingForCheck', event);
    case 'checkOverdue':
      return { ...state, overdue: true };
    case 'checkPassed':
      return to(state, 'passed');
    case 'falseCommitmentFound':
      return until(state, 'falseFound', event);
    case 'findingAnswered':
      return { ...to(state, 'toDecide'), replied: true };
    case 'findingUnanswered':
      return to(state, 'toDecide');
    case 'commitmentCleared':
      return to(state, 'cleared');
    case 'commitmentCorrectionOrdered':
      return until(state, 'toCorrect', event);
    case 'correctionReported':
      return { ...state, replied: true };
    case 'commitmentCorrectionMissed':
      return to(state, 'correctionMissed');
    case 'commitmentCorrected':
      return to(state, 'corrected');
    case 'approvalRevoked':
      return { ...to(state, 'revoked'), revocation: event.noteId };
    case 'compensationsPlanned':
      return { ...state, compensations: event.itemIds.map((itemId) => ({ itemId, status: 'open' })) };
    case 'compensated':
      return change(state, event.undone, 'done');
    case 'compensationFailed':
      return change(state, event.undone, 'failed');
    case 'compensationRetried':
      return change(state, event.undone, 'open');
  }
}

/** A limit runs in one status only: it ends with it. */
function to({ decidedAt, replied }: CheckState, status: CheckStatus): CheckState {
  return { status, decidedAt, ...(replied ? { replied } : {}) };
}

function until(state: CheckState, status: CheckStatus, { due, provisional }: Term): CheckState {
  return { ...to(state, status), due, provisional };
}

function change(state: CheckState, itemId: string, status: Compensation['status']): CheckState {
  const compensations = state.compensations?.map((one) => (one.itemId === itemId ? { itemId, status } : one));
  return { ...state, ...(compensations && { compensations }) };
}
