import type { CalendarYearInForce } from '../../../api/management-wire';
import { addDays, type Day } from '../../../rules/calendar';

export type Holidays = CalendarYearInForce['holidays'];

/** The holidays of the law 全国年节及纪念日放假办法, in English. */
const englishNames: Readonly<Record<string, string>> = {
  元旦: 'New Year’s Day',
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
};

export const holidayName = (zh: string) => ({
  zh,
  en: zh
    .split('、')
    .map((one) => englishNames[one] ?? one)
    .join(' and '),
});

const paragraph = /^(?:[一二三四五六七八九十]+、)?\s*([^：:，。\d]+)[：:](.*放假.*)$/u;
const daysOffIn = /(\d+)月(\d+)日(?:至(?:(\d+)月)?(\d+)日)?/u;

/**
 * Reads the paragraphs of a holiday notice 部分节假日安排的通知 as it is published: 一、元旦：1月1日（周四）至3日（周六）放假，
 * 共3天。1月4日（周日）上班。 Whatever is no such paragraph is left out; the number of days is what the notice says, so
 * that a slip in a date shows.
 */
export function holidaysIn(text: string, year: number): Holidays {
  return text.split('\n').flatMap((line) => {
    const [, name = '', told = ''] = paragraph.exec(line.trim().replace(/[（(][^）)]*[）)]/gu, '')) ?? [];
    const [, month, day, toMonth, toDay] = daysOffIn.exec(told) ?? [];
    if (name === '' || month === undefined || day === undefined) return [];
    const from = dayOf(year, month, day);
    const to = toDay === undefined ? from : dayOf(year, toMonth ?? month, toDay);
    const [, all, alone] = /共(\d+)天|放假(\d+)天/u.exec(told) ?? [];
    const days = Number(all ?? alone ?? countOf(from, to));
    return [{ name: holidayName(name.trim()), from, to, days, makeUp: makeUpIn(told, year) }];
  });
}

/** The days named in sentences about working. */
function makeUpIn(told: string, year: number): Day[] {
  const sentences = told.split('。').filter((sentence) => sentence.includes('上班'));
  return sentences.flatMap((sentence) =>
    [...sentence.matchAll(/(\d+)月(\d+)日/gu)].map(([, month = '', day = '']) => dayOf(year, month, day)),
  );
}

const dayOf = (year: number, month: string, day: string): Day =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

function countOf(from: Day, to: Day): number {
  let days = 1;
  for (let day = from; day < to && days < 366; day = addDays(day, 1)) days += 1;
  return days;
}
