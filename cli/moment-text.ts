import type { Day } from '../rules/calendar';

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** An instant (ms or ISO 8601) on China's wall clock, e.g. `2026-11-23 16:29:05`. */
export function momentText(instant: number | string): string {
  return wallClock.format(new Date(instant));
}

const weekdays = [
  { zh: '周日', en: 'Sun' },
  { zh: '周一', en: 'Mon' },
  { zh: '周二', en: 'Tue' },
  { zh: '周三', en: 'Wed' },
  { zh: '周四', en: 'Thu' },
  { zh: '周五', en: 'Fri' },
  { zh: '周六', en: 'Sat' },
] as const;

/** The day of the week of a civil date. */
export function weekdayOf(day: Day): { readonly zh: string; readonly en: string } {
  return weekdays[new Date(day).getUTCDay()] ?? weekdays[0];
}
