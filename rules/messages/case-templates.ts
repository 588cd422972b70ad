import type { Template } from './template';

/** Messages that speak of the whole. */
export const caseTemplates = {
  received: { to: ['applicant'], by: 'sms', parameters: {} },
  accepted: { to: ['applicant'], by: 'sms', parameters: { due: 'day' } },
  acceptedWithGaps: {
    to: ['applicant'],
    by: 'sms',
    parameters: { due: 'day', count: 'count', gapsDue: 'day' },
  },
  acceptedBySilence: { to: ['dutyClerk'], by: 'mail', parameters: { due: 'day' } },
  correctionAsked: { to: ['applicant'], by: 'sms', parameters: { count: 'count', due: 'day' } },
  corrected: { to: ['dutyClerk'], by: 'inApp', parameters: { count: 'count' } },
  rejected: { to: ['applicant'], by: 'sms', parameters: {} },
  deemedWithdrawn: { to: ['applicant'], by: 'sms', parameters: {} },
  gapsExpired: { to: ['applicant'], by: 'sms', parameters: {} },
  askedUntil: { to: ['applicant'], by: 'sms', parameters: { due: 'day' } },
  dateEarlier: { to: ['applicant'], by: 'sms', parameters: { from: 'day', due: 'day' } },
  dateLater: { to: ['applicant'], by: 'sms', parameters: { from: 'day', due: 'day' } },
  promisePassed: { to: ['applicant'], by: 'sms', parameters: {} },
  closed: { to: ['applicant'], by: 'sms', parameters: { outcome: 'outcome' } },
  caseNearLimit: { to: ['dutyClerk'], by: 'inApp', parameters: {} },
  casePromisePassed: { to: ['dutyClerk'], by: 'inApp', parameters: {} },
  caseRed: { to: ['dutyClerk'], by: 'mail', parameters: {} },
} as const satisfies Record<string, Template>;
