import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendar } from '../tests/support/told-case';
import { addDays, startOfDay } from './calendar';
import { dueDate } from './date-ledger';
import { workingDaysLeft } from './elapsed';

const at = (time: string) => Date.parse(time);

describe('working days left', () => {
  it('are 0 on the last day, and below 0 after it; days off count nothing', () => {
    const friday = at('2026-11-27T16:00+08:00');
    expect(workingDaysLeft(calendar, friday, '2026-11-27')).toBe(0);
    expect(workingDaysLeft(calendar, friday, '2026-11-30')).toBe(1);
    expect(workingDaysLeft(calendar, friday, '2026-11-29')).toBe(0);
    expect(workingDaysLeft(calendar, friday, '2026-11-25')).toBe(-2);
  });

  it('are the days of the limit on the day it begins to run', () => {
    const day = fc.nat({ max: 300 }).map((days) => addDays('2026-01-05', days));
    fc.assert(
      fc.property(day, fc.nat({ max: 40 }), (received, days) => {
        const from = startOfDay(calendar, received) + 9 * 3_600_000;
        const { due } = dueDate({ calendar, from, limit: { days: 0, unit: 'workingDay' } });
        const limit = dueDate({ calendar, from, limit: { days, unit: 'workingDay' } });
        expect(workingDaysLeft(calendar, startOfDay(calendar, due), limit.due)).toBe(days);
      }),
    );
  });
});
