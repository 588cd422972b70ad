import { outcomeNames, stallCauseNames } from '../rules/case/case-names';
import type { Text } from '../rules/text';
import type { LoggedEvent } from './api';

/** What the items of a case are called, and who decides them. */
export type ItemNames = (itemId: string) => { readonly name: Text; readonly department: Text };

type EventWords = {
  readonly [Type in LoggedEvent['type']]: (
    event: Extract<LoggedEvent, { type: Type }>,
    names: ItemNames,
  ) => Text;
};

const provisionally = (provisional: boolean): Text =>
  provisional ? { zh: '（暂定）', en: ' (provisional)' } : { zh: '', en: '' };

const words: EventWords = {
  caseReceived: () => ({ zh: '收到联办申请', en: 'Application received' }),
  caseAccepted: ({ by }) =>
    ({
      rule: { zh: '材料齐全，予以受理', en: 'Complete, so it is accepted' },
      clerk: { zh: '经核对，予以受理', en: 'Checked and accepted' },
      silence: {
        zh: '逾期未告知补正，视为受理',
        en: 'Nothing was asked for in time, so it counts as accepted',
      },
    })[by],
  correctionRequested: ({ targets, due }) => ({
    zh: `一次性告知补正${targets.length}项，请于${due}前补正`,
    en: `${targets.length} part(s) to be corrected, all told at once, by ${due}`,
  }),
  corrected: ({ targets, revision }) => ({
    zh: `申请人补正${targets.length}项（第${revision}版）`,
    en: `The applicant corrected ${targets.length} part(s) (revision ${revision})`,
  }),
  caseRejected: () => ({
    zh: '不予受理，理由和救济途径已告知',
    en: 'Not accepted; the reason and the remedy are told',
  }),
  correctionExpired: () => ({
    zh: '逾期未补正，视为撤回',
    en: 'Not corrected in time, so it counts as withdrawn',
  }),
  datesSet: ({ dates: { promised, statutory } }, names) => {
    const { name } = names(promised.waitingFor);
    const sure = provisionally(promised.provisional);
    return {
      zh: `承诺最迟${promised.due}办结${sure.zh}，由“${name.zh}”决定${statutory ? `；法定最迟${statutory.due}` : ''}`,
      en: `Promised by ${promised.due}${sure.en}, decided by “${name.en}”${statutory ? `; by law ${statutory.due}` : ''}`,
    };
  },
  itemStarted: ({ itemId, promisedDue, statutoryDue }, names) => {
    const { name, department } = names(itemId);
    return {
      zh: `“${name.zh}”转交${department.zh}，承诺最迟${promisedDue}${statutoryDue ? `，法定最迟${statutoryDue}` : ''}`,
      en: `“${name.en}” goes to ${department.en}, promised by ${promisedDue}${statutoryDue ? `, by law ${statutoryDue}` : ''}`,
    };
  },
  itemTakenByDepartment: ({ itemId, serial }, names) => {
    const { name, department } = names(itemId);
    return {
      zh: `${department.zh}已收到“${name.zh}”，流水号${serial}`,
      en: `${department.en} has “${name.en}”, serial ${serial}`,
    };
  },
  itemDecided: ({ itemId, outcome, serial }, names) => {
    const { name, department } = names(itemId);
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
  itemStalled: ({ itemId, cause }, names) => {
    const { name } = names(itemId);
    return {
      zh: `“${name.zh}”需要工作人员处理：${stallCauseNames[cause].zh}`,
      en: `“${name.en}” needs a clerk: ${stallCauseNames[cause].en}`,
    };
  },
  lateAnswer: ({ itemId }, names) => {
    const { name, department } = names(itemId);
    return {
      zh: `${department.zh}在“${name.zh}”结束后才答复，结果不变`,
      en: `${department.en} answered after “${name.en}” was over; nothing changes`,
    };
  },
  itemWithdrawn: ({ itemId }, names) => {
    const { name } = names(itemId);
    return { zh: `申请人撤回“${name.zh}”`, en: `The applicant withdrew “${name.en}”` };
  },
  itemEnded: ({ itemId, becauseOf }, names) => {
    const { name } = names(itemId);
    const { name: reason } = names(becauseOf);
    return {
      zh: `“${name.zh}”随“${reason.zh}”终止`,
      en: `“${name.en}” ends with “${reason.en}”`,
    };
  },
  limitPassed: ({ limit, itemId }, names) => {
    const name = itemId === null ? { zh: '全件', en: 'the whole' } : names(itemId).name;
    return limit === 'promised'
      ? { zh: `“${name.zh}”超过承诺时限`, en: `“${name.en}” is past its promised limit` }
      : { zh: `“${name.zh}”超过法定时限`, en: `“${name.en}” is past its statutory limit` };
  },
  caseClosed: ({ outcome }) => ({
    zh: `办结：${outcomeNames[outcome].zh}`,
    en: `Closed: ${outcomeNames[outcome].en}`,
  }),
  answerConflict: ({ itemId }, names) => {
    const { name, department } = names(itemId);
    return {
      zh: `${department.zh}对“${name.zh}”的新答复与先前不一致，待人工核实`,
      en: `${department.en} now says something else about “${name.en}”; a person will look`,
    };
  },
};

/** One entry of a case's log as a sentence. A kind that a newer server knows and this command does not keeps its name. */
export function eventText(event: LoggedEvent, names: ItemNames): Text {
  const tell = words[event.type] as ((event: LoggedEvent, names: ItemNames) => Text) | undefined;
  return tell?.(event, names) ?? { zh: event.type, en: event.type };
}
