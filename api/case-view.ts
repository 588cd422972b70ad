import type { CaseFile } from '../records/cases';
import { outcomeNames, statusNames } from '../rules/case/case-names';
import type { Text } from '../rules/text';

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
    revision: file.revision,
    correction: correctionOf(file),
    ...(file.notice?.kind === 'rejection' ? { rejection: file.notice.content } : {}),
    eventCount: file.event_count,
  };
}

/** What the applicant is asked to correct, and until when; `null` when nothing is. */
function correctionOf({ correction_due: due, correction_targets, notice }: CaseFile) {
  if (due === null || notice?.kind !== 'correction') return null;
  const open = correction_targets as readonly string[];
  return { due, defects: notice.content.filter(({ target }) => open.includes(target)) };
}

/** The one sentence that says who has the case and until when. */
function sentenceOf(file: CaseFile): Text {
  if (file.outcome) return outcomeNames[file.outcome];
  if (file.correction_due) {
    return {
      zh: `请您在${file.correction_due}前补正所列内容；逾期未补正视为撤回。`,
      en: `Please correct what is listed by ${file.correction_due}; after that the application counts as withdrawn.`,
    };
  }
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
