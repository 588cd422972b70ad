import type { Day } from '../calendar';
import type { CaseOutcome, StallCause } from '../case/case-state';

/** The way out of a message. Whatever its channel, it can be read in the portal or at the desk; `inApp` goes no further. */
export type Channel = 'sms' | 'mail' | 'inApp';

/**
 * Whom a message is for. `handler`: who has the item now, nobody while it has not begun · `handlerOrDuty`: the same,
 * or the duty clerk, so that what nobody has is seen too.
 */
export type Role = 'applicant' | 'dutyClerk' | 'handler' | 'handlerOrDuty';

/** Who a message went to, once it is known who has the item: a department's clerks, or one post. */
export type Recipient = 'applicant' | 'dutyClerk' | `department:${string}` | `post:${string}`;

/** What a parameter may hold: days, numbers, ids and codes. A name or a number of a person fits nowhere. */
export interface ParameterValues {
  readonly day: Day;
  readonly count: number;
  readonly outcome: CaseOutcome;
  readonly stallCause: StallCause;
  /** Id of an item; its name is looked up in the plan of the case. */
  readonly item: string;
}
export type ParameterKind = keyof ParameterValues;

interface Template {
  readonly to: readonly Role[];
  readonly by: Channel;
  /** Of what it speaks: of an item its text may name the item, its department and the telephone number. */
  readonly about: 'case' | 'item';
  readonly parameters: Readonly<Record<string, ParameterKind>>;
}

/** Every message that there is, and who hears it by which way. The words stand in `messages.yaml` of the catalogue. */
export const templates = {
  received: { to: ['applicant'], by: 'sms', about: 'case', parameters: {} },
  accepted: { to: ['applicant'], by: 'sms', about: 'case', parameters: { due: 'day' } },
  acceptedBySilence: { to: ['dutyClerk'], by: 'mail', about: 'case', parameters: { due: 'day' } },
  correctionAsked: {
    to: ['applicant'],
    by: 'sms',
    about: 'case',
    parameters: { count: 'count', due: 'day' },
  },
  corrected: { to: ['dutyClerk'], by: 'inApp', about: 'case', parameters: { count: 'count' } },
  rejected: { to: ['applicant'], by: 'sms', about: 'case', parameters: {} },
  deemedWithdrawn: { to: ['applicant'], by: 'sms', about: 'case', parameters: {} },
  closed: { to: ['applicant'], by: 'sms', about: 'case', parameters: { outcome: 'outcome' } },
  promisePassed: { to: ['applicant'], by: 'sms', about: 'case', parameters: {} },
  itemApproved: { to: ['applicant'], by: 'inApp', about: 'item', parameters: {} },
  itemRefused: { to: ['applicant'], by: 'sms', about: 'item', parameters: {} },
  itemEnded: { to: ['applicant'], by: 'inApp', about: 'item', parameters: { because: 'item' } },
  itemWithdrawn: { to: ['handler'], by: 'inApp', about: 'item', parameters: {} },
  itemNeedsClerk: { to: ['dutyClerk'], by: 'inApp', about: 'item', parameters: { cause: 'stallCause' } },
  itemPromisePassed: { to: ['handlerOrDuty'], by: 'inApp', about: 'item', parameters: {} },
  itemLawPassed: { to: ['handlerOrDuty', 'dutyClerk'], by: 'mail', about: 'item', parameters: {} },
  answerConflict: { to: ['dutyClerk'], by: 'inApp', about: 'item', parameters: {} },
  checkOverdue: { to: ['dutyClerk'], by: 'mail', about: 'item', parameters: {} },
  checkPassed: { to: ['applicant'], by: 'inApp', about: 'item', parameters: {} },
  falseCommitmentFound: { to: ['applicant'], by: 'sms', about: 'item', parameters: { due: 'day' } },
  commitmentToDecide: { to: ['dutyClerk'], by: 'inApp', about: 'item', parameters: {} },
  commitmentCleared: { to: ['applicant'], by: 'sms', about: 'item', parameters: {} },
  commitmentToCorrect: { to: ['applicant'], by: 'sms', about: 'item', parameters: { due: 'day' } },
  commitmentCorrected: { to: ['applicant'], by: 'sms', about: 'item', parameters: {} },
  approvalRevoked: { to: ['applicant'], by: 'sms', about: 'item', parameters: {} },
  itemUndone: { to: ['applicant'], by: 'sms', about: 'item', parameters: { because: 'item' } },
  compensationFailed: { to: ['dutyClerk'], by: 'inApp', about: 'item', parameters: {} },
} as const satisfies Record<string, Template>;

export type TemplateId = keyof typeof templates;

/** The templates that speak of the whole, or those that speak of an item. */
export type TemplateAbout<About extends Template['about']> = {
  [Id in TemplateId]: (typeof templates)[Id]['about'] extends About ? Id : never;
}[TemplateId];

/** What has to be given with a template. */
export type ParametersOf<Id extends TemplateId> = {
  readonly [
    Name in keyof (typeof templates)[Id]['parameters']
  ]: ParameterValues[(typeof templates)[Id]['parameters'][Name] & ParameterKind];
};
