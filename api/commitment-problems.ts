import type { ProblemKind } from './act-problems';

/** What can be wrong with commitments 告知承诺. */
export const commitmentProblems = {
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
  'unknown-letter': {
    status: 404,
    title: { zh: '没有这份承诺书', en: 'There is no such letter' },
    nextAct: { zh: '请核对承诺书的编号。', en: 'Check the id of the letter.' },
  },
} as const satisfies Record<string, ProblemKind>;
