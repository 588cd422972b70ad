import { describe, expect, it } from '@jest/globals';
import { CommandFailure } from './failure';
import { momentText, weekdayOf } from './moment-text';
import { parseMoment } from './parse-moment';

describe('--from', () => {
  it.each([
    ['2026-02-10', '2026-02-10T01:00:00.000Z'],
    ['2026-02-10T17:59', '2026-02-10T09:59:00.000Z'],
    ['2026-02-10 17:59:59', '2026-02-10T09:59:59.000Z'],
    ['2026-02-10T17:59:59+08:00', '2026-02-10T09:59:59.000Z'],
    ['2026-02-10T17:59:59Z', '2026-02-10T17:59:59.000Z'],
    ['2026-02-10T17:59:59.999-05:00', '2026-02-10T22:59:59.999Z'],
    [' 2024-02-29 ', '2024-02-29T01:00:00.000Z'],
  ])('%s is %s', (text, moment) => {
    expect(new Date(parseMoment(text)).toISOString()).toBe(moment);
  });

  it.each(['', 'tomorrow', '2026-02-30', '2026-2-3', '2026-02-10T24:00', '2026-02-10T17:60', '2026-02-10Z'])(
    'refuses “%s” and shows how to write it',
    (text) => {
      expect(() => parseMoment(text)).toThrow(CommandFailure);
      expect(() => parseMoment(text)).toThrow(/2026-02-10T17:59:59/);
    },
  );
});

describe('moments and days in words', () => {
  it("are on China's wall clock, whatever the machine's zone", () => {
    expect(momentText('2026-02-10T16:30:01.500Z')).toBe('2026-02-11 00:30:01');
  });

  it('name the weekday of a civil date', () => {
    expect(weekdayOf('2026-02-10').zh).toBe('周二');
    expect(weekdayOf('2026-02-15').en).toBe('Sun');
  });
});
