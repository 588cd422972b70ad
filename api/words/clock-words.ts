import { lightNames } from '../../rules/case/case-names';
import type { Text } from '../../rules/text';
import type { Names } from './names';
import type { Words } from './words';

const provisionally = (provisional: boolean): Text =>
  provisional ? { zh: '（暂定）', en: ' (provisional)' } : { zh: '', en: '' };

const subject = (itemId: string | null, names: Names): Text =>
  itemId === null ? { zh: '全件', en: 'the whole' } : names.item(itemId).name;

/** Dates, and what moves them. */
export const clockWords: Words<
  | 'datesSet'
  | 'itemDatesSet'
  | 'pauseBegan'
  | 'pauseEnded'
  | 'pauseOverran'
  | 'itemExtended'
  | 'limitPassed'
  | 'lightTurned'
  | 'forecastWarning'
  | 'calendarChanged'
  | 'askedUntil'
> = {
  datesSet: ({ dates: { promised, statutory } }, names) => {
    const { name } = names.item(promised.waitingFor);
    const sure = provisionally(promised.provisional);
    return promised.stopped
      ? {
          zh: `全件等待“${name.zh}”的特别程序，按计划最迟${promised.due}办结${sure.zh}`,
          en: `The whole waits for a special procedure of “${name.en}”; if it ends as planned, until ${promised.due}${sure.en}`,
        }
      : {
          zh: `承诺最迟${promised.due}办结${sure.zh}，由“${name.zh}”决定${statutory ? `；法定最迟${statutory.due}` : ''}`,
          en: `Promised by ${promised.due}${sure.en}, decided by “${name.en}”${statutory ? `; by law ${statutory.due}` : ''}`,
        };
  },
  itemDatesSet: ({ itemId, promisedDue, statutoryDue }, names) => {
    const { name } = names.item(itemId);
    if (promisedDue === null) {
      return { zh: `“${name.zh}”暂停计时`, en: `The clock of “${name.en}” stands still` };
    }
    return {
      zh: `“${name.zh}”承诺最迟${promisedDue}${statutoryDue ? `，法定最迟${statutoryDue}` : ''}`,
      en: `“${name.en}” is promised by ${promisedDue}${statutoryDue ? `, by law ${statutoryDue}` : ''}`,
    };
  },
  pauseBegan: ({ itemId, pause }, names) => {
    const { name } = names.item(itemId);
    const procedure = names.procedure(pause.procedure);
    return {
      zh: `“${name.zh}”进入特别程序“${procedure.zh}”，${pause.from}起不计时，计划${pause.plannedEnd}恢复`,
      en: `“${name.en}”: special procedure “${procedure.en}”, not counted from ${pause.from}, planned to run again on ${pause.plannedEnd}`,
    };
  },
  pauseEnded: ({ itemId, end }, names) => {
    const { name } = names.item(itemId);
    return {
      zh: `“${name.zh}”特别程序结束，${end}起恢复计时`,
      en: `“${name.en}”: the special procedure is over, counted again from ${end}`,
    };
  },
  pauseOverran: ({ itemId }, names) => {
    const { name } = names.item(itemId);
    return {
      zh: `“${name.zh}”的特别程序已过计划结束日，仍未恢复计时`,
      en: `“${name.en}”: the special procedure lasts longer than planned`,
    };
  },
  itemExtended: ({ itemId, days }, names) => {
    const { name } = names.item(itemId);
    return {
      zh: `“${name.zh}”经批准延期${days}日，理由已告知`,
      en: `“${name.en}” was extended by ${days} day(s) with approval; the reason is told`,
    };
  },
  limitPassed: ({ limit, itemId }, names) => {
    const name = subject(itemId, names);
    return limit === 'promised'
      ? { zh: `“${name.zh}”超过承诺时限`, en: `“${name.en}” is past its promised limit` }
      : { zh: `“${name.zh}”超过法定时限`, en: `“${name.en}” is past its statutory limit` };
  },
  lightTurned: ({ light, itemId }, names) => {
    const name = subject(itemId, names);
    return { zh: `“${name.zh}”${lightNames[light].zh}`, en: `“${name.en}”: ${lightNames[light].en}` };
  },
  forecastWarning: ({ itemId, expected }, names) => {
    const { name } = names.item(itemId);
    return {
      zh: `预测：按通常用时，等“${name.zh}”办完，全件要到${expected}才能办结，会超过承诺`,
      en: `Forecast: as things usually go, “${name.en}” lets the whole end on ${expected}, after the promised day`,
    };
  },
  calendarChanged: () => ({
    zh: '放假安排有变，重新计算期限',
    en: 'The calendar changed; dates are counted anew',
  }),
  askedUntil: ({ due }) => ({
    zh: `因放假安排有变，补正期限改为${due}`,
    en: `Because the calendar changed, what was asked for is due on ${due}`,
  }),
};
