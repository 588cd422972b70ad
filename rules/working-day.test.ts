import { describe, expect, it } from '@jest/globals';
import type { Calendar } from './calendar';
import { describeDay } from './working-day';

const nationalDay = { zh: '国庆节', en: 'National Day' };
const springFestival = { zh: '春节', en: 'Spring Festival' };
const calendar: Calendar = {
  version: 'test',
  zone: 'Asia/Shanghai',
  closesAt: '18:00',
  years: {
    '2026': {
      status: 'published',
      off: { '2026-10-01': nationalDay },
      makeUp: { '2026-10-10': nationalDay },
    },
    '2027': { status: 'statutoryOnly', off: { '2027-02-05': springFestival }, makeUp: {} },
  },
};

describe('a day explained', () => {
  it.each([
    ['2026-10-01', 'holiday', false, '国庆节放假', 'National Day holiday'],
    ['2026-10-10', 'makeUpWorkday', true, '调休上班（国庆节）', 'make-up working day (National Day)'],
    ['2026-10-11', 'weekend', false, '周末', 'weekend'],
    ['2026-10-12', 'workingDay', true, '工作日', 'working day'],
    ['2027-02-05', 'holiday', false, '春节放假', 'Spring Festival holiday'],
  ])('%s is a certain %s', (day, kind, working, zh, en) => {
    expect(describeDay(calendar, day)).toEqual({ kind, working, provisional: false, reason: { zh, en } });
  });

  it.each([
    ['a working day while only the statutory days are known', '2027-02-09', 'workingDay', true],
    ['a weekend, which may become a make-up working day', '2027-02-20', 'weekend', false],
    ['a working day of a year that is missing', '2028-10-02', 'workingDay', true],
    ['a weekend of a year that is missing', '2023-10-07', 'weekend', false],
  ])('%s is provisional and says which notice is missing', (_name, day, kind, working) => {
    const { reason, ...said } = describeDay(calendar, day);
    expect(said).toEqual({ kind, working, provisional: true });
    expect(reason.zh).toContain(`（暂定：${day.slice(0, 4)}年放假安排尚未录入）`);
    expect(reason.en).toContain(
      `provisional: the holiday notice for ${day.slice(0, 4)} has not been entered`,
    );
  });

  it('refuses what is no day', () => {
    expect(() => describeDay(calendar, '2026-10-1')).toThrow('"2026-10-1" is no civil date');
  });
});
