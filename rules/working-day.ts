import { isSaturdayOrSunday, type Calendar, type Day } from './calendar';
import type { Text } from './text';

export type DayKind = 'workingDay' | 'weekend' | 'holiday' | 'makeUpWorkday';

/** What the calendar says of one day, without words: cheap enough for thousands of dates. */
export interface CalendarDay {
  readonly date: Day;
  readonly kind: DayKind;
  readonly working: boolean;
  /** The year's notice is not known, so this is Monday to Friday guessed: it may still change. */
  readonly provisional: boolean;
  /** The holiday of a `holiday` or `makeUpWorkday`. */
  readonly occasion?: Text;
}

/** A day explained to a person. */
export interface DayDescription {
  readonly kind: DayKind;
  readonly working: boolean;
  readonly provisional: boolean;
  readonly reason: Text;
}

/** Looks a day up in the calendar; what the notice or the law names is certain, the rest only in a published year. */
export function calendarDay(calendar: Calendar, date: Day): CalendarDay {
  const year = calendar.years[date.slice(0, 4)];
  const holiday = year?.off[date];
  if (holiday) return { date, kind: 'holiday', working: false, provisional: false, occasion: holiday };
  const madeUpFor = year?.makeUp[date];
  if (madeUpFor) {
    return { date, kind: 'makeUpWorkday', working: true, provisional: false, occasion: madeUpFor };
  }
  const provisional = year?.status !== 'published';
  return isSaturdayOrSunday(date)
    ? { date, kind: 'weekend', working: false, provisional }
    : { date, kind: 'workingDay', working: true, provisional };
}

const words: Readonly<Record<DayKind, (occasion: Text) => Text>> = {
  workingDay: () => ({ zh: '工作日', en: 'working day' }),
  weekend: () => ({ zh: '周末', en: 'weekend' }),
  holiday: ({ zh, en }) => ({ zh: `${zh}放假`, en: `${en} holiday` }),
  makeUpWorkday: ({ zh, en }) => ({ zh: `调休上班（${zh}）`, en: `make-up working day (${en})` }),
};

/** Why the day is a working day or not, in words; a provisional day says so and names the missing year. */
export function reasonOf(day: CalendarDay): Text {
  const { zh, en } = words[day.kind](day.occasion ?? { zh: '', en: '' });
  if (!day.provisional) return { zh, en };
  const year = day.date.slice(0, 4);
  return {
    zh: `${zh}（暂定：${year}年放假安排尚未录入）`,
    en: `${en} (provisional: the holiday notice for ${year} has not been entered)`,
  };
}

/** What a day is, whether work is done on it, how sure that is, and why, in words. */
export function describeDay(calendar: Calendar, date: Day): DayDescription {
  const day = calendarDay(calendar, date);
  return { kind: day.kind, working: day.working, provisional: day.provisional, reason: reasonOf(day) };
}
