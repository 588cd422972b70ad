import { outcomeNames } from '../../rules/case/case-names';
import { ofItem, type Words } from './words';

/** The way of an item, and the end of the whole. */
export const itemWords: Words<
  | 'itemStarted'
  | 'itemTakenByDepartment'
  | 'itemDecided'
  | 'lateAnswer'
  | 'itemWithdrawn'
  | 'itemEnded'
  | 'itemRevoked'
  | 'caseClosed'
  | 'answerConflict'
  | 'conflictClosed'
> = {
  itemStarted: ({ itemId, promisedDue, statutoryDue, atDesk, unsent }, names) => {
    const { name, department } = names.item(itemId);
    const way = unsent
      ? { zh: '开始计时', en: 'begins' }
      : atDesk
        ? { zh: `由窗口录入${department.zh}`, en: `is keyed in for ${department.en}` }
        : { zh: `转交${department.zh}`, en: `goes to ${department.en}` };
    return {
      zh: `“${name.zh}”${way.zh}，承诺最迟${promisedDue}${statutoryDue ? `，法定最迟${statutoryDue}` : ''}`,
      en: `“${name.en}” ${way.en}, promised by ${promisedDue}${statutoryDue ? `, by law ${statutoryDue}` : ''}`,
    };
  },
  itemTakenByDepartment: ({ itemId, serial }, names) => {
    const { name, department } = names.item(itemId);
    return {
      zh: `${department.zh}已收到“${name.zh}”，流水号${serial}`,
      en: `${department.en} has “${name.en}”, serial ${serial}`,
    };
  },
  itemDecided: ({ itemId, outcome, serial }, names) => {
    const { name, department } = names.item(itemId);
    return outcome === 'approved'
      ? {
          zh: `${department.zh}办成“${name.zh}”，流水号${serial}`,
          en: `${department.en} approved “${name.en}”, serial ${serial}`,
        }
      : {
          zh: `${department.zh}对“${name.zh}”不予办理，流水号${serial}`,
          en: `${department.en} refused “${name.en}”, serial ${serial}`,
        };
  },
  lateAnswer: ({ itemId }, names) => {
    const { name, department } = names.item(itemId);
    return {
      zh: `${department.zh}在“${name.zh}”结束后才答复，结果不变`,
      en: `${department.en} answered after “${name.en}” was over; nothing changes`,
    };
  },
  itemWithdrawn: ({ itemId, deemed }, names) => {
    const { name } = names.item(itemId);
    return deemed
      ? {
          zh: `“${name.zh}”缺少的材料逾期未交，视为撤回`,
          en: `“${name.en}” counts as withdrawn: a paper it needs did not come`,
        }
      : { zh: `申请人撤回“${name.zh}”`, en: `The applicant withdrew “${name.en}”` };
  },
  itemEnded: ({ itemId, becauseOf }, names) => {
    const { name } = names.item(itemId);
    const { name: reason } = names.item(becauseOf);
    return {
      zh: `“${name.zh}”随“${reason.zh}”终止`,
      en: `“${name.en}” ends with “${reason.en}”`,
    };
  },
  itemRevoked: ofItem(
    (name) => `“${name}”已撤销`,
    (name) => `“${name}” was revoked`,
  ),
  caseClosed: ({ outcome }) => ({
    zh: `办结：${outcomeNames[outcome].zh}`,
    en: `Closed: ${outcomeNames[outcome].en}`,
  }),
  answerConflict: ({ itemId }, names) => {
    const { name, department } = names.item(itemId);
    return {
      zh: `${department.zh}对“${name.zh}”的新答复与先前不一致，待人工核实`,
      en: `${department.en} now says something else about “${name.en}”; a person will look`,
    };
  },
  conflictClosed: ofItem(
    (name) => `“${name}”前后不一致的答复已核实，结果不变`,
    (name) => `A clerk has looked at the conflicting answer about “${name}”; the result stands`,
  ),
};
