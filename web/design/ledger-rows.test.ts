import { describe, expect, it } from '@jest/globals';
import { loadCalendar } from '../../catalogue/calendars';
import { dateLedger } from '../../rules/date-ledger';
import { ledgerRows } from './ledger-rows';

const calendar = loadCalendar('catalogue/calendars/cn');
const ledgerFrom = (from: string, days: number) =>
  dateLedger({ calendar, from: Date.parse(from), limit: { days, unit: 'workingDay' } }).days;
const lines = (from: string, days: number) =>
  ledgerRows(ledgerFrom(from, days)).map(({ from: first, to, days: count, isDue }) =>
    [first.date.slice(5), ...(count > 1 ? [to.date.slice(5), count] : []), ...(isDue ? ['due'] : [])].join(
      ' ',
    ),
  );

describe('the lines of a date ledger', () => {
  it('stand day by day over a weekend', () => {
    expect(lines('2026-11-26T10:00:00+08:00', 3)).toEqual([
      '11-26',
      '11-27',
      '11-28',
      '11-29',
      '11-30',
      '12-01 due',
    ]);
  });

  it('fold a long holiday into one', () => {
    expect(lines('2026-09-30T10:00:00+08:00', 1)).toEqual(['09-30', '10-01 10-07 7', '10-08 due']);
  });

  it('leave the day of receipt alone where the first day counts', () => {
    expect(lines('2026-11-24T10:00:00+08:00', 1)).toEqual(['11-24', '11-25 due']);
  });

  it('are as many days as the ledger has', () => {
    const days = ledgerFrom('2026-02-10T10:00:00+08:00', 20);
    expect(ledgerRows(days).reduce((sum, row) => sum + row.days, 0)).toBe(days.length);
  });
});
