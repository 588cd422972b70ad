import { stallCauseNames } from '../../rules/case/case-names';
import { ofItem, type Words } from './words';

/** Items that do not move by themselves, and what was done about it. */
export const stallWords: Words<
  | 'itemStalled'
  | 'itemResent'
  | 'itemMended'
  | 'itemHandedToDesk'
  | 'itemKeyedIn'
  | 'itemPassedOn'
  | 'applicantAsked'
  | 'askAnswered'
  | 'askExpired'
  | 'commitmentWithdrawn'
> = {
  itemStalled: ({ itemId, cause }, names) => {
    const { name } = names.item(itemId);
    return {
      zh: `“${name.zh}”需要工作人员处理：${stallCauseNames[cause].zh}`,
      en: `“${name.en}” needs a clerk: ${stallCauseNames[cause].en}`,
    };
  },
  itemResent: ofItem(
    (name) => `“${name}”再次转交，先向部门核对有无收到`,
    (name) => `“${name}” goes to the department again, which is asked first what it has`,
  ),
  itemMended: ({ itemId, targets, revision }, names) => {
    const { name } = names.item(itemId);
    return {
      zh: `工作人员更正“${name.zh}”所填内容${targets.length}处（第${revision}版）`,
      en: `A clerk mended ${targets.length} part(s) of “${name.en}” (revision ${revision})`,
    };
  },
  itemHandedToDesk: ofItem(
    (name) => `“${name}”改由窗口代为录入部门系统`,
    (name) => `“${name}” is keyed into the department’s system at the desk`,
  ),
  itemKeyedIn: ({ itemId, serial }, names) => {
    const { name } = names.item(itemId);
    return {
      zh: `“${name.zh}”已录入部门系统，流水号${serial}`,
      en: `“${name.en}” is keyed in, serial ${serial}`,
    };
  },
  itemPassedOn: ofItem(
    (name) => `“${name}”转由其他岗位处理`,
    (name) => `“${name}” was passed on to another post`,
  ),
  applicantAsked: ({ itemId, targets, due }, names) => {
    const { name } = names.item(itemId);
    return {
      zh: `为办理“${name.zh}”，请申请人在${due}前补充${targets.length}项`,
      en: `For “${name.en}” the applicant is asked for ${targets.length} part(s) by ${due}`,
    };
  },
  askAnswered: ({ itemId, targets, revision }, names) => {
    const { name } = names.item(itemId);
    return {
      zh: `申请人为“${name.zh}”补充${targets.length}项（第${revision}版）`,
      en: `The applicant gave ${targets.length} part(s) for “${name.en}” (revision ${revision})`,
    };
  },
  askExpired: ofItem(
    (name) => `申请人未在期限内为“${name}”补充，请工作人员联系`,
    (name) => `The applicant has not given in time what “${name}” needs; a clerk gets in touch`,
  ),
  commitmentWithdrawn: ({ itemId, due }, names) => {
    const { name } = names.item(itemId);
    return {
      zh: `申请人撤回“${name.zh}”的承诺，改为在${due}前提交证明`,
      en: `The applicant withdrew the commitment for “${name.en}” and hands in the proof by ${due}`,
    };
  },
};
