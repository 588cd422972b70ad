import { describe, expect, it } from '@jest/globals';
import { isWorkday } from 'chinese-days';
import fc from 'fast-check';
import { loadCalendar } from '../catalogue/calendars';
import { addDays, dayOf, type Calendar } from './calendar';
import { dateLedger, dueDate } from './date-ledger';
import type { Limit } from './limit';

const calendar = loadCalendar('catalogue/calendars/cn');

const dayIn2024To2026 = fc.integer({ min: 0, max: 1095 }).map((n) => addDays('2024-01-01', n));
const receipt = fc
  .tuple(fc.integer({ min: 0, max: 850 }), fc.integer({ min: 0, max: 24 * 60 * 60 - 1 }))
  .map(([day, second]) => Date.parse('2024-01-01T00:00+08:00') + (day * 24 * 60 * 60 + second) * 1000);
const days = fc.integer({ min: 0, max: 60 });
const limit: fc.Arbitrary<Limit> = fc.record({
  days,
  unit: fc.constantFrom<Limit['unit']>('workingDay', 'calendarDay'),
});
const stop = fc.tuple(dayIn2024To2026, fc.integer({ min: -3, max: 40 })).map(([from, length]) => ({
  from,
  to: addDays(from, length),
  reason: { zh: '听证', en: 'hearing' },
}));
const stops = fc.array(stop, { maxLength: 4 });

const dueAt = (from: number, of: Limit, by: Calendar = calendar) =>
  dueDate({ calendar: by, from, limit: of }).dueAt;

describe('date ledger, for any receipt, limit and stops', () => {
  it('counts exactly as many days as the limit has, without a gap, and ends on the due day', () => {
    fc.assert(
      fc.property(receipt, limit, stops, (from, of, stopped) => {
        const ledger = dateLedger({ calendar, from, limit: of, stops: stopped });
        const dates = ledger.days.map(({ date }) => date);
        const first = dayOf(calendar, from);
        expect(ledger.days.filter(({ counted }) => counted)).toHaveLength(of.days);
        expect(ledger.days.at(-1)).toMatchObject({ date: ledger.due, running: of.days });
        expect(dates).toEqual(dates.map((_, index) => addDays(first, index)));
        expect(dates).toContain(ledger.receivedOn);
        expect(ledger.provisional).toBe(ledger.days.some(({ provisional }) => provisional));
      }),
    );
  });

  it('gives the date that dueDate gives', () => {
    fc.assert(
      fc.property(receipt, limit, stops, (from, of, stopped) => {
        const asked = { calendar, from, limit: of, stops: stopped };
        expect(dateLedger(asked)).toMatchObject(dueDate(asked));
      }),
    );
  });

  it('is never earlier for a later receipt', () => {
    fc.assert(
      fc.property(receipt, receipt, limit, (one, other, of) => {
        expect(dueAt(Math.min(one, other), of)).toBeLessThanOrEqual(dueAt(Math.max(one, other), of));
      }),
    );
  });

  it('is never earlier for a longer limit', () => {
    fc.assert(
      fc.property(receipt, limit, fc.integer({ min: 1, max: 30 }), (from, of, more) => {
        expect(dueAt(from, of)).toBeLessThanOrEqual(dueAt(from, { ...of, days: of.days + more }));
      }),
    );
  });

  it('is never earlier when a holiday is added', () => {
    fc.assert(
      fc.property(receipt, limit, dayIn2024To2026, (from, of, holiday) => {
        const key = holiday.slice(0, 4);
        const year = calendar.years[key];
        if (!year) throw new Error(`${key} should be in the calendar`);
        const makeUp = Object.fromEntries(Object.entries(year.makeUp).filter(([day]) => day !== holiday));
        const off = { ...year.off, [holiday]: { zh: '新假日', en: 'new holiday' } };
        const added = { ...calendar, years: { ...calendar.years, [key]: { ...year, off, makeUp } } };
        expect(dueAt(from, of, added)).toBeGreaterThanOrEqual(dueAt(from, of));
      }),
    );
  });

  it('is never earlier when the clock is stopped', () => {
    fc.assert(
      fc.property(receipt, limit, stops, (from, of, stopped) => {
        const { dueAt: at } = dueDate({ calendar, from, limit: of, stops: stopped });
        expect(at).toBeGreaterThanOrEqual(dueAt(from, of));
      }),
    );
  });

  it('keeps its date and loses the mark "provisional" when the guess is published as it was', () => {
    const with2027 = (status: 'published' | 'statutoryOnly') => {
      const year = { status, off: calendar.years['2027']?.off ?? {}, makeUp: {} };
      return { ...calendar, years: { ...calendar.years, '2027': year } };
    };
    const intoNextYear = fc
      .integer({ min: 0, max: 60 })
      .map((n) => Date.parse('2026-12-01T10:00+08:00') + n * 864e5);
    const reachingIt = limit.map((of) => ({ ...of, days: of.days + 35 }));
    fc.assert(
      fc.property(intoNextYear, reachingIt, (from, of) => {
        const guessed = dueDate({ calendar: with2027('statutoryOnly'), from, limit: of });
        const published = dueDate({ calendar: with2027('published'), from, limit: of });
        expect(guessed.provisional).toBe(true);
        expect(published).toEqual({ ...guessed, provisional: false });
      }),
    );
  });

  it('counts working days as the package chinese-days knows them', () => {
    const nthWorkdayAfter = (start: string, n: number) => {
      let day = start;
      for (let left = n; left > 0;) {
        day = addDays(day, 1);
        if (isWorkday(day)) left -= 1;
      }
      return day;
    };
    fc.assert(
      fc.property(receipt, days, (from, count) => {
        const ledger = dateLedger({ calendar, from, limit: { days: count, unit: 'workingDay' } });
        expect(ledger.due).toBe(nthWorkdayAfter(ledger.receivedOn, count));
      }),
    );
  });
});
