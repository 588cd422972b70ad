import type { Calendar } from '../rules/calendar';
import type { CasePlan } from '../rules/case/case-plan';
import type { CaseState } from '../rules/case/case-state';

/** What a run of a case starts with: numbers, plan and dates; no personal data ever enters the engine. */
export interface CaseInput {
  readonly caseNo: string;
  readonly plan: CasePlan;
  /** The years of the calendar that the case can touch; recorded with its version. */
  readonly calendar: Calendar;
  /** As the receipt left it, or as the run before did (continue-as-new). */
  readonly state: CaseState;
  /** Facts so far, all of them recorded; the next one gets this number. */
  readonly factCount: number;
}
