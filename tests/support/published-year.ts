import type { CalendarYearFile } from '../../catalogue/calendars/calendar-files';

const name = { zh: '临时放假', en: 'Special holiday' };

/** A year as somebody enters it after its notice: these days are off, these Saturdays or Sundays are worked. */
export function publishedYear(
  year: number,
  off: readonly string[],
  makeUp: readonly string[] = [],
): CalendarYearFile {
  return {
    year,
    status: 'published',
    notice: {
      number: '测试〔2026〕1号',
      grade: 'confirmed',
      date: '2026-11-20',
      title: '测试通知',
      url: 'https://www.gov.cn/test',
    },
    holidays: off.map((day, index) => ({
      name,
      from: day,
      to: day,
      days: 1,
      makeUp: index === 0 ? [...makeUp] : [],
    })),
  };
}
