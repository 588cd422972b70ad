import type { CalendarPreview } from '../api/calendar-preview';
import type {
  AskedParts,
  AtHandPage,
  BulkView,
  CaseDays,
  CaseLedger,
  CaseView,
  CheckView,
  MessageView,
  OwnCase,
  PersonalAct,
  Receipt,
  SignedLetterView,
  Wire,
} from '../api/wire';
import type { Answers } from '../catalogue/condition';
import type { Plan } from '../catalogue/plan';
import type { CalendarYearFile } from '../catalogue/calendars/calendar-files';
import type { readChanges } from '../records/calendar-changes';
import type { LogEntry } from '../records/case-log';
import type { CaseNumbers } from '../records/reductions';
import type { AskedRehearsal, Rehearsal as StoredRehearsal } from '../records/reports/rehearsal';
import type { readOverdue } from '../records/reports/overdue';
import type { ReportFilter } from '../records/reports/filter';
import type { TimeLimits } from '../records/reports/time-limits';
import type { Totals } from '../records/reports/totals';
import type { WhoseDaysSum } from '../records/reports/whose-days-sum';
import type { Measure, Reductions, ReductionTotal } from '../rules/reductions';
import type { Text } from '../rules/text';
import type { Settings } from '../settings/settings';
import { failureOf, read, send } from './http';
import { noSignIn, tokenOf } from './sign-in';

/** An entry of a case's log with the sentence that tells it. */
export type ToldEntry = LogEntry & { readonly text: Text };
export type LoggedEvent = LogEntry['event'] & { readonly text: Text };

export interface ReductionsReport {
  readonly total: Readonly<Record<Measure, ReductionTotal>>;
  readonly totals: Totals;
  /** The newest ones. */
  readonly cases: readonly {
    readonly caseNo: string;
    readonly oneThing: string;
    readonly numbers: CaseNumbers;
  }[];
}
export type Overdue = Wire<Awaited<ReturnType<typeof readOverdue>>>;

export type { CalendarPreview };
export type Rehearsal = Wire<StoredRehearsal>;
export type CalendarChange = Wire<Awaited<ReturnType<typeof readChanges>>>[number];
/** A year entered anew, or a change undone. */
export type AskedChange = { readonly year: CalendarYearFile } | { readonly undo: number };
const calendarChanges = '/management/calendar-changes';

/** Which stalled items; what is absent does not narrow it. */
export interface StalledFilter {
  readonly caseNo?: string | undefined;
  readonly cause?: string | undefined;
  readonly department?: string | undefined;
  readonly oneThing?: string | undefined;
  readonly olderThanHours?: number | undefined;
}

export type Api = ReturnType<typeof connectTo>;

/** A local answer takes milliseconds; after this a person wants to hear that there is none. */
const patienceMs = 30_000;
/** A file of a million rows takes its time. */
const patienceWithFileMs = 600_000;

/**
 * The running API, spoken to over HTTP as `person` of the development sign-in, or as whoever's the given token is. Every call throws a CommandFailure: 1 when the API does not answer or fails,
 * 2 when it says that what was asked is wrong, with the words of its problem document.
 */
