import { readCaseState, type ToldState } from '../records/case-state';
import type { CaseFile } from '../records/cases';
import { type Defect, type NoticeWords, readNotices } from '../records/notices';
import { stallCauseNames, statusNames } from '../rules/case/case-names';
import type { Asked, ItemState, Pause } from '../rules/case/case-state';
import type { Text } from '../rules/text';
import { caseSentence } from './case-sentence';
import { targetName } from './target-names';
import type { Services } from './services';
import { type Names, namesOf } from './words/names';

interface Decision {
  readonly reason?: string;
  readonly remedy?: string;
}

/** What belongs to the rows of a case: what its log tells, the notices by id, what things are called. */
interface Told extends ToldState {
  readonly notices: ReadonlyMap<string, NoticeWords>;
  readonly names: Names;
}

/** Reads what belongs to the case, and gives the view of it. */
export async function readCaseView({ db, law }: Pick<Services, 'db' | 'law'>, file: CaseFile) {
  const [told, notices] = await Promise.all([readCaseState(db, file), readNotices(db, file.case_no)]);
  return caseView(file, { ...told, notices, names: namesOf(file.plan, law.procedures) });
}

/** A case as its applicant sees it: who has it now and until when, and every item. No personal data. */
export function caseView(file: CaseFile, told: Told) {
  const { plan } = file;
  const { state, names } = told;
  return {
    caseNo: file.case_no,
    oneThing: { id: plan.oneThing, name: plan.name, version: plan.version },
    situation: plan.situation,
    isSample: file.is_sample,
    phase: file.phase,
    outcome: file.outcome,
    sentence: caseSentence(file, state, names),
    receivedAt: file.received_at,
    acceptedAt: file.accepted_at,
    closedAt: file.closed_at,
    promised: {
      due: file.promised_due,
      provisional: file.promised_provisional,
      waitingFor: file.waiting_for,
      missed: file.promise_missed,
    },
    statutory: { due: file.statutory_due, missed: file.statutory_missed },
    items: file.items.map((item) => {
      const planned = plan.items.find(({ id }) => id === item.item_id);
      const decision = item.decision as Decision | null;
      return {
        itemCaseNo: item.item_case_no,
        itemId: item.item_id,
        name: planned?.name,
        department: { id: item.department, name: planned?.departmentName, phone: planned?.enquiryPhone },
        status: item.status,
        statusName: statusNames[item.status],
        since: item.since,
        startedAt: item.started_at,
        endedAt: item.ended_at,
        promisedDue: item.promised_due,
        statutoryDue: item.statutory_due,
        promiseMissed: item.promise_missed,
        statutoryMissed: item.statutory_missed,
        departmentSerial: item.department_serial,
        endedBecauseOf: item.ended_because_of,
        ...(item.stall_cause === null
          ? {}
          : { stall: { cause: item.stall_cause, name: stallCauseNames[item.stall_cause] } }),
        ifWithdrawn: plan.refusals.find((one) => one.item === item.item_id && one.outcome === 'withdrawn')
          ?.sentence,
        ...standingOf(file, told, item.item_id),
        ...(item.status === 'refused' ? { reason: decision?.reason, remedy: decision?.remedy } : {}),
      };
    }),
    revision: file.revision,
    correction: correctionOf(told),
    gaps: state.gaps ? askedOf(file, state.gaps) : null,
    ...rejectionOf(told),
    eventCount: file.event_count,
  };
}

/** What holds an item up beside its status: what was asked of the applicant, pauses, an extension, another post. */
function standingOf(file: CaseFile, told: Told, itemId: string) {
  const item = told.state.items[itemId];
  const { asked, pauses, extendedBy, passedOnTo }: Partial<ItemState> = item ?? {};
  return {
    ...(asked ? { asked: askedOf(file, asked, requestFor(told, itemId)) } : {}),
    ...(pauses ? { pauses: pauses.map((pause) => pauseView(pause, told.names)) } : {}),
    ...(extendedBy === undefined ? {} : { extendedBy }),
    ...(passedOnTo === undefined ? {} : { passedOnTo }),
  };
}

const pauseView = ({ enteredAt, ...pause }: Pause, names: Names) => ({
  ...pause,
  name: names.procedure(pause.procedure),
});

/** What is still to come, each with its name and, where a clerk has said so, what is wrong and how to mend it. */
function askedOf({ plan }: CaseFile, { targets, due }: Asked, defects: readonly Defect[] = []) {
  return {
    due,
    parts: targets.map((target): { readonly name: Text } & Partial<Defect> & Pick<Defect, 'target'> => ({
      target,
      name: targetName(plan, target),
      ...defects.find((defect) => defect.target === target),
    })),
  };
}

/** The words of the newest request for one item. */
function requestFor({ events, notices }: Told, itemId: string): readonly Defect[] {
  const request = events.findLast((event) => event.type === 'applicantAsked' && event.itemId === itemId);
  const words = request?.type === 'applicantAsked' ? notices.get(request.noticeId) : undefined;
  return words?.kind === 'request' ? words.content : [];
}

/** What the applicant is asked to correct, and until when; `null` when nothing is. */
function correctionOf({ state: { correction }, notices }: Told) {
  if (!correction) return null;
  const words = notices.get(correction.noticeId);
  const defects = words?.kind === 'correction' ? words.content : [];
  return {
    due: correction.due,
    defects: defects.filter(({ target }) => correction.targets.includes(target)),
  };
}

function rejectionOf({ events, notices }: Told) {
  const rejected = events.find((event) => event.type === 'caseRejected');
  const words = rejected && notices.get(rejected.noticeId);
  return words?.kind === 'rejection' ? { rejection: words.content } : {};
}
