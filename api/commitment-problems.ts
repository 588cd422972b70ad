import type { CheckRefusal } from '../rules/commitment-check/acts';
import type { ProblemKind } from './act-problems';

/** Why a check of a commitment says no to an act; one for each refusal of the rules. */
const checkProblems = {
  'not-checked-yet': {
    status: 409,
    title: { zh: '尚未核查', en: 'The commitment has not been checked yet' },
    nextAct: { zh: '请先登记核查结果。', en: 'Record what the check found first.' },
  },
  'reply-period-runs': {
    status: 409,
    title: { zh: '陈述申辩期未满', en: 'The applicant still has time to reply' },
    nextAct: {
      zh: '申请人陈述申辩或者期满后再作决定。',
      en: 'Decide when the applicant has replied, or the time is over.',
    },
  },
  'decision-awaited': {
    status: 409,
    title: { zh: '等待作出决定', en: 'A decision is awaited' },
    nextAct: {
      zh: '工作人员将决定认定属实、责令改正或者撤销。',
      en: 'A clerk will clear it, order a correction or revoke.',
    },
  },
  'correction-period-runs': {
    status: 409,
    title: { zh: '改正期未满', en: 'The applicant still has time to correct' },
    nextAct: {
      zh: '请确认改正，或者等期满后再作决定。',
      en: 'Confirm the correction, or decide when the time is over.',
    },
  },
  'check-over': {
    status: 409,
    title: { zh: '核查已经结束', en: 'The check is over' },
    nextAct: { zh: '请刷新页面查看结果。', en: 'Look at its result.' },
  },
  'nothing-failed': {
    status: 409,
    title: { zh: '没有未完成的撤销', en: 'No revocation has failed here' },
    nextAct: { zh: '请刷新页面查看当前状态。', en: 'Look at the current state of the check.' },
  },
} as const satisfies Record<CheckRefusal, ProblemKind>;

/** What can be wrong with commitments 告知承诺. */
export const commitmentProblems = {
  ...checkProblems,
  'letter-changed': {
    status: 409,
    title: { zh: '承诺书文本已经更新', en: 'The text of the letter has changed' },
    nextAct: {
      zh: '请重新阅读现行文本后再签署。',
      en: 'Read the text that is in force now, then sign it.',
    },
  },
  'letter-not-signed': {
    status: 422,
    title: { zh: '还有承诺书没有签署', en: 'A letter is not signed' },
    nextAct: {
      zh: '请签署所列承诺书，或者改选提交材料。',
      en: 'Sign what is listed, or choose to hand in papers.',
    },
  },
  'commitment-barred': {
    status: 403,
    title: { zh: '有未修复的失实承诺记录', en: 'An earlier false commitment is not repaired' },
    nextAct: {
      zh: '请改选提交材料办理；记录可向作出决定的部门申请修复。',
      en: 'Hand in papers instead; the department that decided can repair the record.',
    },
  },
  'signer-unknown': {
    status: 422,
    title: { zh: '不知道由谁承诺', en: 'It is not known who commits' },
    nextAct: {
      zh: '请在申请表中填写申请人的证件号码，或者登录后签署。',
      en: 'Fill in the number of the applicant, or sign in and sign.',
    },
  },
  'unknown-check': {
    status: 404,
    title: { zh: '这个事项没有承诺核查', en: 'No commitment of this item is being checked' },
    nextAct: {
      zh: '签了承诺书的事项办成后才开始核查。',
      en: 'A check begins once an item with a commitment is approved.',
    },
  },
  'unknown-credit-note': {
    status: 404,
    title: { zh: '没有这条失信记录', en: 'There is no such credit note' },
    nextAct: { zh: '请核对编号。', en: 'Check its id.' },
  },
  'repaired-already': {
    status: 409,
    title: { zh: '记录已经修复', en: 'The note is repaired already' },
    nextAct: { zh: '无须再次修复。', en: 'Nothing more is to be done.' },
  },
  'unknown-letter': {
    status: 404,
    title: { zh: '没有这份承诺书', en: 'There is no such letter' },
    nextAct: { zh: '请核对承诺书的编号。', en: 'Check the id of the letter.' },
  },
} as const satisfies Record<string, ProblemKind>;
