import type { CaseLedger, DraftView, MessageView, SignedLetterView } from '../../api/wire';
import type { Answers } from '../../catalogue/condition';
import type { Plan } from '../../catalogue/plan';
import type { Roads } from '../../catalogue/roads';
import type { WholeDate } from '../../rules/case/case-state';
import type { Reductions } from '../../rules/reductions';
import type { LetterText } from '../../catalogue/letter-text';
import { ask } from './client';
import {
  askedPartsPlace,
  casePlace,
  draftsPlace,
  logPlace,
  oneThingPlace,
  oneThingsPlace,
  readAt,
} from './places';

/** A plan with its date, were it submitted at this moment. */
export type DatedPlan = Plan & { readonly ifSubmittedNow: WholeDate | null };

export const listOneThings = () => readAt(oneThingsPlace);
export const readOneThing = (id: string) => readAt(oneThingPlace(id));
export const planFor = (oneThing: string, answers: Answers) =>
  ask('POST', `/one-things/${oneThing}/plan`, { body: { answers } }) as Promise<DatedPlan>;
export const roadsFor = (oneThing: string, answers: Answers) =>
  ask('POST', `/one-things/${oneThing}/roads`, { body: { answers } }) as Promise<readonly Roads[]>;

export const listDrafts = () => readAt(draftsPlace);
export const beginDraft = (draftId: string, oneThing: string) =>
  ask('PUT', `/drafts/${draftId}`, { body: { oneThing } }) as Promise<DraftView>;
export const readDraft = (draftId: string) => ask('GET', `/drafts/${draftId}`) as Promise<DraftView>;

/** What is saved of a draft; what is not named stays as it is. */
export interface DraftChange {
  /** What stood in these fields when the page was opened. */
  readonly before?: Readonly<Record<string, unknown>>;
  readonly answers?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly materials?: Readonly<Record<string, unknown>>;
}
export const saveDraft = (draftId: string, body: DraftChange, keepalive = false) =>
  ask('PATCH', `/drafts/${draftId}`, { body, keepalive }) as Promise<DraftView>;
/** Submits a draft under its own key: as often as it takes, it becomes one case. */
export const submitDraft = (draftId: string, key: string) =>
  ask('POST', `/drafts/${draftId}/submission`, { key }) as Promise<{ readonly caseNo: string }>;

/** A code by which the applicant lets a clerk into the draft, and until when (ISO 8601). */
export interface HandOverCode {
  readonly code: string;
  readonly until: string;
}
export const offerDraft = (draftId: string) =>
  ask('PUT', `/drafts/${draftId}/hand-over`) as Promise<HandOverCode>;
export const endHandOver = (draftId: string) => ask('DELETE', `/drafts/${draftId}/hand-over`);

/** A letter as it is in force, with the hash that a signature names. */
export type LetterInForce = LetterText & { readonly textHash: string };
export const readLetter = (oneThing: string, letter: string) =>
  ask('GET', `/one-things/${oneThing}/letters/${letter}`) as Promise<LetterInForce>;

const of = (caseNo: string, what = '') => `/cases/${caseNo}${what}`;
export const readCase = (caseNo: string) => readAt(casePlace(caseNo));
export const readLog = (caseNo: string) => readAt(logPlace(caseNo));
export const readLedger = (caseNo: string) => ask('GET', of(caseNo, '/ledger')) as Promise<CaseLedger>;
export const readReductions = (caseNo: string) =>
  ask('GET', of(caseNo, '/reductions')) as Promise<{
    readonly closed: boolean;
    readonly reductions: Reductions;
  }>;
export const readMessages = (caseNo: string) =>
  ask('GET', of(caseNo, '/messages')) as Promise<readonly MessageView[]>;
export const readSignedLetters = (caseNo: string) =>
  ask('GET', of(caseNo, '/letters')) as Promise<readonly SignedLetterView[]>;
export const readAskedParts = (caseNo: string) => readAt(askedPartsPlace(caseNo));

/** What an applicant gives anew, against the revision it builds on. */
export interface Correction {
  readonly revision: number;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly materials: readonly { readonly id: string; readonly ref: string }[];
}
export const sendCorrection = (caseNo: string, body: Correction, key: string) =>
  ask('POST', of(caseNo, '/corrections'), { body, key });
/** Withdraws these items; all open ones if none is named. */
export const withdraw = (caseNo: string, items: readonly string[] | undefined, key: string) =>
  ask('POST', of(caseNo, '/withdrawal'), { body: items ? { items } : {}, key });
