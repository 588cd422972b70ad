import type { Text } from '../text';
import type { CheckActKind } from '../commitment-check/acts';
import type { ActKind } from './acts';

/**
 * What a person does to a running case, to the check of one of its commitments, or to its file alone: `closeConflict`
 * changes no decision.
 */
export type PersonalAct = ActKind | CheckActKind | 'closeConflict';

/** What each act is called, wherever people read who did what. */
export const actNames = {
  withdraw: { zh: '撤回', en: 'Withdraw' },
  correct: { zh: '补正', en: 'Give what was asked for' },
  withdrawCommitment: { zh: '撤回承诺', en: 'Withdraw the commitment' },
  accept: { zh: '受理', en: 'Accept' },
  requestCorrection: { zh: '一次性告知补正', en: 'Ask once for corrections' },
  reject: { zh: '不予受理', en: 'Do not accept' },
  beginPause: { zh: '暂停计时', en: 'Stop the clock' },
  endPause: { zh: '恢复计时', en: 'Let the clock run again' },
  extend: { zh: '延期', en: 'Extend the limit' },
  retry: { zh: '重新转交（先向部门核对）', en: 'Retry (asks the department first)' },
  resend: { zh: '更正后重新转交', en: 'Mend and send again' },
  handToDesk: { zh: '转窗口录入', en: 'Hand to the desk' },
  keyIn: { zh: '录入后填回流水号', en: 'Key it in, enter its serial' },
  decideByHand: { zh: '录入部门结果', en: 'Enter the decision' },
  askApplicant: { zh: '请申请人补充', en: 'Ask the applicant' },
  passOn: { zh: '转其他岗位', en: 'Pass on' },
  recordFinding: { zh: '登记核查结果', en: 'Record what the check found' },
  reply: { zh: '陈述申辩', en: 'Reply to the finding' },
  clear: { zh: '认定承诺属实', en: 'Clear the commitment' },
  orderCorrection: { zh: '责令改正', en: 'Order a correction' },
  confirmCorrected: { zh: '确认已改正', en: 'Confirm the correction' },
  revoke: { zh: '撤销', en: 'Revoke the approval' },
  retryCompensation: { zh: '再次请部门撤销', en: 'Ask the department again to take it back' },
  settleCompensation: { zh: '与部门核实撤销', en: 'Settle with the department that it is taken back' },
  closeConflict: { zh: '核实不一致的答复', en: 'Close a conflict' },
} as const satisfies Record<PersonalAct, Text>;
