import type { Text } from '../rules/text';
import { actProblems, type ProblemKind } from './act-problems';
import { commitmentProblems } from './commitment-problems';

/** Every problem the API can answer with. The key is stable: it is the last part of the document's `type`. */
export const problemKinds = {
  ...actProblems,
  ...commitmentProblems,
  'invalid-request': {
    status: 400,
    title: { zh: '请求内容有误', en: 'The request is not valid' },
    nextAct: { zh: '请按所列各项更正后重新提交。', en: 'Correct what is listed and send it again.' },
  },
  'sign-in-needed': {
    status: 401,
    title: { zh: '请先登录', en: 'Please sign in first' },
    nextAct: {
      zh: '登录后再试一次；已填写的内容不会丢失。',
      en: 'Sign in and try again; what you have filled in is kept.',
    },
  },
  'not-allowed': {
    status: 403,
    title: { zh: '您没有办理这项操作的权限', en: 'You may not do this' },
    nextAct: {
      zh: '请换用有权限的账号登录，或者请值班长办理。',
      en: 'Sign in as somebody who may, or ask the duty clerk to do it.',
    },
  },
  'not-same-origin': {
    status: 403,
    title: { zh: '这个请求不是从本站页面发出的', en: 'This was not asked from a page of this site' },
    nextAct: {
      zh: '请在本站页面上重新操作；程序请使用令牌，或者加上请求头 X-Requested-With。',
      en: 'Do it again on a page of this site; a program shows a token, or sends the header X-Requested-With.',
    },
  },
  'too-many-requests': {
    status: 429,
    title: { zh: '请求过于频繁', en: 'Too many requests' },
    nextAct: { zh: '请稍等一分钟再试。', en: 'Wait a minute and try again.' },
  },
  'idempotency-key-missing': {
    status: 400,
    title: { zh: '缺少幂等键', en: 'The Idempotency-Key header is missing' },
    nextAct: {
      zh: '请在请求头中加入 Idempotency-Key（8 至 128 个字符），重试时保持不变。',
      en: 'Send an Idempotency-Key header of 8 to 128 characters; keep it the same when you try again.',
    },
  },
  'idempotency-key-reused': {
    status: 409,
    title: { zh: '同一幂等键对应了不同内容', en: 'This key was used before with another content' },
    nextAct: {
      zh: '先前的提交仍然有效；新的内容请使用新的键。',
      en: 'What was sent first stands; use a new key for new content.',
    },
  },
  'application-incomplete': {
    status: 422,
    title: { zh: '申请表填写不完整或有误', en: 'The application is not complete or not right' },
    nextAct: {
      zh: '以下为全部问题，一次更正后即可提交。',
      en: 'This is everything; correct it once and submit.',
    },
  },
  'not-found': {
    status: 404,
    title: { zh: '没有找到', en: 'Not found' },
    nextAct: { zh: '请核对编号或地址。', en: 'Check the number or the address.' },
  },
  'unknown-draft': {
    status: 404,
    title: { zh: '没有找到这份草稿', en: 'This draft was not found' },
    nextAct: {
      zh: '登录后填写的，请先登录；三十天没有改动的草稿会自动删除，请重新开始。',
      en: 'If you were signed in when you filled it in, sign in first. Drafts left for thirty days are deleted: begin anew.',
    },
  },
  'unknown-code': {
    status: 404,
    title: { zh: '代办码不对，或者已经过期', en: 'This code is not right, or has run out' },
    nextAct: {
      zh: '请核对一遍；过期的，请申请人在页面上重新生成。',
      en: 'Check it once more; if it has run out, the applicant makes another one on the page.',
    },
  },
  'unknown-case': {
    status: 404,
    title: { zh: '没有这个办件', en: 'There is no such case' },
    nextAct: { zh: '请核对办件编号。', en: 'Check the case number.' },
  },
  'stale-revision': {
    status: 409,
    title: { zh: '内容已有更新的版本', en: 'There is a newer revision' },
    nextAct: { zh: '请刷新后在最新内容上补正。', en: 'Load the case again and correct the newest revision.' },
  },
  'card-without-light': {
    status: 409,
    title: { zh: '没有可以据以亮牌的灯', en: 'No light is or was so that this card could rest on' },
    nextAct: {
      zh: '黄牌须有黄灯或红灯，红牌须有红灯。请先查看办件日志。',
      en: 'A yellow card needs a yellow or red light, a red card a red one. Look at the log of the case.',
    },
  },
  'card-exists': {
    status: 409,
    title: { zh: '已经亮过这张牌', en: 'This card was shown before' },
    nextAct: { zh: '请在牌单中查看。', en: 'Look at it in the list of cards.' },
  },
  'card-state': {
    status: 409,
    title: { zh: '这张牌现在不能这样处理', en: 'This cannot be done to the card as it stands' },
    nextAct: {
      zh: '未申诉的牌可以申诉，已申诉的可以复核一次。请刷新后再看。',
      en: 'A card can be appealed against once, and the appeal decided once. Load the cards again.',
    },
  },
  'own-card': {
    status: 403,
    title: { zh: '自己亮的牌不能自己复核', en: 'Who showed a card does not decide the appeal against it' },
    nextAct: {
      zh: '请另一位管理人员登录后复核。',
      en: 'Ask another manager to sign in and decide it.',
    },
  },
  'calendar-preview-stale': {
    status: 409,
    title: { zh: '预览之后情况有变', en: 'Something has changed since the preview' },
    nextAct: {
      zh: '日历没有改动。请重新预览，核对后再应用。',
      en: 'The calendar is as it was. Preview it again, look at it, then apply it.',
    },
  },
  'calendar-unchanged': {
    status: 409,
    title: { zh: '与现行日历相同', en: 'The calendar in force says the same' },
    nextAct: { zh: '不需要改动。', en: 'There is nothing to change.' },
  },
  'calendar-change-overtaken': {
    status: 409,
    title: { zh: '只能撤销最近一次日历改动', en: 'Only the newest change of the calendar can be undone' },
    nextAct: {
      zh: '请撤销最近一次改动，或者录入正确的年份。',
      en: 'Undo the newest one, or enter the year as it should be.',
    },
  },
  'result-conflict': {
    status: 409,
    title: { zh: '与先前的结果不一致', en: 'This differs from the result sent before' },
    nextAct: {
      zh: '先前的结果不变，差异已登记，由工作人员核实。',
      en: 'The first result stands; the difference is recorded and a clerk will look at it.',
    },
  },
  'department-has-it': {
    status: 409,
    title: { zh: '部门已收到本事项', en: 'The department has this item' },
    nextAct: {
      zh: '不要再录入，否则会重复；请用“重新转交”取回部门的答复。',
      en: 'Do not key it in, or there would be two; take its answer with “retry”.',
    },
  },
  'department-not-asked': {
    status: 409,
    title: {
      zh: '部门系统无法核对是否收到',
      en: 'The system of the department cannot be asked whether it has the item',
    },
    nextAct: {
      zh: '请先电话向部门核实确未收到，再填写对方姓名、电话和时间（confirmedBy）。',
      en: 'Telephone the department; if it has nothing, say who told you, under which number and when (confirmedBy).',
    },
  },
  'conflict-closed': {
    status: 409,
    title: { zh: '已有人核实', en: 'Somebody has looked at it already' },
    nextAct: { zh: '请刷新列表。', en: 'Load the list again.' },
  },
  'signature-refused': {
    status: 401,
    title: { zh: '签名无效', en: 'The signature is not valid' },
    nextAct: {
      zh: '请核对密钥、时钟以及签名所用的原始报文。',
      en: 'Check the secret, your clock, and that the raw body is what you signed.',
    },
  },
  'document-type': {
    status: 415,
    title: { zh: '不能上传这种文件', en: 'This kind of file cannot be handed in' },
    nextAct: {
      zh: '请上传照片（JPG、PNG）或 PDF 文件；也可以到窗口提交。',
      en: 'Choose a photo (JPG or PNG) or a PDF file; or bring the paper to a counter.',
    },
  },
  'body-too-large': {
    status: 413,
    title: { zh: '请求内容过大', en: 'The request is too large' },
    nextAct: { zh: '请减少内容后重新提交。', en: 'Send less at once.' },
  },
  'unsupported-media-type': {
    status: 415,
    title: { zh: '不支持的内容类型', en: 'This content type is not supported' },
    nextAct: { zh: '请以 application/json 提交。', en: 'Send application/json.' },
  },
  'engine-unavailable': {
    status: 503,
    title: { zh: '系统暂时无法处理', en: 'The system cannot do this at the moment' },
    nextAct: {
      zh: '已收到的内容不会丢失；请稍后用同一幂等键重试。',
      en: 'Nothing received is lost; try again later with the same key.',
    },
  },
  'our-fault': {
    status: 500,
    title: { zh: '系统出错', en: 'Something went wrong on our side' },
    nextAct: {
      zh: '请稍后用同一幂等键重试；如仍失败，请把编号告诉工作人员。',
      en: 'Try again later with the same key; if it fails again, tell a clerk the reference.',
    },
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemType = keyof typeof problemKinds;

/** One thing that is wrong, and where. */
export interface ProblemError {
  /** JSON pointer into the request, or the key of a form field or material. */
  readonly pointer: string;
  readonly detail: Text;
}

/** A refusal that becomes a problem document (RFC 9457). `detail` says what is special about this one. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly type: ProblemType,
    readonly errors: readonly ProblemError[] = [],
    readonly reference?: string,
  ) {
    super(problemKinds[type].title.en);
  }
}

/** The document for a problem, as it goes over the wire with `application/problem+json`. */
export function problemDocument({ type, errors, reference }: Problem) {
  const { status, title, nextAct } = problemKinds[type];
  return {
    type: `urn:one-thing:problem:${type}`,
    status,
    title: title.zh,
    titleEn: title.en,
    detail: nextAct.zh,
    detailEn: nextAct.en,
    ...(errors.length > 0 ? { errors } : {}),
    ...(reference === undefined ? {} : { reference }),
  };
}
