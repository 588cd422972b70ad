import type { BesideFact, CaseFact, RecordedFact } from './case-event';

const beside: Readonly<Record<BesideFact['type'], true>> = {
  answerConflict: true,
  conflictClosed: true,
  commitmentSigned: true,
  checkWaived: true,
  checkBegun: true,
  checkOverdue: true,
  checkPassed: true,
  falseCommitmentFound: true,
  findingAnswered: true,
  findingUnanswered: true,
  commitmentCleared: true,
  commitmentCorrectionOrdered: true,
  correctionReported: true,
  commitmentCorrectionMissed: true,
  commitmentCorrected: true,
  approvalRevoked: true,
  compensationsPlanned: true,
  compensated: true,
  compensationFailed: true,
  compensationRetried: true,
  creditRepaired: true,
};

/** Whether the state of the case changes by it; the rest of the log stands beside. */
export function changesCase<Fact extends RecordedFact>(fact: Fact): fact is Fact & CaseFact {
  return !Object.hasOwn(beside, fact.type);
}
