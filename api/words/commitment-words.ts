import type { Text } from '../../rules/text';
import { ofItem, type Words } from './words';

const provisionally = (provisional: boolean): Text =>
  provisional ? { zh: '（暂定）', en: ' (provisional)' } : { zh: '', en: '' };

const waived = {
  exempt: { zh: '按规定免于核查', en: 'is exempt from checking' },
  notDrawn: { zh: '未抽中核查', en: 'was not drawn for checking' },
} as const satisfies Record<string, Text>;

const failed = {
  refused: { zh: '部门不予撤销', en: 'the department refused' },
  noAnswer: { zh: '部门没有答复', en: 'the department did not answer' },
  noInterface: { zh: '部门没有接口', en: 'the department has no interface' },
} as const satisfies Record<string, Text>;

/** What was signed, how it was checked, and what a false commitment led to. */
export const commitmentWords: Words<
  | 'commitmentSigned'
  | 'checkWaived'
  | 'checkBegun'
  | 'checkOverdue'
  | 'checkPassed'
  | 'falseCommitmentFound'
  | 'findingAnswered'
  | 'findingUnanswered'
  | 'commitmentCleared'
  | 'commitmentCorrectionOrdered'
  | 'correctionReported'
  | 'commitmentCorrectionMissed'
  | 'commitmentCorrected'
  | 'approvalRevoked'
  | 'compensationsPlanned'
  | 'compensated'
  | 'compensationFailed'
  | 'compensationRetried'
  | 'creditRepaired'
> = {
  commitmentSigned: ofItem(
    (name) => `签署“${name}”的承诺书`,
    (name) => `The commitment for “${name}” is signed`,
  ),
  checkWaived: ({ itemId, cause }, names) => {
    const { name } = names.item(itemId);
    return {
      zh: `“${name.zh}”的承诺${waived[cause].zh}`,
      en: `The commitment for “${name.en}” ${waived[cause].en}`,
    };
  },
  checkBegun: ({ itemId, due, provisional }, names) => {
    const { name } = names.item(itemId);
    const sure = provisionally(provisional);
    return {
      zh: `“${name.zh}”的承诺将在${due}前核查${sure.zh}`,
      en: `The commitment for “${name.en}” will be checked by ${due}${sure.en}`,
    };
  },
  checkOverdue: ofItem(
    (name) => `“${name}”的承诺核查已过期限`,
    (name) => `The check of the commitment for “${name}” is overdue`,
  ),
  checkPassed: ofItem(
    (name) => `“${name}”的承诺核查属实`,
    (name) => `The commitment for “${name}” was found true`,
  ),
  falseCommitmentFound: ({ itemId, due, provisional }, names) => {
    const { name } = names.item(itemId);
    const sure = provisionally(provisional);
    return {
      zh: `“${name.zh}”的承诺核查不符，理由已告知，申请人可在${due}前陈述申辩${sure.zh}`,
      en: `The commitment for “${name.en}” was found false; the reasons are told, the applicant may reply by ${due}${sure.en}`,
    };
  },
  findingAnswered: ofItem(
    (name) => `申请人就“${name}”的核查结果作了陈述申辩`,
    (name) => `The applicant replied to the finding on “${name}”`,
  ),
  findingUnanswered: ofItem(
    (name) => `“${name}”的陈述申辩期限已过`,
    (name) => `The time for a reply to the finding on “${name}” has passed`,
  ),
  commitmentCleared: ofItem(
    (name) => `“${name}”的承诺经复核属实`,
    (name) => `The commitment for “${name}” was cleared`,
  ),
  commitmentCorrectionOrdered: ({ itemId, due, provisional }, names) => {
    const { name } = names.item(itemId);
    const sure = provisionally(provisional);
    return {
      zh: `责令在${due}前改正“${name.zh}”的不实承诺${sure.zh}`,
      en: `The false commitment for “${name.en}” is to be corrected by ${due}${sure.en}`,
    };
  },
  correctionReported: ofItem(
    (name) => `申请人报告已改正“${name}”，待确认`,
    (name) => `The applicant reports “${name}” as corrected; to be confirmed`,
  ),
  commitmentCorrectionMissed: ofItem(
    (name) => `“${name}”逾期未确认改正，待作出决定`,
    (name) => `“${name}” was not confirmed as corrected in time; a decision is awaited`,
  ),
  commitmentCorrected: ofItem(
    (name) => `确认“${name}”的不实承诺已改正`,
    (name) => `The commitment for “${name}” is confirmed as corrected`,
  ),
  approvalRevoked: ofItem(
    (name) => `因承诺不实撤销“${name}”，记入信用记录`,
    (name) => `“${name}” is revoked for a false commitment, which enters the credit record`,
  ),
  compensationsPlanned: ({ itemIds }, names) => {
    const all = itemIds.map((id) => names.item(id).name);
    return {
      zh: `依次撤销${all.map(({ zh }) => `“${zh}”`).join('、')}`,
      en: `To be taken back, in this order: ${all.map(({ en }) => `“${en}”`).join(', ')}`,
    };
  },
  compensated: ({ undone, noteId }, names) => {
    const { name, department } = names.item(undone);
    return noteId === undefined
      ? { zh: `${department.zh}已撤销“${name.zh}”`, en: `${department.en} took “${name.en}” back` }
      : {
          zh: `经工作人员与${department.zh}核实，“${name.zh}”已撤销`,
          en: `A clerk settled with ${department.en} that “${name.en}” is taken back`,
        };
  },
  compensationFailed: ({ undone, cause }, names) => {
    const { name } = names.item(undone);
    return {
      zh: `“${name.zh}”没有撤销成功（${failed[cause].zh}），需要工作人员处理`,
      en: `“${name.en}” could not be taken back (${failed[cause].en}); a clerk must act`,
    };
  },
  compensationRetried: ({ undone }, names) => {
    const { name } = names.item(undone);
    return {
      zh: `再次请部门撤销“${name.zh}”`,
      en: `The department is asked again to take “${name.en}” back`,
    };
  },
  creditRepaired: ofItem(
    (name) => `“${name}”的失实承诺记录已修复，可以再次选择告知承诺`,
    (name) => `The record of the false commitment for “${name}” is repaired; commitments are open again`,
  ),
};
