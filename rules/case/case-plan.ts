import type { Calendar } from '../calendar';
import type { GraphItem } from '../graph';
import type { CheckTerms } from '../commitment-check/check-plan';
import type { Limit } from '../limit';
import type { LimitKind } from './case-state';
import type { LightThresholds } from './light';

/** A statutory limit, and by how much it may be extended. */
export interface ExtensibleLimit extends Limit {
  /** Days in the same unit; absent: no law allows an extension. */
  readonly maxExtensionDays?: number | undefined;
  /** Level whose approval the law asks for, e.g. head of the body. */
  readonly extensionApprover?: string | undefined;
}

/** 告知承诺 chosen for an item. */
export interface ItemCommitment {
  readonly letter: string;
  /** Papers that must come when the commitment is withdrawn, as `materials/<id>`. */
  readonly papers: readonly string[];
  /** The promised limit of the normal road. */
  readonly withoutIt: Limit;
  /** How it is checked after the decision; absent in cases that began before commitments were checked. */
  readonly check?: CheckTerms;
}

/** One item of a running case: what the engine must know of it, and nothing about the person. */
export interface PlannedItem extends GraphItem {
  readonly department: string;
  readonly promisedLimit: Limit;
  readonly statutoryLimit: ExtensibleLimit | null;
  /** Set where the department's calls run on a queue of its own (its own rate, its own network). */
  readonly taskQueue?: string;
  /** The department has no interface: a clerk keys the item in. */
  readonly assisted?: true;
  readonly commitment?: ItemCommitment;
  /** Procedures that stop other limits of this item than the law's table says. */
  readonly stops?: Stops;
  /** Working days that half of the closed items of this kind took at most; absent: too few to tell. */
  readonly usualDays?: number;
}

/** By special procedure 特别程序: the limits that stand still during it. */
export type Stops = Readonly<Record<string, readonly LimitKind[]>>;

/** A paper that was missing at receipt and may follow 容缺. */
export interface MayFollow {
  /** `materials/<id>` */
  readonly target: string;
  readonly neededBy: readonly string[];
  readonly limit: Limit;
}

/** A pause entered with no more than so many working days left, or after the date, comes late: reports say so. */
export interface LatePause {
  readonly days: number;
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
  readonly mayFollow?: readonly MayFollow[];
  /** Time a clerk has to key in an item at the desk. */
  readonly deskLimit?: Limit;
  readonly stops?: Stops;
  readonly lights?: LightThresholds;
  readonly latePause?: LatePause;
}

/** What a case's decisions rest on: its plan and the calendar it started with, or was moved to. */
export interface CaseContext {
  readonly plan: CasePlan;
  readonly calendar: Calendar;
}
