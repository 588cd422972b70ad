import type { Text } from '../text';
import type { CaseOutcome, CasePhase, ItemStatus, StallCause } from './case-state';

/** What a status of an item is called, wherever people read it. */
export const statusNames = {
  waiting: { zh: '等待前序事项', en: 'waiting for an earlier item' },
  sending: { zh: '正在转交部门', en: 'being passed to the department' },
  inReview: { zh: '部门办理中', en: 'with the department' },
  stalled: { zh: '需要工作人员处理', en: 'a clerk must act' },
  approved: { zh: '已办成', en: 'approved' },
  refused: { zh: '不予办理', en: 'refused' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  ended: { zh: '未办理（前序事项未办成）', en: 'not handled (an earlier item did not succeed)' },
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
  refusedInput: { zh: '部门退回了所填内容', en: 'the department refused what was filled in' },
} as const satisfies Record<StallCause, Text>;
