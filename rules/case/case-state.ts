import type { Day } from '../calendar';
import type { Light } from './light';

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
 * `waiting` for items it needs or papers that may follow · `sending` to the department · `atDesk`: a clerk keys it
 * into the department's own system · `inReview` there, answer to come · `stalled`: a person must act · `approved` /
 * `refused`: decided · `withdrawn` by the applicant · `ended`: never decided, because an item it needs did not end
 * well · `revoked`: approved, and taken back.
 */
export type ItemStatus =
  | 'waiting'
  | 'sending'
  | 'atDesk'
  | 'inReview'
  | 'stalled'
  | 'approved'
  | 'refused'
  | 'withdrawn'
  | 'ended'
  | 'revoked';

export type DecidedOutcome = 'approved' | 'refused';

/**
 * Why an item needs a person. `departmentDown`: it cannot be reached · `refusedInput`: it cannot take what was filled
 * in · `nonsense`: it answered against the protocol · `noAnswerInTime`: it has the item, the promise has passed ·
 * `waitingForApplicant`: the applicant was asked · `notKeyedIn`: no clerk has keyed it in · `ourFault`: a setting or an
 * error of ours.
 */
export const stallCauses = [
  'departmentDown',
  'refusedInput',
  'nonsense',
  'noAnswerInTime',
  'waitingForApplicant',
  'notKeyedIn',
  'ourFault',
] as const;
export type StallCause = (typeof stallCauses)[number];

/** Which limit: 承诺时限 or 法定时限. */
export type LimitKind = 'promised' | 'statutory';

/** A special procedure 特别程序 during which the clock of an item stands still (行政许可法 art. 45). */
export interface Pause {
  readonly id: string;
  /** Kind of procedure, by the catalogue's name: hearing, expertReview, publicNotice, … */
  readonly procedure: string;
  /** First day on which the clock stands. */
  readonly from: Day;
  /** Day on which it is planned to run again, as the applicant was told in writing. */
  readonly plannedEnd: Day;
  /** Day on which it ran again; the same as `from`: it stopped nothing. Absent: it still stands. */
  readonly end?: Day;
  /** The planned end has passed and nobody has said that it runs again. */
  readonly overran?: true;
  /** ms; when it was entered, however far it was dated back. */
  readonly enteredAt: number;
}

/** Something asked of the applicant, with its last day. */
export interface Asked {
  /** Fields and papers still to come, as `fields/<key>` and `materials/<id>`. */
  readonly targets: readonly string[];
  readonly due: Day;
}

/** The same as a case keeps it: `since` (ms) is what its last day is counted from. */
export interface AskedSince extends Asked {
  readonly since: number;
}

export interface ItemState {
  readonly status: ItemStatus;
  /** ms; since when it stands there, for that cause. Absent: since the receipt. */
  readonly since?: number;
  /** ms; receipt by the department's clock: the case's acceptance, or the end of the last needed item. */
  readonly startedAt?: number;
  /** Absent while the clock stands. */
  readonly promisedDue?: Day;
  readonly statutoryDue?: Day;
  readonly pauses?: readonly Pause[];
  /** Days by which the limit was lawfully extended 延期. */
  readonly extendedBy?: number;
  /** The promise had passed when it was extended, so the law's date moved alone. */
  readonly promiseNotExtended?: true;
  readonly serial?: string;
  readonly endedAt?: number;
  /** The item whose refusal, withdrawal or revocation ended this one. */
  readonly endedBecauseOf?: string;
  readonly stallCause?: StallCause;
  /** Sent before: the department is asked what it has before it is sent again. */
  readonly sentBefore?: true;
  /** Number of the application at the department; a withdrawn commitment makes it a new one. */
  readonly step?: number;
  /** What the applicant was asked for after the acceptance. */
  readonly asked?: AskedSince;
  /** What was asked for before its turn never came. */
  readonly unanswered?: true;
  /** The post that has it, where it was passed on. */
  readonly passedOnTo?: string;
  readonly commitmentWithdrawn?: true;
  readonly promiseMissed?: true;
  readonly statutoryMissed?: true;
  readonly light?: Light;
  readonly forecastWarned?: true;
}

/** A date of the whole case, and the item that decides it. */
export interface WholeDate {
  readonly due: Day;
  /** True when the date rests on a calendar that is not published yet. */
  readonly provisional: boolean;
  readonly waitingFor: string;
  /** Rests on the planned end of a pause that still lasts. */
  readonly stopped?: true;
}

/** Until when the whole is promised, and what the law allows (`null` where no item has a limit in law). */
export interface WholeDates {
  readonly promised: WholeDate;
  readonly statutory: WholeDate | null;
}

/** A notice 一次性告知 that waits for the applicant; after its last day the application counts as withdrawn. */
export interface OpenCorrection extends Asked {
  readonly noticeId: string;
}

export interface CaseState {
  readonly phase: CasePhase;
  readonly receivedAt: number;
  /** ms; the receipt that the completeness check runs from: the first, or that of the last correction. */
  readonly checkedFrom: number;
  readonly correction?: OpenCorrection & AskedSince;
  /** What the applicant has changed since the first notice; only this may a further notice name. */
  readonly corrected?: readonly string[];
  /** 容缺受理: papers that may follow, and until when. */
  readonly gaps?: AskedSince;
  readonly acceptedAt?: number;
  readonly dates?: WholeDates;
  readonly promiseMissed?: true;
  readonly statutoryMissed?: true;
  readonly light?: Light;
  readonly items: Readonly<Record<string, ItemState>>;
  readonly outcome?: CaseOutcome;
  readonly closedAt?: number;
}

const terminal: Readonly<Record<ItemStatus, boolean>> = {
  waiting: false,
  sending: false,
  atDesk: false,
  inReview: false,
  stalled: false,
  approved: true,
  refused: true,
  withdrawn: true,
  ended: true,
  revoked: true,
};

/** True when nothing more will happen to the item. */
export function isOver(status: ItemStatus): boolean {
  return terminal[status];
}
