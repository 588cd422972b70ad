import type { Language } from '../looks';

// By hand and not by `Intl`: what the server writes must be what an old telephone writes, to the comma.
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const weekdaysZh = '日一二三四五六';
const short = (name = ''): string => name.slice(0, 3);

/** Everybody here lives by the clock of Beijing, wherever the telephone thinks it is; ms ahead of UTC. */
const beijing = 8 * 60 * 60 * 1_000;

/** Parts of a civil day `YYYY-MM-DD`. */
function partsOf(day: string) {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay();
  return { year, month, date, name: months[month - 1] ?? '', weekday };
}

/** A civil day `YYYY-MM-DD` with its weekday: 2026年11月27日（星期五） · Friday 27 November 2026. */
export function dayText(day: string, language: Language): string {
  const { year, name, date, weekday } = partsOf(day);
  return language === 'zh'
    ? `${dateText(day, language)}（星期${weekdaysZh.charAt(weekday)}）`
    : `${weekdays[weekday] ?? ''} ${date} ${name} ${year}`;
}

/** The same without its weekday: 2026年11月27日 · 27 Nov 2026. */
export function dateText(day: string, language: Language): string {
  const { year, month, name, date } = partsOf(day);
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${short(name)} ${year}`;
}

/** The same, short: 11月27日 周五 · Fri 27 Nov. */
export function shortDayText(day: string, language: Language): string {
  const { month, name, date, weekday } = partsOf(day);
  return language === 'zh'
    ? `${month}月${date}日 周${weekdaysZh.charAt(weekday)}`
    : `${short(weekdays[weekday])} ${date} ${short(name)}`;
}

/** A moment (ISO 8601) to the minute: 2026年11月27日 09:05 · 27 November 2026, 09:05. */
export function momentText(moment: string, language: Language): string {
  const there = new Date(Date.parse(moment) + beijing).toISOString();
  const day = there.slice(0, 10);
  const time = there.slice(11, 16);
  const { year, name, date } = partsOf(day);
  return language === 'zh' ? `${dateText(day, language)} ${time}` : `${date} ${name} ${year}, ${time}`;
}

/** A month `YYYY-MM`, short: 2026年11月 · Nov 2026. */
export function monthText(month: string, language: Language): string {
  const { year, month: number, name } = partsOf(month);
  return language === 'zh' ? `${year}年${number}月` : `${short(name)} ${year}`;
}
