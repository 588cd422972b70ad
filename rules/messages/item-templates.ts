import type { Template } from './template';

/** Messages that speak of one item. */
export const itemTemplates = {
  itemApproved: { to: ['applicant'], by: 'inApp', parameters: {} },
  itemRefused: { to: ['applicant'], by: 'sms', parameters: {} },
  itemEnded: { to: ['applicant'], by: 'inApp', parameters: { because: 'item' } },
  itemWithdrawn: { to: ['handler'], by: 'inApp', parameters: {} },
  itemDeemedWithdrawn: { to: ['applicant', 'handler'], by: 'inApp', parameters: {} },
  itemHeldUp: { to: ['applicant'], by: 'sms', parameters: {}, once: true },
  itemUnreachable: { to: ['dutyClerk'], by: 'sms', parameters: { cause: 'stallCause' }, once: true },
  itemNeedsClerk: { to: ['handlerOrDuty'], by: 'inApp', parameters: { cause: 'stallCause' } },
  itemAtDesk: { to: ['handlerOrDuty'], by: 'inApp', parameters: {} },
  itemPassedOn: { to: ['post'], by: 'inApp', parameters: { post: 'post' } },
  itemMended: { to: ['applicant'], by: 'inApp', parameters: { count: 'count' } },
  applicantAsked: { to: ['applicant'], by: 'sms', parameters: { count: 'count', due: 'day' } },
  askAnswered: { to: ['handlerOrDuty'], by: 'inApp', parameters: { count: 'count' } },
  askExpired: { to: ['handlerOrDuty'], by: 'inApp', parameters: {} },
  commitmentWithdrawn: { to: ['applicant'], by: 'sms', parameters: { count: 'count', due: 'day' } },
  pauseBegan: { to: ['applicant'], by: 'sms', parameters: { until: 'day' } },
  pauseEnded: { to: ['applicant'], by: 'inApp', parameters: { end: 'day' } },
  pauseOverran: { to: ['handlerOrDuty'], by: 'inApp', parameters: {} },
  itemExtended: { to: ['applicant'], by: 'sms', parameters: { days: 'count' } },
  itemNearLimit: { to: ['handlerOrDuty'], by: 'inApp', parameters: {} },
  itemPromisePassed: { to: ['handlerOrDuty'], by: 'inApp', parameters: {} },
  itemRed: { to: ['handlerOrDuty', 'dutyClerk'], by: 'mail', parameters: {} },
  forecastWarning: { to: ['handlerOrDuty'], by: 'inApp', parameters: { expected: 'day' } },
  answerConflict: { to: ['dutyClerk'], by: 'inApp', parameters: {} },
} as const satisfies Record<string, Template>;
