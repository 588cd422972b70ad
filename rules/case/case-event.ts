import type {
  Asked,
  CaseOutcome,
  DecidedOutcome,
  LimitKind,
  OpenCorrection,
  Pause,
  StallCause,
  WholeDates,
} from './case-state';
import type { Light } from './light';
import type { Day } from '../calendar';
import type { CheckFact } from '../commitment-check/check-event';

/** A fact about one item. */
interface OfItem {
  readonly itemId: string;
}

/** Dates that were computed, and by which calendar. */
interface Computed {
  readonly calendarVersion: string;
}

/** Something the applicant gave; the newest revision counts from here on. */
interface Given {
  readonly targets: readonly string[];
  readonly revision: number;
}

/** Facts of a case, in the order they became true. They carry ids, states and dates, never personal data. */
export type CaseFact =
  | { readonly type: 'caseReceived' }
  | {
      readonly type: 'caseAccepted';
      readonly by: 'rule' | 'silence' | 'clerk';
      readonly acceptedAt: number;
      /** 容缺受理: what may follow. */
      readonly gaps?: Asked;
    }
  | ({ readonly type: 'correctionRequested' } & Computed & OpenCorrection)
  | ({ readonly type: 'corrected' } & Given)
  /** 不予受理; the reason and the remedy stand in the records under `noticeId`. */
  | { readonly type: 'caseRejected'; readonly noticeId: string }
  | { readonly type: 'correctionExpired' }
  | ({ readonly type: 'gapFilled' } & Given)
  /** Of what was to follow, what only ended items needed: nobody asks for it any more. */
  | { readonly type: 'gapsDropped'; readonly targets: readonly string[] }
  /** What was to follow did not come; the items that need it count as withdrawn. */
  | { readonly type: 'gapsExpired' }
  | ({
      readonly type: 'datesSet';
      readonly dates: WholeDates;
      /** The promised day that was told before, where it was another. */
      readonly movedFrom?: Day;
      /** Limits of the whole that had passed and, by the new date, have not. */
      readonly notMissed?: readonly LimitKind[];
    } & Computed)
  | ({
      readonly type: 'itemStarted';
      readonly startedAt: number;
      readonly promisedDue: Day;
      readonly statutoryDue: Day | null;
      /** Its department has no interface: a clerk keys it in. */
      readonly atDesk?: true;
      /** What the applicant was asked for never came: it goes to nobody before a clerk has looked. */
      readonly unsent?: true;
    } & OfItem &
      Computed)
  | ({
      readonly type: 'itemDatesSet';
      /** `null`: the clock stands. */
      readonly promisedDue: Day | null;
      readonly statutoryDue: Day | null;
      readonly notMissed?: readonly LimitKind[];
    } & OfItem &
      Computed)
  | ({ readonly type: 'pauseBegan'; readonly pause: Omit<Pause, 'enteredAt'> } & OfItem)
  | ({ readonly type: 'pauseEnded'; readonly pauseId: string; readonly end: Day } & OfItem)
  | ({ readonly type: 'pauseOverran'; readonly pauseId: string } & OfItem)
  | ({ readonly type: 'itemExtended'; readonly days: number; readonly approvedBy: string } & OfItem)
  | ({ readonly type: 'itemTakenByDepartment'; readonly serial: string } & OfItem)
  | ({
      readonly type: 'itemDecided';
      readonly outcome: DecidedOutcome;
      readonly serial: string;
      /** The stored answer that says so. */
      readonly answerId: string;
    } & OfItem)
  | ({ readonly type: 'itemStalled'; readonly cause: StallCause; readonly answerId?: string } & OfItem)
  | ({ readonly type: 'itemResent' } & OfItem)
  /** A clerk mended what was filled in; it is sent again. */
  | ({ readonly type: 'itemMended' } & OfItem & Given)
  | ({ readonly type: 'itemHandedToDesk' } & OfItem)
  | ({ readonly type: 'itemKeyedIn'; readonly serial: string } & OfItem)
  | ({ readonly type: 'itemPassedOn'; readonly to: string } & OfItem)
  | ({ readonly type: 'applicantAsked'; readonly noticeId: string } & OfItem & Asked & Computed)
  | ({ readonly type: 'askAnswered' } & OfItem & Given)
  | ({ readonly type: 'askExpired' } & OfItem)
  /** The applicant goes back to the normal road: the proof itself is handed in. */
  | ({ readonly type: 'commitmentWithdrawn'; readonly letter: string } & OfItem & Asked & Computed)
  /** A department decided an item that was over already without a decision; nothing changes. */
  | ({ readonly type: 'lateAnswer'; readonly answerId: string } & OfItem)
  /** `deemed`: not by an act of the applicant, but because a paper that was to follow never came. */
  | ({ readonly type: 'itemWithdrawn'; readonly deemed?: true } & OfItem)
  | ({ readonly type: 'itemEnded'; readonly becauseOf: string } & OfItem)
  /** An approval was taken back; `becauseOf`: the item it rested on, if that one was. */
  | ({ readonly type: 'itemRevoked'; readonly becauseOf?: string } & OfItem)
  | { readonly type: 'limitPassed'; readonly limit: LimitKind; readonly itemId: string | null }
  | { readonly type: 'lightTurned'; readonly light: Light; readonly itemId: string | null }
  /** The usual time of what remains is longer than what is left until the promised date of the whole. */
  | ({ readonly type: 'forecastWarning'; readonly expected: Day } & OfItem)
  | ({ readonly type: 'calendarChanged' } & Computed)
  /** Last days of what was asked of the applicant, by a new calendar. */
  | {
      readonly type: 'askedUntil';
      readonly of: 'correction' | 'gaps' | { readonly itemId: string };
      readonly due: Day;
    }
  | { readonly type: 'caseClosed'; readonly outcome: CaseOutcome };

/** Facts beside the running case: what only the records know of, and the check of a commitment, which outlives it. */
export type BesideFact =
  | CheckFact
  | {
      /** A letter was signed with the application; the hash is that of the kept document. */
      readonly type: 'commitmentSigned';
      readonly itemId: string;
      readonly letterId: string;
      readonly hash: string;
    }
  /** 信用修复: the false commitment of this item no longer bars its person. */
  | { readonly type: 'creditRepaired'; readonly itemId: string }
  | {
      /** A department said something else than before; the first decision stands until a person has looked. */
      readonly type: 'answerConflict';
      readonly itemId: string;
      readonly answerId: string;
      readonly standing: string;
    }
  | {
      /** A clerk has looked at the difference; the first decision stands as before. */
      readonly type: 'conflictClosed';
      readonly itemId: string;
      readonly answerId: string;
      readonly actId: string;
    };

/** Everything that the log of a case can hold. */
export type RecordedFact = CaseFact | BesideFact;

/** A fact with its business time (ms, the case's clock), and the act of a person that made it true. */
export type CaseEvent = CaseFact & { readonly at: number; readonly actId?: string };

/** A fact with its number in the case's life, from 0; the log keeps one row per number. */
export type NumberedEvent = CaseEvent & { readonly n: number };
