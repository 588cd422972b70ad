import { loadCalendar } from '../../catalogue/calendars';
import { dayOf } from '../../rules/calendar';
import { daysBefore } from '../../rules/elapsed';
import type { SampleHand } from './sample-hand';

const aWeekMs = 7 * 24 * 3_600_000;
const insurance = 'insuranceEnrolment';
const agency = 'social-insurance';
const because = { reason: '样例：演示办理过程' };

/** Civil day in China; Swedish writes it as YYYY-MM-DD. */
const chinaDate = (ms: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(ms);

/** Somebody who works for herself, with other answers where they are given. */
const works = (answers: Readonly<Record<string, string>> = {}) => ({
  answers: { workForm: 'flexible', ...answers },
});
const opensBusiness = { answers: { workForm: 'startUp', startUpKind: 'individualBusiness' } };
/** Somebody who opens a business on a commitment, which is checked afterwards in every case. */
const opensOnCommitment = {
  answers: { ...opensBusiness.answers, commitPremises: 'yes' },
};

const heldAtAgency = (hand: SampleHand) =>
  hand.submitStruck({ department: agency, kind: 'takeTime', ms: aWeekMs }, works());

/** Received so many working days ago, and checked only now; the department of its first item has it ever since. */
const heldSince =
  (workingDays: number, department: string, application: ReturnType<typeof works>) => (hand: SampleHand) => {
    const calendar = loadCalendar('catalogue/calendars/cn');
    const day = daysBefore(calendar, dayOf(calendar, Date.now()), workingDays, 'workingDay');
    const received = { ...application, receivedAt: `${day}T09:30:00+08:00` };
    return hand.submitStruck({ department, kind: 'takeTime', ms: aWeekMs }, received);
  };

async function refusedInput(hand: SampleHand): Promise<string> {
  const caseNo = await hand.submitStruck({ department: agency, kind: 'inputRefused' }, works());
  await hand.reached(caseNo, insurance, 'stalled');
  return caseNo;
}

async function found(hand: SampleHand, result: 'true' | 'false', reason: string): Promise<unknown> {
  const caseNo = await hand.submit(opensOnCommitment);
  const itemId = await hand.itemToCheck(caseNo);
  return hand.desk(caseNo, `checks/${itemId}/finding`, { result, reason });
}

/**
 * One case for each state that a page shows, by name. They live by the clock of everything else; only the receipt of
 * some lies back, so that lights have turned on the first day.
 */
export const samples: Readonly<Record<string, (hand: SampleHand) => Promise<unknown>>> = {
  completed: (hand) => hand.submit(works()),
  completedWithSix: (hand) => hand.submit(works({ applyHardship: 'yes', applyLoan: 'yes' })),
  hired: (hand) => hand.submit({ oneThing: 'employee-hiring', answers: {} }),
  started: (hand) => hand.submit(opensBusiness),
  onCommitment: (hand) => hand.submit(works({ useCommitment: 'yes' })),
  toBeChecked: (hand) => hand.submit(opensOnCommitment),
  foundTrue: (hand) => found(hand, 'true', '样例：现场核实无误'),
  foundFalse: (hand) => found(hand, 'false', '样例：现场没有申报的经营场所'),
  dueSoon: heldAtAgency,
  dueToday: heldSince(3, 'market-regulation', opensBusiness),
  late: heldSince(1, 'employment', works()),
  veryLate: heldSince(4, 'employment', works()),
  inReview: (hand) =>
    hand.submitStruck(
      { department: 'employment', kind: 'takeTime', ms: aWeekMs },
      works({ applyLoan: 'yes' }),
    ),
  paused: async (hand) => {
    const caseNo = await heldAtAgency(hand);
    await hand.reached(caseNo, insurance, 'inReview');
    const now = Date.now();
    const pause = { procedure: 'expertReview', from: chinaDate(now), plannedEnd: chinaDate(now + aWeekMs) };
    return hand.desk(caseNo, `items/${insurance}/pauses`, { ...pause, ...because });
  },
  stalled: refusedInput,
  stalledToo: refusedInput,
  atDesk: async (hand) => hand.desk(await refusedInput(hand), `items/${insurance}/hand-to-desk`, because),
  conflict: (hand) => hand.submitStruck({ department: agency, kind: 'answerDifferently' }, works()),
  refused: (hand) => hand.submitStruck({ department: agency, kind: 'decideOtherwise' }, works()),
  toAccept: (hand) => hand.submitIncomplete(works()),
  correcting: async (hand) => {
    const caseNo = await hand.submitIncomplete(works());
    const target = `materials/${await hand.missingPaper(caseNo)}`;
    const words = { problem: '没有提交', rule: '办事指南', remedy: '请拍照上传，或者带到窗口' };
    return hand.desk(caseNo, 'correction-notice', { defects: [{ target, ...words }] });
  },
  notAccepted: async (hand) =>
    hand.desk(await hand.submitIncomplete(works()), 'rejection', {
      reason: '不属于本机关职权范围',
      remedy: '请向市场监督管理局申请；不服的，可以申请行政复议',
    }),
  withdrawn: async (hand) => hand.withdraw(await hand.submitIncomplete(works())),
};
