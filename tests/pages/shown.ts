import { sampleApplicant } from '../../cli/samples/sample-hand';
import { type ApiClient, apiClient, done } from '../support/api-client';
import { filledDraft } from '../support/filled-draft';
import type { visitor } from '../support/visitor';

/** Ids by the name that the route has for them. */
type Ids = Readonly<Record<string, string>>;

/** What pages show: samples, and what is made only to be shown, by name. */
export interface Shown {
  /** Samples of the applicant, in this phase or with this outcome. */
  readonly toAccept: Ids;
  readonly correcting: Ids;
  readonly accepted: Ids;
  readonly completed: Ids;
  readonly notAccepted: Ids;
  readonly partlyCompleted: Ids;
  readonly withdrawn: Ids;
  /** The first rows of lists of the desk. */
  readonly stalled: Ids;
  readonly conflict: Ids;
  readonly atDesk: Ids;
  readonly check: Ids;
  /** Lists of stalled items: tried dry, and worked off. */
  readonly bulkTried: Ids;
  readonly bulkDone: Ids;
  /** Drafts that lack nothing but papers, of the applicant and of a clerk at the window. */
  readonly draft: Ids;
  readonly windowDraft: Ids;
}

/** Finds and makes everything that the pages show, at a product that has its samples. `remove` takes the drafts away. */
export async function prepareShown(
  url: string,
): Promise<{ readonly shown: Shown; readonly remove: () => Promise<void> }> {
  const api = apiClient(url);
  const [own, window] = await Promise.all(
    [sampleApplicant, 'duty-clerk'].map((person) =>
      filledDraft({ url, api }, 'commitment', {}, { person, answered: { applyLoan: 'yes' } }),
    ),
  );
  if (!own || !window) throw new Error('Both drafts were asked for');
  return {
    shown: {
      ...(await makeBulks(api)),
      ...(await ownSamples(api)),
      stalled: await firstOf(api, '/desk/stalled?cause=refusedInput'),
      conflict: await firstOf(api, '/desk/conflicts'),
      atDesk: await firstOf(api, '/desk/slips'),
      check: await firstOf(api, '/desk/checks?waiting=check'),
      draft: { draftId: own.id },
      windowDraft: { draftId: window.id },
    },
    remove: async () => {
      await Promise.all([own, window].map(removeDraft));
    },
  };
}

const removeDraft = ({ phone, id }: { readonly phone: ReturnType<typeof visitor>; readonly id: string }) =>
  phone.call('DELETE', `/drafts/${id}`);

/** The newest sample in each state; throws where one is missing. */
async function ownSamples(api: ApiClient) {
  const cases = (await done(api.as(sampleApplicant).get('/cases'))) as {
    readonly caseNo: string;
    readonly phase: string;
    readonly outcome: string | null;
  }[];
  const inState = (state: string): Ids => {
    const found = cases.find(({ phase, outcome }) => (outcome ?? phase) === state);
    if (!found) throw new Error(`No sample is ${state}; the product must run with SAMPLES=on`);
    return { caseNo: found.caseNo };
  };
  return {
    toAccept: inState('received'),
    correcting: inState('correcting'),
    accepted: inState('accepted'),
    completed: inState('completed'),
    notAccepted: inState('notAccepted'),
    partlyCompleted: inState('partlyCompleted'),
    withdrawn: inState('withdrawn'),
  };
}

async function firstOf(api: ApiClient, list: string): Promise<Ids> {
  const [first] = (await done(api.get(list))).rows as { readonly caseNo: string; readonly itemId?: string }[];
  if (!first) throw new Error(`Nothing is in ${list}; the product must run with SAMPLES=on`);
  const { caseNo, itemId = '' } = first;
  return { caseNo, itemId };
}

/** Of what stands still because a department refused it, which a retry would not mend: ordered, the list changes nothing. */
async function makeBulks(api: ApiClient): Promise<Pick<Shown, 'bulkTried' | 'bulkDone'>> {
  const tryDry = async (): Promise<Ids> => ({
    bulkId: (await done(api.post('/desk/stalled/dry-run', { cause: 'refusedInput' }))).id as string,
  });
  const [bulkTried, bulkDone] = [await tryDry(), await tryDry()];
  await done(api.post('/desk/stalled/bulk', { ...bulkDone, reason: '样例：部门系统已恢复' }));
  return { bulkTried, bulkDone };
}
