import type { PublicRates } from '../../api/management-wire';
import type { AskedParts, CaseView, OwnCase, ToldEntry } from '../../api/wire';
import type { OneThing } from '../../catalogue/schema/one-thing';
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
  readonly items: readonly (Named & {
    readonly department: Text;
    /** Promised working days. */
    readonly days: number;
    /** Ids of the items that it waits for. */
    readonly needs: readonly string[];
  })[];
  readonly papers: readonly Named[];
  /** Promised working days of the whole. */
  readonly days: number;
  /** `null`: no law limits every item of it. */
  readonly statutoryDays: number | null;
}

export interface ListedDraft {
  readonly draftId: string;
  readonly oneThing: Named;
  readonly changedAt: string;
}

/** Who has signed in, as far as a page needs to know. */
export interface SignedIn {
  readonly id: string;
  readonly name: Text;
  readonly roles: readonly string[];
}
export interface OfferedPerson {
  readonly person: SignedIn;
  readonly note: Text;
}

/** An address of the API that is looked at, with what it answers. */
export type Place<T> = string & { readonly answers?: T };

function place<T>(address: string): Place<T> {
  return address;
}

export function readAt<T>(address: Place<T>): Promise<T> {
  return ask('GET', address) as Promise<T>;
}

export const oneThingsPlace = place<readonly ListedOneThing[]>('/one-things');
export const oneThingPlace = (id: string) => place<OneThing>(`/one-things/${id}`);
export const situationsPlace = (id: string) =>
  place<readonly SituationPlan[]>(`/one-things/${id}/situations`);
export const ratesPlace = place<PublicRates>('/on-time-rates');
export const sessionPlace = place<{ readonly person: SignedIn | null }>('/session');
export const peoplePlace = place<readonly OfferedPerson[]>('/session/people');
export const draftsPlace = place<readonly ListedDraft[]>('/drafts');

export const ownCasesPlace = place<readonly OwnCase[]>('/cases');
const ofCase = (caseNo: string, what = '') => `/cases/${caseNo}${what}`;
export const casePlace = (caseNo: string) => place<CaseView>(ofCase(caseNo));
export const logPlace = (caseNo: string) => place<readonly ToldEntry[]>(ofCase(caseNo, '/log'));
export const askedPartsPlace = (caseNo: string) => place<AskedParts>(ofCase(caseNo, '/asked-parts'));
