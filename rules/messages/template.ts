import type { Day } from '../calendar';
import type { CaseOutcome, StallCause } from '../case/case-state';

/** The way out of a message. Whatever its channel, it can be read in the portal or at the desk; `inApp` goes no further. */
export type Channel = 'sms' | 'mail' | 'inApp';

/**
 * Whom a message is for. `handler`: who has the item now, nobody while it has not begun · `handlerOrDuty`: the same,
 * or the duty clerk, so that what nobody has is seen too · `post`: the one that the parameter `post` names.
 */
export type Role = 'applicant' | 'dutyClerk' | 'handler' | 'handlerOrDuty' | 'post';

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
  /** Id of a post. */
  readonly post: string;
}
export type ParameterKind = keyof ParameterValues;

/** One message: who hears it, by which way, and what it carries. */
export interface Template {
  readonly to: readonly Role[];
  readonly by: Channel;
  readonly parameters: Readonly<Record<string, ParameterKind>>;
  /** Told once about an item, however often it happens to it. */
  readonly once?: boolean;
}
