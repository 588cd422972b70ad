import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { loadCalendar } from '../catalogue/calendars';
import type { Calendar } from './calendar';
import { dateLedger, dueDate } from './date-ledger';
import type { Limit } from './limit';

const calendar = loadCalendar('catalogue/calendars/cn');
const workingDays = (days: number): Limit => ({ days, unit: 'workingDay' });
const calendarDays = (days: number): Limit => ({ days, unit: 'calendarDay' });
/** `2026-02-10 10:00` on the wall clock in China. */
const inChina = (text: string) => Date.parse(`${text.replace(' ', 'T')}+08:00`);
const correction = { zh: '等待补正', en: 'waiting for a correction' };

/** One line per day: date, `running` when it counts, and the reason. */
const lines = (ledger: ReturnType<typeof dateLedger>, language: 'zh' | 'en') =>
  ledger.days.map(
    ({ date, counted, running, reason }) => `${date} ${counted ? running : '-'} ${reason[language]}`,
  );

describe('published vectors, received in the morning', () => {
  it.each([
    ['2026-02-10', 5, '2026-02-24', false],
    ['2026-02-13', 20, '2026-03-19', false],
    ['2026-04-03', 1, '2026-04-07', false],
    ['2026-09-18', 10, '2026-10-09', false],
    ['2026-09-24', 5, '2026-10-09', false],
    ['2026-12-25', 5, '2027-01-04', true],
  ])('%s and %i working days is %s', (received, days, due, provisional) => {
    const from = inChina(`${received} 10:00`);
    const dueAt = inChina(`${due} 23:59:59.999`);
    expect(dueDate({ calendar, from, limit: workingDays(days) })).toEqual({ due, dueAt, provisional });
    const ledger = dateLedger({ calendar, from, limit: workingDays(days) });
    expect(ledger).toMatchObject({ due, dueAt, provisional, receivedOn: received });
    expect(ledger.calendarVersion).toBe(calendar.version);
    expect(ledger.days.filter((day) => day.counted)).toHaveLength(days);
  });
});

describe('receipt and end of a limit in working days', () => {
  it.each([
    ['a second before closing', '2026-02-10 17:59:59', 1, '2026-02-10', '2026-02-11'],
    ['at closing', '2026-02-10 18:00:00', 1, '2026-02-11', '2026-02-12'],
    ['a minute before midnight', '2026-02-10 23:59:00', 1, '2026-02-11', '2026-02-12'],
    ['at midnight', '2026-02-11 00:00:00', 1, '2026-02-11', '2026-02-12'],
    ['after hours on a Friday', '2026-03-06 18:30:00', 1, '2026-03-09', '2026-03-10'],
    ['on a plain Saturday', '2026-03-07 10:00:00', 1, '2026-03-09', '2026-03-10'],
    ['on a holiday', '2026-10-03 10:00:00', 1, '2026-10-08', '2026-10-09'],
    ['after hours before a long holiday', '2026-09-30 18:00:00', 2, '2026-10-08', '2026-10-10'],
    ['on a make-up Saturday', '2026-02-14 10:00:00', 1, '2026-02-14', '2026-02-24'],
    ['due on a make-up Saturday', '2026-02-27 10:00:00', 1, '2026-02-27', '2026-02-28'],
    ['over the end of a leap February', '2024-02-28 10:00:00', 2, '2024-02-28', '2024-03-01'],
    ['over the end of a year', '2025-12-31 10:00:00', 1, '2025-12-31', '2026-01-04'],
    ['at once', '2026-02-10 10:00:00', 0, '2026-02-10', '2026-02-10'],
    ['at once, after hours', '2026-02-10 19:00:00', 0, '2026-02-11', '2026-02-11'],
    ['at once, on a holiday', '2026-10-03 10:00:00', 0, '2026-10-08', '2026-10-08'],
  ])('%s', (_name, received, days, receivedOn, due) => {
    const ledger = dateLedger({ calendar, from: inChina(received), limit: workingDays(days) });
    expect({ receivedOn: ledger.receivedOn, due: ledger.due }).toEqual({ receivedOn, due });
    expect(ledger.provisional).toBe(false);
  });

  it('is provisional as soon as one day between receipt and due day is only guessed', () => {
    const endsInTime = dateLedger({ calendar, from: inChina('2026-12-25 10:00'), limit: workingDays(4) });
    expect(endsInTime).toMatchObject({ due: '2026-12-31', provisional: false });
    const statutoryOnly = dateLedger({ calendar, from: inChina('2027-05-01 10:00'), limit: workingDays(0) });
    expect(statutoryOnly).toMatchObject({ due: '2027-05-03', provisional: true });
  });

  it('stays provisional when the guessed days come first and the due day is certain', () => {
    const from = inChina('2023-12-28 10:00');
    const expected = { due: '2024-01-02', provisional: true };
    expect(dueDate({ calendar, from, limit: workingDays(2) })).toMatchObject(expected);
  });
});

