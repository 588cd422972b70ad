import type { Day } from '../calendar';

/** Where the case as a whole stands (domain: received 收件, accepted 受理, closed 办结). */
export type CasePhase = 'received' | 'accepted' | 'closed';

/** How a case ended. `partlyCompleted`: some items approved, others not. */
export type CaseOutcome = 'completed' | 'partlyCompleted' | 'refused' | 'withdrawn';

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

export interface CaseState {
  readonly phase: CasePhase;
  readonly receivedAt: number;
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
