import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateText, dayText, momentText, monthText, shortDayText } from './dates';

const moment = '2026-11-26T16:05:59.999Z';

describe('a date in words', () => {
  it.each([
    [dayText, '2026-11-27', '2026年11月27日（星期五）', 'Friday 27 November 2026'],
    [dateText, '2026-09-05', '2026年9月5日', '5 Sep 2026'],
    [shortDayText, '2026-02-28', '2月28日 周六', 'Sat 28 Feb'],
    [momentText, moment, '2026年11月27日 00:05', '27 November 2026, 00:05'],
    [monthText, '2026-05', '2026年5月', 'May 2026'],
  ])('%p of %s', (text, of, zh, en) => {
    expect(text(of, 'zh')).toBe(zh);
    expect(text(of, 'en')).toBe(en);
  });

  it('is what a clock and a calendar in Beijing show', () => {
    const zh = new Intl.DateTimeFormat('zh-CN', {
      dateStyle: 'long',
      timeStyle: 'short',
      hourCycle: 'h23',
      timeZone: 'Asia/Shanghai',
    });
    const weekday = new Intl.DateTimeFormat('zh-CN', { weekday: 'long', timeZone: 'UTC' });
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (at) => {
        expect(momentText(at.toISOString(), 'zh')).toBe(zh.format(at));
        expect(dayText(at.toISOString().slice(0, 10), 'zh')).toContain(weekday.format(at));
      }),
    );
  });
});
