import type { Calendar, Day } from '../../rules/calendar';
import type { Limit } from '../../rules/limit';

// A second opinion, on purpose without any function of `rules/`: China is 8 hours ahead of UTC all year.
const hour = 3_600_000;
const aDay = 24 * hour;
export const civilDay = (ms: number): Day => new Date(ms + 8 * hour).toISOString().slice(0, 10);
const clockTime = (ms: number) => new Date(ms + 8 * hour).toISOString().slice(11, 16);
/** First millisecond of a day in China. */
export const startOf = (day: Day): number => Date.parse(`${day}T00:00+08:00`);
/** Last millisecond of a day in China. */
export const endOf = (day: Day): number => startOf(day) + aDay - 1;
/** The day `count` days later, or before. */
export const shifted = (day: Day, count: number): Day => civilDay(startOf(day) + count * aDay);

/** The first Monday from this day on. */
export const mondayFrom = (day: Day): Day =>
  new Date(day).getUTCDay() === 1 ? day : mondayFrom(shifted(day, 1));

export function isWorking({ years }: Calendar, day: Day): boolean {
  const year = years[day.slice(0, 4)];
  if (year?.off[day]) return false;
  return year?.makeUp[day] !== undefined || ![0, 6].includes(new Date(day).getUTCDay());
}

const isGuessed = ({ years }: Calendar, day: Day): boolean => {
  const year = years[day.slice(0, 4)];
  return year?.status !== 'published' && !year?.off[day] && !year?.makeUp[day];
};

/** Days on which a clock stands: from the first up to, but without, the day on which it runs again. */
export interface Standstill {
  readonly from: Day;
  /** Absent: it still stands. */
  readonly runsAgain?: Day;
}

export interface BruteDate {
  readonly due: Day;
  /** Some day on the way is only guessed. */
  readonly provisional: boolean;
}

/** The last day of one limit that begins at `from` (ms), counted off day by day; `null` while the clock stands. */
export function bruteDate(
  calendar: Calendar,
  from: number,
  { days, unit }: Limit,
  standstills: readonly Standstill[] = [],
): BruteDate | null {
  let day = civilDay(from);
  let provisional = isGuessed(calendar, day);
  const step = () => {
    day = shifted(day, 1);
    provisional ||= isGuessed(calendar, day);
  };
  if (unit === 'workingDay') {
    if (isWorking(calendar, day) && clockTime(from) >= calendar.closesAt) step();
    while (!isWorking(calendar, day)) step();
  }
  for (let left = days, isFirst = true; ; isFirst = false) {
    const standing = standstills.filter((stop) => stop.from <= day);
    const stands = standing.some(({ runsAgain }) => runsAgain === undefined || day < runsAgain);
    if (!isFirst && standing.some(({ runsAgain }) => runsAgain === undefined)) return null;
    if (!isFirst && !stands && left > 0 && (unit === 'calendarDay' || isWorking(calendar, day))) left -= 1;
    if (left === 0 && !stands && isWorking(calendar, day)) return { due: day, provisional };
    step();
  }
}

/** The same for a clock that nothing stops. */
export function bruteDue(calendar: Calendar, from: number, limit: Limit): Day {
  const date = bruteDate(calendar, from, limit);
  if (!date) throw new Error('A clock that nothing stops has a last day');
  return date.due;
}