describe('limit in calendar days', () => {
  it.each([
    ['ends on a working day', '2026-03-02 10:00', 30, '2026-04-01'],
    ['ends on a Saturday: moves to Monday', '2026-03-02 10:00', 5, '2026-03-09'],
    ['ends inside National Day: moves to the first day of work', '2026-09-28 10:00', 3, '2026-10-08'],
    ['ends on a make-up Saturday: stays', '2026-10-05 10:00', 5, '2026-10-10'],
    ['office hours do not matter', '2026-03-02 23:30', 1, '2026-03-03'],
    ['received on a Sunday counts from Monday', '2026-03-08 10:00', 1, '2026-03-09'],
    ['at once on a Sunday: moves to Monday', '2026-03-08 10:00', 0, '2026-03-09'],
  ])('%s', (_name, received, days, due) => {
    expect(dueDate({ calendar, from: inChina(received), limit: calendarDays(days) }).due).toBe(due);
  });
});

describe('the reasons of each day', () => {
  it('explains receipt after hours, weekend, holiday, make-up day', () => {
    const ledger = dateLedger({ calendar, from: inChina('2026-02-12 18:00'), limit: workingDays(2) });
    expect(lines(ledger, 'zh')).toEqual([
      '2026-02-12 - 18:00及以后收件，视为下一工作日收件',
      '2026-02-13 - 收件当日，不计入（民法典第二百零一条）',
      '2026-02-14 1 调休上班（春节）',
      ...['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => `2026-02-${day} - 春节放假`),
      '2026-02-24 2 工作日',
    ]);
  });

  it('explains receipt on a day off', () => {
    const ledger = dateLedger({ calendar, from: inChina('2026-03-07 10:00'), limit: workingDays(0) });
    expect(lines(ledger, 'en')).toEqual([
      '2026-03-07 - weekend: counts as received on the next working day',
      '2026-03-08 - weekend',
      '2026-03-09 - at once: due on the day of receipt',
    ]);
  });

  it('explains calendar days and a last day that moves on, as days that do not count', () => {
    const ledger = dateLedger({ calendar, from: inChina('2026-03-05 10:00'), limit: calendarDays(2) });
    expect(lines(ledger, 'en')).toEqual([
      '2026-03-05 - day of receipt, not counted (Civil Code art. 201)',
      '2026-03-06 1 working day, counted: the limit is in calendar days',
      '2026-03-07 2 weekend, counted: the limit is in calendar days',
      '2026-03-08 - weekend: the last day moves on (Civil Code art. 203)',
      '2026-03-09 - the last day has moved to this working day',
    ]);
  });
});

describe('stops of the clock', () => {
  const monday = inChina('2026-03-02 10:00');
  const due = (limit: Limit, stops: { from: string; to?: string }[]) =>
    dueDate({ calendar, from: monday, limit, stops: stops.map((stop) => ({ ...stop, reason: correction })) })
      .due;

  it.each([
    ['none', [], '2026-03-04'],
    ['one day in between', [{ from: '2026-03-03', to: '2026-03-03' }], '2026-03-05'],
    ['beginning on the due day', [{ from: '2026-03-04', to: '2026-03-05' }], '2026-03-06'],
    ['beginning after the due day', [{ from: '2026-03-05', to: '2026-03-31' }], '2026-03-04'],
    ['still lasting, but beginning after the due day', [{ from: '2026-03-05' }], '2026-03-04'],
    ['over a weekend only', [{ from: '2026-03-07', to: '2026-03-08' }], '2026-03-04'],
    ['on the day of receipt only', [{ from: '2026-03-02', to: '2026-03-02' }], '2026-03-04'],
    ['before receipt', [{ from: '2026-01-01', to: '2026-03-01' }], '2026-03-04'],
    ['of no day: ends before it begins', [{ from: '2026-03-03', to: '2026-03-02' }], '2026-03-04'],
    [
      'two that overlap: no day is taken off twice',
      [
        { from: '2026-03-03', to: '2026-03-05' },
        { from: '2026-03-04', to: '2026-03-06' },
      ],
      '2026-03-10',
    ],
    [
      'two one after the other',
      [
        { from: '2026-03-05', to: '2026-03-05' },
        { from: '2026-03-03', to: '2026-03-03' },
      ],
      '2026-03-06',
    ],
  ])('%s', (_name, stops, expected) => {
    expect(due(workingDays(2), stops)).toBe(expected);
  });

  it('at once waits for the stop to end', () => {
    expect(due(workingDays(0), [{ from: '2026-03-02', to: '2026-03-05' }])).toBe('2026-03-06');
  });

  it('a last day that moves on does not end on a stopped day', () => {
    expect(due(calendarDays(5), [{ from: '2026-03-09', to: '2026-03-10' }])).toBe('2026-03-11');
  });

  it('gives no date while the clock is stopped, and shows the day it stopped', () => {
    const stops = [{ from: '2026-03-04', reason: correction }];
    const asked = { calendar, from: monday, limit: workingDays(5), stops };
    expect(dueDate(asked)).toEqual({ due: null, dueAt: null, provisional: false });
    const ledger = dateLedger(asked);
    expect(ledger).toMatchObject({ due: null, dueAt: null, receivedOn: '2026-03-02' });
    expect(lines(ledger, 'zh')).toEqual([
      '2026-03-02 - 收件当日，不计入（民法典第二百零一条）',
      '2026-03-03 1 工作日',
      '2026-03-04 - 期限中止：等待补正',
    ]);
  });
});

describe('what cannot be counted is refused', () => {
  const from = inChina('2026-03-02 10:00');

  it.each([[-1], [1.5], [3651], [NaN], [Infinity]])('a limit of %d days', (days) => {
    expect(() => dueDate({ calendar, from, limit: workingDays(days) })).toThrow(
      `A limit of ${days} days cannot be counted; give a whole number from 0 to 3650.`,
    );
  });

  it('a stop whose day is none', () => {
    const stops = [{ from: '2026-03-03', to: '2026-02-29', reason: correction }];
    expect(() => dueDate({ calendar, from, limit: workingDays(1), stops })).toThrow(
      '"2026-02-29" in the stop from "2026-03-03" is no civil date',
    );
  });

  it('a receipt at no time', () => {
    expect(() => dueDate({ calendar, from: NaN, limit: workingDays(1) })).toThrow('NaN is no point in time');
  });
});

describe('the zone of the machine', () => {
  const script = `
    require.extensions['.ts'] = (module, file) => module._compile(
      require('@swc/core').transformFileSync(file, {
        jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }).code, file);
    const { calendar, asked } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
    const { dateLedger } = require('./rules/date-ledger.ts');
    process.stdout.write(JSON.stringify({
      hour: new Date(0).getHours(), ledgers: asked.map((one) => dateLedger({ calendar, ...one })) }));`;

  const ledgersWith = (TZ: string, asked: { from: number; limit: Limit }[], of: Calendar) =>
    JSON.parse(
      execFileSync(process.execPath, ['-e', script], {
        env: { ...process.env, TZ },
        input: JSON.stringify({ calendar: of, asked }),
        encoding: 'utf8',
      }),
    ) as unknown;

  it('changes nothing', () => {
    const asked = ['2026-02-14 00:30', '2026-03-08 15:30', '2026-02-10 17:59:59', '2026-10-31 23:59'].flatMap(
      (at) => [
        { from: inChina(at), limit: workingDays(10) },
        { from: inChina(at), limit: calendarDays(30) },
      ],
    );
    const ledgers = asked.map((one) => dateLedger({ calendar, ...one }));
    expect(ledgersWith('UTC', asked, calendar)).toEqual({ hour: 0, ledgers });
    expect(ledgersWith('America/New_York', asked, calendar)).toEqual({ hour: 19, ledgers });
  });
});
