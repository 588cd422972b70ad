import type { Language } from '../look';

const locales = { zh: 'zh-CN', en: 'en-GB' } as const satisfies Record<Language, string>;
/** Everybody here lives by the clock of Beijing, wherever the telephone thinks it is. */
const timeZone = 'Asia/Shanghai';

/** Parts of a civil day `YYYY-MM-DD`, as its language writes them. */
function partsOf(day: string, language: Language): (options: Intl.DateTimeFormatOptions) => string {
  const at = new Date(`${day}T12:00:00+08:00`);
  return (options) => new Intl.DateTimeFormat(locales[language], { ...options, timeZone }).format(at);
}

/** A civil day `YYYY-MM-DD` with its weekday: 2026年11月27日（星期五） · Friday 27 November 2026. */
export function dayText(day: string, language: Language): string {
  const part = partsOf(day, language);
  const date = part({ year: 'numeric', month: 'long', day: 'numeric' });
  const weekday = part({ weekday: 'long' });
  return language === 'zh' ? `${date}（${weekday}）` : `${weekday} ${date}`;
}

/** The same without its weekday: 2026年11月27日 · 27 Nov 2026. */
export function dateText(day: string, language: Language): string {
  const month = language === 'zh' ? 'long' : 'short';
  return partsOf(day, language)({ year: 'numeric', month, day: 'numeric' });
}

/** The same, short: 11月27日 周五 · Fri 27 Nov. */
export function shortDayText(day: string, language: Language): string {
  const part = partsOf(day, language);
  return language === 'zh'
    ? `${part({ month: 'long', day: 'numeric' })} ${part({ weekday: 'short' })}`
    : part({ weekday: 'short', day: 'numeric', month: 'short' });
}

/** A moment (ISO 8601) to the minute: 2026年11月27日 09:05 · 27 November 2026, 09:05. */
export function momentText(moment: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  return format.format(new Date(moment));
}

/** A month `YYYY-MM`, short: 2026年11月 · Nov 2026. */
export function monthText(month: string, language: Language): string {
  const part = partsOf(`${month}-15`, language);
  return part({ year: 'numeric', month: language === 'zh' ? 'long' : 'short' });
}
