import type { CaseOutcome, DecidedOutcome, OpenCorrection, StallCause, WholeDates } from './case-state';
import type { Day } from '../calendar';

/** Facts of a case, in the order they became true. They carry ids, states and dates, never personal data. */
export type CaseFact =
  | { readonly type: 'caseReceived' }
  | {
      readonly type: 'caseAccepted';
      readonly by: 'rule' | 'silence' | 'clerk';
      readonly acceptedAt: number;
    }
  | ({ readonly type: 'correctionRequested'; readonly calendarVersion: string } & OpenCorrection)
  | {
      readonly type: 'corrected';
      readonly targets: readonly string[];
      /** Of what the person gave; the newest one counts from here on. */
      readonly revision: number;
    }
  /** 不予受理; the reason and the remedy stand in the records under `noticeId`. */
  | { readonly type: 'caseRejected'; readonly noticeId: string }
  | { readonly type: 'correctionExpired' }
  | { readonly type: 'datesSet'; readonly dates: WholeDates; readonly calendarVersion: string }
  | {
      readonly type: 'itemStarted';
      readonly itemId: string;
      readonly startedAt: number;
      readonly promisedDue: Day;
      readonly statutoryDue: Day | null;
      readonly calendarVersion: string;
    }
  | { readonly type: 'itemTakenByDepartment'; readonly itemId: string; readonly serial: string }
  | {
      readonly type: 'itemDecided';
      readonly itemId: string;
      readonly outcome: DecidedOutcome;
      readonly serial: string;
      /** The stored answer that says so. */
      readonly answerId: string;
    }
  | {
      readonly type: 'itemStalled';
      readonly itemId: string;
      readonly cause: StallCause;
      readonly answerId: string;
    }
  /** A department decided an item that was over already without a decision; nothing changes. */
  | { readonly type: 'lateAnswer'; readonly itemId: string; readonly answerId: string }
  | { readonly type: 'itemWithdrawn'; readonly itemId: string }
  | { readonly type: 'itemEnded'; readonly itemId: string; readonly becauseOf: string }
  | { readonly type: 'limitPassed'; readonly limit: 'promised' | 'statutory'; readonly itemId: string | null }
  | { readonly type: 'caseClosed'; readonly outcome: CaseOutcome };

/** Facts that only the records know of, beside those of the running case. */
export type RecordedFact =
  | CaseFact
  | {
      /** A department said something else than before; the first decision stands until a person has looked. */
      readonly type: 'answerConflict';
      readonly itemId: string;
      readonly answerId: string;
      readonly standing: string;
    };

/** A fact with its business time (ms, the case's clock). */
export type CaseEvent = CaseFact & { readonly at: number };

/** A fact with its number in the case's life, from 0; the log keeps one row per number. */
export type NumberedEvent = CaseEvent & { readonly n: number };
