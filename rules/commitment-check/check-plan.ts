import type { Calendar } from '../calendar';
import type { Limit } from '../limit';

/** Whether and within which limits one commitment of a case is checked 核查; settled when it is signed. */
export type CheckTerms =
  | {
      /** `exempt` 免于核查: commitments of this kind never are · `notDrawn`: others were drawn for the sample 抽查. */
      readonly scope: 'exempt' | 'notDrawn';
    }
  | {
      readonly scope: 'toCheck';
      /** From the decision. */
      readonly limit: Limit;
      /** For the applicant's statement 陈述申辩, from the finding. */
      readonly replyLimit: Limit;
      /** For mending what is false 限期改正, from the order. */
      readonly correctionLimit: Limit;
    };

/** What a check is about. */
export type CheckPlan = { readonly itemId: string; readonly letterId: string } & CheckTerms;

/** What the decisions of a check rest on: its plan, and the calendar that its case had. */
export interface CheckContext {
  readonly plan: CheckPlan;
  readonly calendar: Calendar;
}
