import { addDays, type Calendar, dayOf } from './calendar';
import { dueDate } from './date-ledger';
import { calendarDay } from './working-day';

/**
 * Working days from a receipt to an end (ms both), counted as a limit is: the effective day of receipt is day 0, so a
 * case that closes on it took 0. The whole number that is compared with a promise in working days.
 */
export function workingDaysTaken(calendar: Calendar, from: number, to: number): number {
  const last = dayOf(calendar, to);
  let day = dueDate({ calendar, from, limit: { days: 0, unit: 'workingDay' } }).due;
  let taken = 0;
  while (day < last) {
    day = addDays(day, 1);
    if (calendarDay(calendar, day).working) taken += 1;
  }
  return taken;
}
