import { setTimeout as sleep } from 'node:timers/promises';
import type { OneThing } from '../../catalogue/schema/one-thing';
import type { ItemStatus } from '../../rules/case/case-state';
import type { Behaviour, Fault } from '../../departments/sandbox/behaviour';
import { type Api, connectTo } from '../api';
import { fictionalApplication } from '../fictional-application';

/** Whose all samples are; every page names them, so that nobody takes a sample for a case. */
export const sampleApplicant = 'sample-applicant';

/** Where samples are made. */
export interface SamplePlace {
  readonly publicUrl: string;
  readonly sandboxUrl: string;
}

/** What a sample applies for. */
export interface SampleApplication {
  readonly oneThing?: OneThing['id'];
  readonly answers: Readonly<Record<string, string>>;
  /** ISO 8601; absent: now. Of a sample alone, see `POST /cases`. */
  readonly receivedAt?: string;
}

type Struck = Pick<Fault, 'kind'> & { readonly department: string; readonly ms?: number };

const registration = 'employment-and-entrepreneurship-registration';
/** At departments that answer this takes a second; after so long, in ms, something stands still. */
const patienceMs = 60_000;

/** Hands for samples at this place; applicant and clerk sign in once for all of them. */
export function sampleHands(place: SamplePlace): (sample: string) => SampleHand {
  const { publicUrl } = place;
  const applicant = connectTo({ publicUrl }, sampleApplicant);
  const clerk = connectTo({ publicUrl }, 'duty-clerk');
  return (sample) => sampleHand({ ...place, applicant, clerk }, sample);
}

/** Does for one sample what an applicant, a clerk and a department do, each under a key that makes it happen once. */
function sampleHand(
  { sandboxUrl, applicant, clerk }: SamplePlace & { readonly applicant: Api; readonly clerk: Api },
  sample: string,
) {
  let acts = 0;
  const key = (): string => `sample/${sample}/${(acts += 1)}`;

  async function submit(
    { oneThing = registration, answers, ...received }: SampleApplication,
    papers: 'all' | 'none',
  ) {
    const application = fictionalApplication(await applicant.plan(oneThing, answers));
    const own = { ...application.fields, ...ownFields(application.fields) };
    const materials = papers === 'all' ? application.materials : [];
    return (await applicant.submit({ ...application, ...received, fields: own, materials }, key())).caseNo;
  }

  const act = (api: Api, path: string, body: unknown) => api.act(path, body, key());
  const desk = (caseNo: string, path: string, body: unknown) =>
    act(clerk, `/desk/cases/${caseNo}/${path}`, body);

  return {
    /** Submits with all papers; it is accepted at once. */
    submit: (application: SampleApplication) => submit(application, 'all'),
    /** Submits without papers; it waits for a clerk. */
    submitIncomplete: (application: SampleApplication) => submit(application, 'none'),
    /** Submits, and lets one department behave otherwise towards this case alone before a clerk accepts it. */
    async submitStruck({ department, kind, ms = 0 }: Struck, application: SampleApplication) {
      const caseNo = await submit(application, 'none');
      await strike(`${sandboxUrl}/${department}/behaviour`, { kind, ms, match: { caseNo } });
      await desk(caseNo, 'acceptance', {});
      return caseNo;
    },
    desk,
    withdraw: (caseNo: string) => act(applicant, `/cases/${caseNo}/withdrawal`, {}),
    /** The paper that a person would bring to a counter. */
    missingPaper: async (caseNo: string) =>
      (await applicant.askedParts(caseNo)).toBring.map(({ id }) => id)[0] ?? 'employmentStatusProof',
    /** Waits until the item has this status. */
    reached: (caseNo: string, itemId: string, status: ItemStatus) =>
      once(`${itemId} of ${caseNo} is ${status}`, async () =>
        (await clerk.case(caseNo)).items.find((item) => item.itemId === itemId && item.status === status),
      ),
    /** The item whose commitment waits to be checked, as soon as one does. */
    itemToCheck: async (caseNo: string) => {
      const toCheck = async () =>
        (await clerk.checks(caseNo)).find(({ status }) => status === 'waitingForCheck');
      return (await once(`a check of ${caseNo} begins`, toCheck)).itemId;
    },
  };
}
export type SampleHand = ReturnType<typeof sampleHand>;

/** What `find` finds as soon as it does. Throws when that does not come. */
async function once<T>(what: string, find: () => Promise<T | undefined>): Promise<T> {
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    if (performance.now() > giveUpAt) throw new Error(`Not within ${patienceMs} ms: ${what}`);
    await sleep(100);
  }
}

/** What is the sample applicant's own in the form; see `people/fictional-people.yaml`. */
function ownFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const own = { fullName: '样例申请人', idNumber: '990101198808080056', bankAccountName: '样例申请人' };
  return Object.fromEntries(Object.entries(own).filter(([field]) => field in fields));
}

/** Adds a fault to those a sandbox department has: it strikes one case, and whoever else applies notices nothing. */
async function strike(url: string, fault: Fault): Promise<void> {
  const behaviour = (await (await fetch(url)).json()) as Behaviour;
  const answer = await fetch(url, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...behaviour, faults: [fault, ...behaviour.faults] }),
  });
  if (!answer.ok) throw new Error(`${url}: ${await answer.text()}`);
}
