import type { Calendar } from '../rules/calendar';
import type { CheckPlan } from '../rules/commitment-check/check-plan';
import type { CheckState } from '../rules/commitment-check/check-state';
import type { Progress } from './life';

/** What a run of a check starts with: ids, limits and dates. It needs nothing of its case but the number. */
export interface CheckInput extends Progress<CheckState> {
  readonly caseNo: string;
  readonly plan: CheckPlan;
  /** That of its case, as it was when the item was decided. */
  readonly calendar: Calendar;
  /** Queues of departments that have one of their own, by item. */
  readonly taskQueues: Readonly<Record<string, string>>;
}

/** Id of the workflow that checks the commitment of an item. */
export const checkId = (caseNo: string, itemId: string): string => `${caseNo}/check/${itemId}`;
