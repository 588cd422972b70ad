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
  withdraw: { zh: '撤回', en: 'withdrew' },
  correct: { zh: '补正', en: 'gave what was asked for' },
  withdrawCommitment: { zh: '撤回承诺', en: 'withdrew the commitment' },
  accept: { zh: '受理', en: 'accepted' },
  requestCorrection: { zh: '一次性告知补正', en: 'asked for corrections' },
  reject: { zh: '不予受理', en: 'did not accept' },
  beginPause: { zh: '暂停计时', en: 'stopped the clock' },
  endPause: { zh: '恢复计时', en: 'let the clock run again' },
  extend: { zh: '延期', en: 'extended the limit' },
  retry: { zh: '重新转交（先向部门核对）', en: 'sent again, asking the department first' },
  resend: { zh: '更正后重新转交', en: 'mended and sent again' },
  handToDesk: { zh: '转窗口录入', en: 'handed to the desk' },
  keyIn: { zh: '填回部门流水号', en: 'keyed in' },
  decideByHand: { zh: '录入部门结果', en: 'entered the department’s decision' },
  askApplicant: { zh: '请申请人补充', en: 'asked the applicant' },
  passOn: { zh: '转其他岗位', en: 'passed on' },
  recordFinding: { zh: '登记核查结果', en: 'recorded what the check found' },
  reply: { zh: '陈述申辩', en: 'replied to the finding' },
  clear: { zh: '认定承诺属实', en: 'cleared the commitment' },
  orderCorrection: { zh: '责令改正', en: 'ordered a correction' },
  confirmCorrected: { zh: '确认已改正', en: 'confirmed the correction' },
  revoke: { zh: '撤销', en: 'revoked the approval' },
  retryCompensation: { zh: '再次请部门撤销', en: 'asked the department again to take it back' },
  settleCompensation: { zh: '与部门核实撤销', en: 'settled with the department that it is taken back' },
  closeConflict: { zh: '核实不一致的答复', en: 'looked at the conflicting answer' },
} as const satisfies Record<PersonalAct, Text>;
