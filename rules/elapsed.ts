import { addDays, type Calendar, type Day, dayOf } from './calendar';
import { dueDate } from './date-ledger';
import type { Limit } from './limit';
import { type Stop, stopOn } from './limit-walk';
import { calendarDay } from './working-day';

/**
 * Working days from a receipt to an end (ms both), counted as a limit is: the effective day of receipt is day 0, so a
 * case that closes on it took 0; days on which the clock stood are none. The whole number that is compared with a
 * promise in working days.
 */
export function workingDaysTaken(
  calendar: Calendar,
  from: number,
  to: number,
  stops: readonly Stop[] = [],
): number {
  const last = dayOf(calendar, to);
  let day = dueDate({ calendar, from, limit: { days: 0, unit: 'workingDay' } }).due;
  let taken = 0;
  while (day < last) {
    day = addDays(day, 1);
    if (calendarDay(calendar, day).working && !stopOn(stops, day)) taken += 1;
  }
  return taken;
}

/** Working days left at `now` (ms) until a last day: 0 on that day itself, below 0 so many after it. */
export function workingDaysLeft(calendar: Calendar, now: number, due: Day): number {
  const today = dayOf(calendar, now);
  const [first, last] = today < due ? [today, due] : [due, today];
  let count = 0;
  for (let day = first; day < last;) {
    day = addDays(day, 1);
    if (calendarDay(calendar, day).working) count += 1;
  }
  return today <= due ? count : -count;
}

/** The day that lies `count` counting days before `day`; in working days a day on which work is done. */
export function daysBefore(calendar: Calendar, day: Day, count: number, unit: Limit['unit']): Day {
  if (unit === 'calendarDay') return addDays(day, -count);
  let found = day;
  for (let left = count; left > 0;) {
    found = addDays(found, -1);
    if (calendarDay(calendar, found).working) left -= 1;
  }
  return found;
}
