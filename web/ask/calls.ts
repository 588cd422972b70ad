import type { DraftView } from '../../api/wire';
import type { Answers } from '../../catalogue/condition';
import type { Plan } from '../../catalogue/plan';
import type { Roads } from '../../catalogue/roads';
import type { OneThing } from '../../catalogue/schema/one-thing';
import type { WholeDate } from '../../rules/case/case-state';
import type { Text } from '../../rules/text';
import { ask } from './client';

/** One line of the list of one things. */
export type ListedOneThing = Pick<OneThing, 'id' | 'version' | 'name' | 'summary' | 'applicant'>;

interface Named {
  readonly id: string;
  readonly name: Text;
}

/** The usual case of a situation. */
export interface SituationPlan extends Named {
  readonly items: readonly Named[];
  readonly papers: readonly Named[];
  /** Promised working days. */
  readonly days: number;
}

/** A plan with its date, were it submitted at this moment. */
export type DatedPlan = Plan & { readonly ifSubmittedNow: WholeDate | null };

export interface ListedDraft {
  readonly draftId: string;
  readonly oneThing: Named;
  readonly changedAt: string;
}

export const listOneThings = () => ask('GET', '/one-things') as Promise<readonly ListedOneThing[]>;
export const readOneThing = (id: string) => ask('GET', `/one-things/${id}`) as Promise<OneThing>;
export const readSituations = (id: string) =>
  ask('GET', `/one-things/${id}/situations`) as Promise<readonly SituationPlan[]>;
export const planFor = (oneThing: string, answers: Answers) =>
  ask('POST', `/one-things/${oneThing}/plan`, { body: { answers } }) as Promise<DatedPlan>;
export const roadsFor = (oneThing: string, answers: Answers) =>
  ask('POST', `/one-things/${oneThing}/roads`, { body: { answers } }) as Promise<readonly Roads[]>;

export const listDrafts = () => ask('GET', '/drafts') as Promise<readonly ListedDraft[]>;
export const beginDraft = (draftId: string, oneThing: string) =>
  ask('PUT', `/drafts/${draftId}`, { body: { oneThing } }) as Promise<DraftView>;
export const readDraft = (draftId: string) => ask('GET', `/drafts/${draftId}`) as Promise<DraftView>;

/** What is saved of a draft; what is not named stays as it is. */
export interface DraftChange {
  readonly answers?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, unknown>>;
}
export const saveDraft = (draftId: string, body: DraftChange, keepalive = false) =>
  ask('PATCH', `/drafts/${draftId}`, { body, keepalive }) as Promise<DraftView>;
