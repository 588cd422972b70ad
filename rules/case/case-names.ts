import type { Text } from '../text';
import type { CaseOutcome, CasePhase, ItemStatus, StallCause } from './case-state';
import type { Light } from './light';

/** What a status of an item is called, wherever people read it. */
export const statusNames = {
  waiting: { zh: '等待前序事项', en: 'waiting for an earlier item' },
  sending: { zh: '正在转交部门', en: 'being passed to the department' },
  atDesk: { zh: '窗口代为录入', en: 'a clerk keys it in' },
  inReview: { zh: '部门办理中', en: 'with the department' },
  stalled: { zh: '需要工作人员处理', en: 'a clerk must act' },
  approved: { zh: '已办成', en: 'approved' },
  refused: { zh: '不予办理', en: 'refused' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  ended: { zh: '未办理（前序事项未办成）', en: 'not handled (an earlier item did not succeed)' },
  revoked: { zh: '已撤销', en: 'revoked' },
} as const satisfies Record<ItemStatus, Text>;

/** Where the whole stands. */
export const phaseNames = {
  received: { zh: '已收件', en: 'received' },
  correcting: { zh: '待补正', en: 'waiting for your correction' },
  accepted: { zh: '办理中', en: 'being handled' },
  closed: { zh: '已办结', en: 'closed' },
} as const satisfies Record<CasePhase, Text>;

/** How the whole ended. */
export const outcomeNames = {
  completed: { zh: '全部办成', en: 'everything was approved' },
  partlyCompleted: { zh: '部分办成', en: 'some items were approved' },
  refused: { zh: '不予办理', en: 'refused' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  notAccepted: { zh: '不予受理', en: 'not accepted' },
  deemedWithdrawn: { zh: '逾期未补正，视为撤回', en: 'not corrected in time, so it counts as withdrawn' },
} as const satisfies Record<CaseOutcome, Text>;

/** Why an item needs a person. */
export const stallCauseNames = {
  departmentDown: { zh: '部门系统联系不上', en: 'the department’s system cannot be reached' },
  refusedInput: { zh: '部门退回了所填内容', en: 'the department refused what was filled in' },
  nonsense: { zh: '部门系统答复有误', en: 'the department’s system answered against the protocol' },
  noAnswerInTime: { zh: '部门逾期未答复', en: 'the department has not answered in time' },
  waitingForApplicant: { zh: '等待申请人', en: 'the applicant was asked' },
  notKeyedIn: { zh: '窗口尚未录入', en: 'nobody has keyed it in yet' },
  ourFault: { zh: '本系统故障', en: 'a fault of our own' },
} as const satisfies Record<StallCause, Text>;

/** What a light is called; a word goes with every colour. */
export const lightNames = {
  green: { zh: '正常', en: 'in time' },
  warning: { zh: '预警', en: 'near the limit' },
  yellow: { zh: '黄灯：超过承诺时限', en: 'yellow: past the promise' },
  red: {
    zh: '红灯：超过法定时限或者督办期限',
    en: 'red: past the limit in law or the term after the promise',
  },
} as const satisfies Record<Light, Text>;
