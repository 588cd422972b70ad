import type { Calendar } from '../calendar';
import type { Limit } from '../limit';

/** How one commitment of a case will be checked 核查; decided when it is signed, and carried by the case. */
export type CheckPlan = {
  readonly itemId: string;
  readonly letterId: string;
} & (
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
    }
);

/** What the decisions of a check rest on: its plan, and the calendar that its case had. */
export interface CheckContext {
  readonly plan: CheckPlan;
  readonly calendar: Calendar;
}
