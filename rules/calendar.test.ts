import { describe, expect, it } from '@jest/globals';
import { addDays, dayOf, endOfDay, isDay, isSaturdayOrSunday, localTimeOf, type Calendar } from './calendar';

const calendarIn = (zone: string): Calendar => ({ version: 'test', zone, closesAt: '18:00', years: {} });
const shanghai = calendarIn('Asia/Shanghai');

describe('civil date and time of an instant', () => {
  it.each([
    ['2026-02-02T15:59:59.999Z', '2026-02-02', '23:59'],
    ['2026-02-02T16:00:00.000Z', '2026-02-03', '00:00'],
    ['2026-02-03T09:59:59.999Z', '2026-02-03', '17:59'],
    ['2026-02-03T10:00:00.000Z', '2026-02-03', '18:00'],
    ['2026-12-31T16:30:00.000Z', '2027-01-01', '00:30'],
  ])('%s is %s %s in Shanghai', (instant, day, time) => {
    expect(dayOf(shanghai, Date.parse(instant))).toBe(day);
    expect(localTimeOf(shanghai, Date.parse(instant))).toBe(time);
  });

  it('refuses what is no instant', () => {
    expect(() => dayOf(shanghai, NaN)).toThrow('NaN is no point in time; give milliseconds since');
  });
});

describe('end of a civil day', () => {
  it.each([
    ['Shanghai, always +08:00', 'Asia/Shanghai', '2026-02-28', '2026-02-28T15:59:59.999Z'],
    ['New York, a day of 23 hours', 'America/New_York', '2026-03-08', '2026-03-09T03:59:59.999Z'],
    ['New York, a day of 25 hours', 'America/New_York', '2026-11-01', '2026-11-02T04:59:59.999Z'],
    [
      'São Paulo, the next day begins at 01:00',
      'America/Sao_Paulo',
      '2018-11-03',
      '2018-11-04T02:59:59.999Z',
    ],
    ['São Paulo, 23:00 comes twice', 'America/Sao_Paulo', '2019-02-16', '2019-02-17T02:59:59.999Z'],
    ['Apia, the next day was left out', 'Pacific/Apia', '2011-12-29', '2011-12-30T09:59:59.999Z'],
    ['Kiritimati, +14:00', 'Pacific/Kiritimati', '2026-02-28', '2026-02-28T09:59:59.999Z'],
    ['Kathmandu, +05:45', 'Asia/Kathmandu', '2026-02-28', '2026-02-28T18:14:59.999Z'],
  ])('%s', (_name, zone, day, end) => {
    const calendar = calendarIn(zone);
    expect(new Date(endOfDay(calendar, day)).toISOString()).toBe(end);
    expect(dayOf(calendar, Date.parse(end))).toBe(day);
    expect(dayOf(calendar, Date.parse(end) + 1) > day).toBe(true);
  });
});

describe('civil dates', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-29', 365, '2027-03-29'],
  ])('%s and %i days is %s', (day, count, result) => {
    expect(addDays(day, count)).toBe(result);
  });

  it.each(['2026-02-29', '2026-02-30', '2026-13-01', '2026-00-10', '2026-04-31', '2026-2-3', '20260203', ''])(
    '"%s" is no civil date',
    (text) => {
      expect(isDay(text)).toBe(false);
      expect(() => addDays(text, 1)).toThrow(`"${text}" is no civil date; write it YYYY-MM-DD`);
      expect(() => isSaturdayOrSunday(text)).toThrow(RangeError);
      expect(() => endOfDay(shanghai, text)).toThrow(RangeError);
    },
  );

  it('knows Saturdays and Sundays', () => {
    const week = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'];
    expect(week.map(isSaturdayOrSunday)).toEqual([false, true, true, false]);
  });
});
