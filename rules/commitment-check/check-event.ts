import type { Day } from '../calendar';

/** A limit that begins to run. */
export interface Term {
  /** Its last day. */
  readonly due: Day;
  /** The day rests on a calendar that is not published yet. */
  readonly provisional: boolean;
  readonly calendarVersion: string;
}

/** Facts of a check, in the order they became true. Reasons, statements and replies stand in the records, by `noteId`. */
export type CheckFact = { readonly itemId: string } & (
  | { readonly type: 'checkWaived'; readonly cause: 'exempt' | 'notDrawn' }
  | ({ readonly type: 'checkBegun' } & Term)
  | { readonly type: 'checkOverdue' }
  | { readonly type: 'checkPassed'; readonly noteId: string }
  /** 不实承诺: found, and told to the applicant with the reasons; the time for a reply runs. */
  | ({ readonly type: 'falseCommitmentFound'; readonly noteId: string } & Term)
  | { readonly type: 'findingAnswered'; readonly noteId: string }
  | { readonly type: 'findingUnanswered' }
  | { readonly type: 'commitmentCleared'; readonly noteId: string }
  | ({ readonly type: 'commitmentCorrectionOrdered'; readonly noteId: string } & Term)
  /** The applicant says that it is mended; a clerk must confirm it. */
  | { readonly type: 'correctionReported'; readonly noteId: string }
  | { readonly type: 'commitmentCorrectionMissed' }
  | { readonly type: 'commitmentCorrected'; readonly noteId: string }
  | { readonly type: 'approvalRevoked'; readonly noteId: string }
  /** What is taken back, in this order: the last that was completed comes first. */
  | { readonly type: 'compensationsPlanned'; readonly itemIds: readonly string[] }
  | { readonly type: 'compensated'; readonly undone: string; readonly noteId?: string }
  | {
      readonly type: 'compensationFailed';
      readonly undone: string;
      readonly cause: CompensationFailure;
    }
  | { readonly type: 'compensationRetried'; readonly undone: string; readonly noteId: string }
);

type WithoutItem<T> = T extends unknown ? Omit<T, 'itemId'> : never;
/** A fact inside its check, where it goes without saying which item it is about. */
export type OwnFact = WithoutItem<CheckFact>;

/**
 * Why an approval could not be taken back: the department said no · it never answered · it was decided outside its
 * interface, so no message reaches it.
 */
export type CompensationFailure = 'refused' | 'noAnswer' | 'noInterface';

/** A fact with its business time (ms, the clock of the check). */
export type CheckEvent = CheckFact & { readonly at: number };

/** A fact with its number in the life of the check, from 0. */
export type NumberedCheckEvent = CheckEvent & { readonly n: number };
