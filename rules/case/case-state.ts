import type { Day } from '../calendar';

/** Where the case as a whole stands: received 收件, correcting 补正, accepted 受理, closed 办结. */
export type CasePhase = 'received' | 'correcting' | 'accepted' | 'closed';

/**
 * How a case ended. `partlyCompleted`: some items approved, others not · `notAccepted` 不予受理 ·
 * `deemedWithdrawn` 视为撤回: what was asked for was not corrected in time.
 */
export type CaseOutcome =
  'completed' | 'partlyCompleted' | 'refused' | 'withdrawn' | 'notAccepted' | 'deemedWithdrawn';

/**
 * Where one item stands.
 * `waiting` for items it needs · `sending` to the department · `inReview` there, answer to come ·
 * `stalled`: a person must act · `approved` / `refused`: decided · `withdrawn` by the applicant ·
 * `ended`: never decided, because an item it needs did not end well.
 */
export type ItemStatus =
  'waiting' | 'sending' | 'inReview' | 'stalled' | 'approved' | 'refused' | 'withdrawn' | 'ended';

export type DecidedOutcome = 'approved' | 'refused';

/** Why an item needs a person. */
export type StallCause = 'refusedInput';

export interface ItemState {
  readonly status: ItemStatus;
  /** ms; receipt by the department's clock: the case's acceptance, or the end of the last needed item. */
  readonly startedAt?: number;
  readonly promisedDue?: Day;
  readonly statutoryDue?: Day;
  readonly serial?: string;
  readonly endedAt?: number;
  /** The item whose refusal or withdrawal ended this one. */
  readonly endedBecauseOf?: string;
  readonly stallCause?: StallCause;
  readonly promiseMissed?: true;
  readonly statutoryMissed?: true;
}

/** A date of the whole case, and the item that decides it. */
export interface WholeDate {
  readonly due: Day;
  /** True when the date rests on a calendar that is not published yet. */
  readonly provisional: boolean;
  readonly waitingFor: string;
}

/** Until when the whole is promised, and what the law allows (`null` where no item has a limit in law). */
export interface WholeDates {
  readonly promised: WholeDate;
  readonly statutory: WholeDate | null;
}

/** A notice 一次性告知 that waits for the applicant. */
export interface OpenCorrection {
  readonly noticeId: string;
  /** Fields and papers still to be corrected, as `fields/<key>` and `materials/<id>`. */
  readonly targets: readonly string[];
  /** Last day; after it the application counts as withdrawn. */
  readonly due: Day;
}

export interface CaseState {
  readonly phase: CasePhase;
  readonly receivedAt: number;
  /** ms; the receipt that the completeness check runs from: the first, or that of the last correction. */
  readonly checkedFrom: number;
  readonly correction?: OpenCorrection;
  /** What the applicant has changed since the first notice; only this may a further notice name. */
  readonly corrected?: readonly string[];
  readonly acceptedAt?: number;
  readonly dates?: WholeDates;
  readonly promiseMissed?: true;
  readonly statutoryMissed?: true;
  readonly items: Readonly<Record<string, ItemState>>;
  readonly outcome?: CaseOutcome;
  readonly closedAt?: number;
}

const terminal: Readonly<Record<ItemStatus, boolean>> = {
  waiting: false,
  sending: false,
  inReview: false,
  stalled: false,
  approved: true,
  refused: true,
  withdrawn: true,
  ended: true,
};

/** True when nothing more will happen to the item. */
export function isOver(status: ItemStatus): boolean {
  return terminal[status];
}
