import type { Template } from './template';

/** Messages about the check of a commitment 核查, each of one item. */
export const checkTemplates = {
  checkOverdue: { to: ['dutyClerk'], by: 'mail', parameters: {} },
  checkPassed: { to: ['applicant'], by: 'inApp', parameters: {} },
  falseCommitmentFound: { to: ['applicant'], by: 'sms', parameters: { due: 'day' } },
  commitmentToDecide: { to: ['dutyClerk'], by: 'inApp', parameters: {} },
  commitmentCleared: { to: ['applicant'], by: 'sms', parameters: {} },
  commitmentToCorrect: { to: ['applicant'], by: 'sms', parameters: { due: 'day' } },
  commitmentCorrected: { to: ['applicant'], by: 'sms', parameters: {} },
  approvalRevoked: { to: ['applicant'], by: 'sms', parameters: {} },
  itemUndone: { to: ['applicant'], by: 'sms', parameters: { because: 'item' } },
  creditRepaired: { to: ['applicant'], by: 'sms', parameters: {} },
  compensationFailed: { to: ['dutyClerk'], by: 'inApp', parameters: {} },
} as const satisfies Record<string, Template>;
