import type { Refusal } from '../rules/case/act-rule';
import type { Text } from '../rules/text';

export interface ProblemKind {
  readonly status: number;
  readonly title: Text;
  /** The next safe act of the person who reads it. */
  readonly nextAct: Text;
}

/** Why a running case says no to an act; one for each refusal of the rules. */
export const actProblems = {
  'unknown-item': {
    status: 404,
    title: { zh: '办件中没有这个事项', en: 'The case has no such item' },
    nextAct: { zh: '请核对事项编号。', en: 'Check the id of the item.' },
  },
  'case-closed': {
    status: 409,
    title: { zh: '办件已办结', en: 'The case is closed' },
    nextAct: {
      zh: '办结后不能撤回；如对结果有异议，可申请行政复议或提起行政诉讼。',
      en: 'It can no longer be withdrawn; if you disagree with the result, reconsideration or a lawsuit is open to you.',
    },
  },
  'item-over': {
    status: 409,
    title: { zh: '事项已有结果', en: 'The item is decided already' },
    nextAct: { zh: '请刷新页面查看当前状态。', en: 'Look at the current state of the case.' },
  },
  'already-accepted': {
    status: 409,
    title: { zh: '已经受理', en: 'The case is accepted already' },
    nextAct: {
      zh: '受理后不能再要求补正或不予受理。',
      en: 'After acceptance nothing can be sent back or rejected.',
    },
  },
  'awaiting-correction': {
    status: 409,
    title: { zh: '已要求补正，等待申请人', en: 'A correction was asked for and is awaited' },
    nextAct: { zh: '申请人补正后再核对。', en: 'Check again when the applicant has corrected it.' },
  },
  'nothing-to-correct': {
    status: 409,
    title: { zh: '目前没有需要补正的内容', en: 'Nothing is to be corrected now' },
    nextAct: { zh: '请刷新页面查看当前状态。', en: 'Look at the current state of the case.' },
  },
  'not-asked': {
    status: 422,
    title: { zh: '补正了未要求补正的内容', en: 'This was not asked for' },
    nextAct: { zh: '请只补正通知中列出的内容。', en: 'Correct only what the notice lists.' },
  },
  'second-notice': {
    status: 409,
    title: { zh: '一次性告知：首次通知本可提出的问题不能再提', en: 'The first notice could have named this' },
    nextAct: {
      zh: '《行政许可法》第三十二条第一款第四项：需要补正的全部内容应一次告知。只能就申请人补正过的内容再次通知。',
      en: 'Administrative Licensing Law article 32(4): all corrections are told at once. A further notice may only name what the applicant has changed since.',
    },
  },
  'not-started': {
    status: 409,
    title: { zh: '事项尚未开始办理', en: 'The item has not begun' },
    nextAct: { zh: '等它需要的事项办完后再操作。', en: 'Wait until what it needs is over.' },
  },
  'may-not-follow': {
    status: 409,
    title: { zh: '所列材料不在容缺范围内', en: 'One of these papers may not follow later' },
    nextAct: {
      zh: '只有办事指南列明可以容缺的材料才能后补；其他材料请一次性告知补正。',
      en: 'Only papers that the guide lists may follow; ask for the others in the one notice.',
    },
  },
  'no-commitment': {
    status: 409,
    title: { zh: '没有可以撤回的承诺', en: 'There is no commitment to withdraw' },
    nextAct: { zh: '请刷新页面查看当前状态。', en: 'Look at the current state of the case.' },
  },
  'unknown-procedure': {
    status: 422,
    title: { zh: '本事项没有这种特别程序', en: 'The item knows no such special procedure' },
    nextAct: {
      zh: '请从办事指南列出的特别程序中选择。',
      en: 'Choose one of the special procedures that the guide lists.',
    },
  },
  'unknown-pause': {
    status: 404,
    title: { zh: '没有这次暂停计时', en: 'There is no such pause' },
    nextAct: { zh: '请刷新页面，核对暂停记录。', en: 'Load the case again and look at its pauses.' },
  },
  'pause-dates': {
    status: 422,
    title: { zh: '暂停计时的日期不可能', en: 'These dates of a pause are not possible' },
    nextAct: {
      zh: '开始日不早于事项开始、不晚于今天；恢复日不早于开始日、不晚于今天。',
      en: 'It begins no earlier than the item and no later than today; it ends no earlier than it began and no later than today.',
    },
  },
  'no-extension': {
    status: 409,
    title: { zh: '没有法律规定本事项可以延期', en: 'No law allows an extension of this item' },
    nextAct: { zh: '请在承诺时限内办结。', en: 'Decide within the promised time.' },
  },
  'extension-too-long': {
    status: 422,
    title: { zh: '延期超过法定最长天数', en: 'The extension is longer than the law allows' },
    nextAct: { zh: '请减少延期天数。', en: 'Extend by fewer days.' },
  },
  'extended-already': {
    status: 409,
    title: { zh: '已经延期一次', en: 'It was extended before' },
    nextAct: { zh: '每个事项只能延期一次。', en: 'An item is extended only once.' },
  },
  'wrong-approver': {
    status: 403,
    title: { zh: '批准延期的层级不符', en: 'The extension needs another approver' },
    nextAct: { zh: '请由法律规定的负责人批准。', en: 'Have it approved by the head that the law names.' },
  },
  'limit-passed': {
    status: 409,
    title: { zh: '法定时限已过，不能再延期', en: 'The limit in law has passed and cannot be extended' },
    nextAct: { zh: '请尽快办结，并说明超期原因。', en: 'Decide soon, and state why it is late.' },
  },
  'not-stalled': {
    status: 409,
    title: { zh: '事项已经不在待处理状态', en: 'The item is no longer stalled' },
    nextAct: {
      zh: '可能已由他人处理；请刷新后再看。',
      en: 'Somebody else may have acted; load the case again.',
    },
  },
  'not-at-desk': {
    status: 409,
    title: { zh: '事项不在窗口代录', en: 'The item is not at the desk' },
    nextAct: { zh: '请刷新页面查看当前状态。', en: 'Look at the current state of the case.' },
  },
  'being-sent': {
    status: 409,
    title: { zh: '正在转交部门', en: 'The item is being passed to the department' },
    nextAct: { zh: '几分钟内会有结果，请稍后再试。', en: 'It is settled within minutes; try again then.' },
  },
  'no-interface': {
    status: 409,
    title: { zh: '该部门没有接口', en: 'The department has no interface' },
    nextAct: {
      zh: '请在窗口录入部门系统，再填回流水号。',
      en: 'Key it in at the desk and enter the serial.',
    },
  },
  'waiting-for-applicant': {
    status: 409,
    title: { zh: '已请申请人补充，等待中', en: 'The applicant was asked and is awaited' },
    nextAct: { zh: '申请人补充后会自动继续。', en: 'It goes on by itself when the applicant has answered.' },
  },
} as const satisfies Record<Refusal, ProblemKind>;
