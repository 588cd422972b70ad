import type { Calendar } from '../calendar';
import type { GraphItem } from '../graph';
import type { Limit } from '../limit';

/** One item of a running case: what the engine must know of it, and nothing about the person. */
export interface PlannedItem extends GraphItem {
  readonly department: string;
  readonly promisedLimit: Limit;
  readonly statutoryLimit: Limit | null;
  /** Set where the department's calls run on a queue of its own (its own rate, its own network). */
  readonly taskQueue?: string;
}

/** The part of a plan that a case carries through its life. Items are in the catalogue's order. */
export interface CasePlan {
  readonly items: readonly PlannedItem[];
  /** What the check at receipt found; a `complete` case is accepted by rule at once. */
  readonly completeness: 'complete' | 'incomplete';
  /** Time the law gives for the completeness check (行政许可法 32(4): silence means accepted). */
  readonly acceptanceLimit: Limit;
  /** Time the applicant has to correct what one notice names. */
  readonly correctionLimit: Limit;
}

/** What a case's decisions rest on: its plan and the calendar it started with, or was moved to. */
export interface CaseContext {
  readonly plan: CasePlan;
  readonly calendar: Calendar;
}
