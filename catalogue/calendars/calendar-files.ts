import { z } from 'zod';
import { addDays, isDay, isSaturdayOrSunday } from '../../rules/calendar';
import type { Text } from '../../rules/text';

const Name = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** A fault in both languages: a file shows the English one, a request gets both. */
const fault = (path: PropertyKey[], { zh, en }: Text) =>
  ({ code: 'custom', path, message: en, params: { zh } }) as const;

const DayText = z.string({ error: 'Write a date as YYYY-MM-DD.' }).refine(isDay, {
  // What follows computes with the date.
  abort: true,
  error: ({ input }) => `${String(input)} is no civil date; write an existing one as YYYY-MM-DD.`,
  params: { zh: '没有这一天；请按 YYYY-MM-DD 填写存在的日期。' },
});

const Source = z.strictObject({
  grade: z.enum(['law', 'published', 'calibrated', 'assumed']),
  ref: z.string().min(1),
});

const canTellTime = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** `calendar.yaml`: what holds for every year. */
export const CalendarFile = z.strictObject({
  zone: z.string().refine(canTellTime, 'Unknown time zone; name one of the IANA list, e.g. Asia/Shanghai.'),
  closesAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write the closing hour in quotes as 'HH:MM', e.g. '18:00'."),
  closesAtSource: Source,
});

const Holiday = z
  .strictObject({
    name: Name,
    from: DayText,
    to: DayText,
    /** 共n天 as the notice says it: a second reading of the dates. */
    days: z.int().positive(),
    /** Make-up working days 上班 named with this holiday; absent when it names none. */
    makeUp: z.array(DayText).default([]),
  })
  .superRefine(({ from, to, days, makeUp }, faults) => {
    if (addDays(from, days - 1) !== to) {
      const told = {
        zh: `${from}至${to}不是${days}天；请按通知更正日期或天数。`,
        en: `${from} to ${to} is not ${days} days; correct the dates or the number after the notice.`,
      };
      faults.addIssue(fault(['days'], told));
    }
    makeUp.forEach((day, index) => {
      if (isSaturdayOrSunday(day)) return;
      const told = {
        zh: `${day}不是周六或周日，不能作调休上班日；请按通知更正。`,
        en: `${day} is no Saturday or Sunday, so it cannot be a make-up working day; correct it after the notice.`,
      };
      faults.addIssue(fault(['makeUp', index], told));
    });
  });
type Holiday = z.infer<typeof Holiday>;

/** The days a holiday is off, in order. */
export const daysOff = ({ from, days }: Holiday): string[] =>
  Array.from({ length: days }, (_, index) => addDays(from, index));

/** Each day has one meaning and lies in its own year; tells the first day of each entry that does not. */
function checkDays(
  year: number,
  holidays: readonly Holiday[],
  tell: (path: PropertyKey[], problem: Text) => void,
) {
  const meanings = new Map<string, Text>();
  const enter = (days: readonly string[], meaning: Text, path: PropertyKey[]) => {
    const stray = days.find((day) => !day.startsWith(`${year}-`));
    const twice = days.find((day) => meanings.has(day));
    const before = meanings.get(twice ?? '');
    if (stray) {
      tell(path, {
        zh: `${stray}不在${year}年内；请录入它所在的年份。`,
        en: `${stray} does not lie in ${year}; enter it in the file of its own year.`,
      });
    } else if (twice !== undefined && before) {
      tell(path, {
        zh: `${twice}已经是${before.zh}；请只保留与通知一致的一条。`,
        en: `${twice} is already ${before.en}; keep the entry that follows the notice.`,
      });
    }
    for (const day of days) meanings.set(day, meaning);
  };
  holidays.forEach((holiday, index) => {
    const { zh } = holiday.name;
    const off = { zh: `放假日（${zh}）`, en: `a day off (${zh})` };
    const made = { zh: `调休上班日（${zh}）`, en: `a make-up working day (${zh})` };
    enter(daysOff(holiday), off, ['holidays', index, 'from']);
    holiday.makeUp.forEach((day, nth) => enter([day], made, ['holidays', index, 'makeUp', nth]));
  });
}

const everyYear = {
  year: z.int().min(2000).max(2999),
  holidays: z.array(Holiday).min(1, 'A year has days off; enter the holidays.'),
};

/** One year as data: a published notice, or the statutory days alone while there is none. */
export const CalendarYearFile = z
  .discriminatedUnion('status', [
    z.strictObject({
      ...everyYear,
      status: z.literal('published'),
      notice: z.strictObject({
        number: z.string().min(1),
        /** Of the number; an unconfirmed one is kept here and shown to nobody. */
        grade: z.enum(['confirmed', 'unconfirmed']),
        date: DayText,
        title: z.string().min(1),
        url: z.url(),
      }),
    }),
    z.strictObject({ ...everyYear, status: z.literal('statutoryOnly'), basis: Source }),
  ])
  .superRefine(({ year, holidays }, faults) =>
    checkDays(year, holidays, (path, told) => faults.addIssue(fault(path, told))),
  );
export type CalendarYearFile = z.infer<typeof CalendarYearFile>;

/** `<year>.yaml`: says the year that its name says. */
export const calendarYearFile = (year: number) =>
  CalendarYearFile.refine((file) => file.year === year, {
    path: ['year'],
    error: `The file is named ${year}.yaml; rename it or write year: ${year}.`,
  });
