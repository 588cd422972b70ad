import { z } from 'zod';
import { addDays, isDay, isSaturdayOrSunday } from '../../rules/calendar';

const Name = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const DayText = z
  .string({ error: 'Write a date as YYYY-MM-DD.' })
  .refine(isDay, {
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

const shared = {
  year: z.int().min(1990).max(2100),
  holidays: z.array(Holiday).min(1, 'A year has days off; enter the holidays.'),
};

/** `<year>.yaml`: a published notice, or the statutory days alone while there is none. */
export const CalendarYearFile = z
  .discriminatedUnion('status', [
    z.strictObject({
      ...shared,
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
    z.strictObject({ ...shared, status: z.literal('statutoryOnly'), basis: Source }),
  ])
  .superRefine(({ year, holidays }, faults) => {
    const seen = new Map<string, string>();
    const enter = (day: string, role: string, path: (string | number)[]) => {
      const before = seen.get(day);
      if (!day.startsWith(`${year}-`)) {
        const message = `${day} does not lie in ${year}; enter it in the file of its own year.`;
        faults.addIssue({ code: 'custom', path, message });
      } else if (before) {
        const message = `${day} is ${role} here and already ${before}; keep the one the notice says.`;
        faults.addIssue({ code: 'custom', path, message });
      }
      seen.set(day, `${role} (${path.slice(0, 2).join(' ')})`);
    };
    holidays.forEach((holiday, index) => {
      for (const day of daysOff(holiday)) enter(day, 'a day off', ['holidays', index, 'from']);
      holiday.makeUp.forEach((day, nth) =>
        enter(day, 'a make-up working day', ['holidays', index, 'makeUp', nth]),
      );
    });
  });
export type CalendarYearFile = z.infer<typeof CalendarYearFile>;
