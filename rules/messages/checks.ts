import type { CheckFact } from '../commitment-check/check-event';
import { type Message, ofItem } from './message';

const silent = (): readonly Message[] => [];

/** Who is told what about the check of a commitment. */
export const ofCheck = {
  checkWaived: silent,
  checkBegun: silent,
  checkOverdue: ({ itemId }) => [ofItem('checkOverdue', itemId, {})],
  checkPassed: ({ itemId }) => [ofItem('checkPassed', itemId, {})],
  falseCommitmentFound: ({ itemId, due }) => [ofItem('falseCommitmentFound', itemId, { due })],
  findingAnswered: ({ itemId }) => [ofItem('commitmentToDecide', itemId, {})],
  findingUnanswered: ({ itemId }) => [ofItem('commitmentToDecide', itemId, {})],
  commitmentCleared: ({ itemId }) => [ofItem('commitmentCleared', itemId, {})],
  commitmentCorrectionOrdered: ({ itemId, due }) => [ofItem('commitmentToCorrect', itemId, { due })],
  correctionReported: ({ itemId }) => [ofItem('commitmentToDecide', itemId, {})],
  commitmentCorrectionMissed: ({ itemId }) => [ofItem('commitmentToDecide', itemId, {})],
  commitmentCorrected: ({ itemId }) => [ofItem('commitmentCorrected', itemId, {})],
  approvalRevoked: ({ itemId }) => [ofItem('approvalRevoked', itemId, {})],
  compensationsPlanned: silent,
  compensated: ({ itemId, undone }) =>
    undone === itemId ? [] : [ofItem('itemUndone', undone, { because: itemId })],
  compensationFailed: ({ undone }) => [ofItem('compensationFailed', undone, {})],
  compensationRetried: silent,
} satisfies {
  readonly [Type in CheckFact['type']]: (fact: Extract<CheckFact, { type: Type }>) => readonly Message[];
};
