import type { CaseFile } from '../records/cases';
import type { ItemStatus } from '../rules/case/case-state';
import type { Text } from '../rules/text';

/** What a status is called on every page. */
export const statusNames = {
  waiting: { zh: '等待前序事项', en: 'Waiting for an earlier item' },
  sending: { zh: '正在转交部门', en: 'Being passed to the department' },
  inReview: { zh: '部门办理中', en: 'With the department' },
  stalled: { zh: '需要工作人员处理', en: 'A clerk must act' },
  approved: { zh: '已办成', en: 'Approved' },
  refused: { zh: '不予办理', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  ended: { zh: '未办理（前序事项未办成）', en: 'Not handled (an earlier item did not succeed)' },
} as const satisfies Record<ItemStatus, Text>;

const outcomeNames = {
  completed: { zh: '全部办成', en: 'Everything was approved' },
  partlyCompleted: { zh: '部分办成', en: 'Some items were approved' },
  refused: { zh: '不予办理', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies Record<NonNullable<CaseFile['outcome']>, Text>;

interface Decision {
  readonly reason?: string;
  readonly remedy?: string;
}

/** A case as its applicant sees it: who has it now and until when, and every item. No personal data. */
export function caseView(file: CaseFile) {
  const { plan } = file;
  return {
    caseNo: file.case_no,
    oneThing: { id: plan.oneThing, name: plan.name, version: plan.version },
    situation: plan.situation,
    phase: file.phase,
    outcome: file.outcome,
    sentence: sentenceOf(file),
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
        startedAt: item.started_at,
        endedAt: item.ended_at,
        promisedDue: item.promised_due,
        statutoryDue: item.statutory_due,
        promiseMissed: item.promise_missed,
        statutoryMissed: item.statutory_missed,
        departmentSerial: item.department_serial,
        endedBecauseOf: item.ended_because_of,
        ...(item.status === 'refused' ? { reason: decision?.reason, remedy: decision?.remedy } : {}),
      };
    }),
    eventCount: file.event_count,
  };
}

/** The one sentence that says who has the case and until when. */
function sentenceOf(file: CaseFile): Text {
  if (file.outcome) return outcomeNames[file.outcome];
  const waitingFor = file.plan.items.find(({ id }) => id === file.waiting_for);
  if (!waitingFor || !file.promised_due) {
    return { zh: '已收件，正在核对材料。', en: 'Received; the papers are being checked.' };
  }
  const sure = file.promised_provisional
    ? { zh: '（暂定，当年放假安排公布后确认）', en: ' (provisional until that year’s holiday notice is out)' }
    : { zh: '', en: '' };
  return {
    zh: `正在等待${waitingFor.departmentName.zh}办理“${waitingFor.name.zh}”，最迟${file.promised_due}办结${sure.zh}。`,
    en: `Waiting for ${waitingFor.departmentName.en} (${waitingFor.name.en}), until ${file.promised_due}${sure.en}.`,
  };
}