export function connectTo(
  { publicUrl, token: given }: Pick<Settings, 'publicUrl' | 'token'>,
  person: string,
) {
  const call = (path: string, headers: Record<string, string>, init: RequestInit = {}): Promise<Response> =>
    send(publicUrl, `${publicUrl}/api/v1${path}`, {
      signal: AbortSignal.timeout(patienceMs),
      ...init,
      headers,
    });
  const postTo = (path: string, headers: Record<string, string>, body: unknown): Promise<Response> =>
    call(
      path,
      { 'content-type': 'application/json', ...headers },
      { method: 'POST', body: JSON.stringify(body) },
    );

  async function signIn(): Promise<string> {
    const answer = await postTo('/session', {}, { person });
    const token = tokenOf(answer);
    if (token !== null) return token;
    throw answer.status === 404 ? noSignIn() : await failureOf(publicUrl, answer);
  }
  // Several calls at once sign in once.
  let signedIn = given === undefined ? undefined : Promise.resolve(given);
  const authorization = async () => ({ authorization: `Bearer ${await (signedIn ??= signIn())}` });

  const get = async (path: string): Promise<unknown> =>
    read(publicUrl, await call(path, await authorization()));

  const post = async (path: string, body: unknown, key?: string): Promise<unknown> => {
    const keyed = key === undefined ? {} : { 'idempotency-key': key };
    return read(publicUrl, await postTo(path, { ...(await authorization()), ...keyed }, body));
  };

  return {
    plan: (oneThing: string, answers: Answers) =>
      post(`/one-things/${encodeURIComponent(oneThing)}/plan`, { answers }) as Promise<Plan>,
    submit: (application: unknown, key: string) => post('/cases', application, key) as Promise<Receipt>,
    askedParts: (caseNo: string) => get(`/cases/${caseNo}/asked-parts`) as Promise<AskedParts>,
    ownCases: () => get('/cases') as Promise<readonly OwnCase[]>,
    /** An act on a case, with the path of its route. */
    act: (path: string, body: unknown, key: string) => post(path, body, key),
    case: (caseNo: string) => get(`/cases/${caseNo}`) as Promise<CaseView>,
    log: (caseNo: string) => get(`/cases/${caseNo}/log`) as Promise<ToldEntry[]>,
    ledger: (caseNo: string) => get(`/cases/${caseNo}/ledger`) as Promise<CaseLedger>,
    reductions: (caseNo: string) =>
      get(`/cases/${caseNo}/reductions`) as Promise<{
        readonly closed: boolean;
        readonly reductions: Reductions;
      }>,
    days: (caseNo: string) => get(`/cases/${caseNo}/days`) as Promise<CaseDays>,
    letters: (caseNo: string) => get(`/cases/${caseNo}/letters`) as Promise<SignedLetterView[]>,
    checks: (caseNo: string) => get(`/cases/${caseNo}/checks`) as Promise<CheckView[]>,
    acts: (caseNo: string) => get(`/desk/cases/${caseNo}/acts`) as Promise<PersonalAct[]>,
    stalled: (filter: StalledFilter) =>
      get(`/desk/stalled?size=100&${queryOf(filter)}`) as Promise<AtHandPage>,
    planResuming: (filter: StalledFilter, key: string) =>
      post('/desk/stalled/dry-run', filter, key) as Promise<BulkView>,
    resume: (bulkId: string, reason: string, key: string) =>
      post('/desk/stalled/bulk', { bulkId, reason }, key) as Promise<BulkView>,
    resumed: (bulkId: string) => get(`/desk/bulk/${bulkId}`) as Promise<BulkView>,
    messages: (caseNo: string) => get(`/cases/${caseNo}/messages`) as Promise<MessageView[]>,
    closedReductions: (filter: ReportFilter) =>
      get(`/management/reductions?size=1000&${queryOf(filter)}`) as Promise<ReductionsReport>,
    timeLimits: (filter: ReportFilter) =>
      get(`/management/time-limits?${queryOf(filter)}`) as Promise<TimeLimits>,
    whoseDays: (filter: ReportFilter) =>
      get(`/management/whose-days?${queryOf(filter)}`) as Promise<WhoseDaysSum>,
    /** The list of closed cases or items as a file of this ending; the caller takes it in, however long it is. */
    async exported(ending: string, query: ReportFilter & { readonly scope: string; readonly lang: string }) {
      const signal = AbortSignal.timeout(patienceWithFileMs);
      const path = `/management/cases.${ending}?${queryOf(query)}`;
      const response = await call(path, await authorization(), { signal });
      if (!response.ok || !response.body) throw await failureOf(publicUrl, response);
      return response.body;
    },
    overdue: ({ oneThing, situation, department }: ReportFilter) =>
      get(`/management/overdue?${queryOf({ oneThing, situation, department })}`) as Promise<Overdue>,
    rehearse: (asked: AskedRehearsal) => post('/management/rehearsals', asked) as Promise<Rehearsal>,
    calendarChanges: () => get(calendarChanges) as Promise<CalendarChange[]>,
    previewCalendar: (change: AskedChange) =>
      ('undo' in change
        ? post(`${calendarChanges}/${change.undo}/undo/preview`, {})
        : post(`${calendarChanges}/preview`, change)) as Promise<CalendarPreview>,
    applyCalendar: (change: AskedChange, reason: string, looked: CalendarPreview, key: string) => {
      const told = { reason, previewHash: looked.hash, previewedAt: looked.asOf };
      return (
        'undo' in change
          ? post(`${calendarChanges}/${change.undo}/undo`, told, key)
          : post(calendarChanges, { ...change, ...told }, key)
      ) as Promise<{ readonly id: number }>;
    },
    /** The case's log as it grows, from the entry after `after`; the caller ends it by `signal`. */
    async events(caseNo: string, after: number, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
      const headers = { ...(await authorization()), 'last-event-id': String(after) };
      const response = await call(`/cases/${caseNo}/events`, headers, { signal });
      if (!response.ok || !response.body) throw await failureOf(publicUrl, response);
      return response.body;
    },
  };
}

const queryOf = (filter: ReportFilter | StalledFilter): string =>
  new URLSearchParams(
    Object.entries(filter)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)] as [string, string]),
  ).toString();
