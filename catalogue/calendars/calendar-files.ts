import { z } from 'zod';
import { addDays, isDay, isSaturdayOrSunday } from '../../rules/calendar';

const Name = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const DayText = z.string({ error: 'Write a date as YYYY-MM-DD.' }).refine(isDay, {
  // What follows computes with the date.
  abort: true,
  error: ({ input }) => `${String(input)} is no civil date; write an existing one as YYYY-MM-DD.`,
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
      faults.addIssue({
        code: 'custom',
        path: ['days'],
        message: `${from} to ${to} is not ${days} days; correct the dates or the number after the notice.`,
      });
    }
    makeUp.forEach((day, index) => {
      if (isSaturdayOrSunday(day)) return;
      faults.addIssue({
        code: 'custom',
        path: ['makeUp', index],
        message: `${day} is no Saturday or Sunday, so it cannot be a make-up working day; correct it after the notice.`,
      });
    });
  });
type Holiday = z.infer<typeof Holiday>;

/** The days a holiday is off, in order. */
export const daysOff = ({ from, days }: Holiday): string[] =>
  Array.from({ length: days }, (_, index) => addDays(from, index));

/** Each day has one meaning and lies in its own file; tells the first day of each entry that does not. */
function checkDays(
  year: number,
  holidays: readonly Holiday[],
  tell: (path: PropertyKey[], message: string) => void,
) {
  const meanings = new Map<string, string>();
  const enter = (days: readonly string[], meaning: string, path: PropertyKey[]) => {
    const stray = days.find((day) => !day.startsWith(`${year}-`));
    const twice = days.find((day) => meanings.has(day));
    if (stray) tell(path, `${stray} does not lie in ${year}; enter it in the file of its own year.`);
    else if (twice) {
      tell(path, `${twice} is already ${meanings.get(twice) ?? ''}; keep the entry that follows the notice.`);
    }
    for (const day of days) meanings.set(day, meaning);
  };
  holidays.forEach((holiday, index) => {
    const { zh } = holiday.name;
    enter(daysOff(holiday), `a day off (${zh})`, ['holidays', index, 'from']);
    holiday.makeUp.forEach((day, nth) =>
      enter([day], `a make-up working day (${zh})`, ['holidays', index, 'makeUp', nth]),
    );
  });
}

/** `<year>.yaml`: a published notice, or the statutory days alone while there is none. */
export function calendarYearFile(year: number) {
  const everyYear = {
    year: z.literal(year, `The file is named ${year}.yaml; rename it or write year: ${year}.`),
    holidays: z.array(Holiday).min(1, 'A year has days off; enter the holidays.'),
  };
  return z
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
    .superRefine(({ holidays }, faults) =>
      checkDays(year, holidays, (path, message) => faults.addIssue({ code: 'custom', path, message })),
    );
}
export type CalendarYearFile = z.infer<ReturnType<typeof calendarYearFile>>;
