import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isWorkday } from 'chinese-days';
import { addDays } from '../rules/calendar';
import { calendarDay } from '../rules/working-day';
import { holidaysOf, loadCalendar, withYear } from './calendars';

const shipped = 'catalogue/calendars/cn';

describe('the calendar that is shipped', () => {
  const calendar = loadCalendar(shipped);
  const daysOf = (year: number) => {
    const days = [];
    for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day);
    return days;
  };

  it.each([2024, 2025, 2026])('agrees with the package chinese-days on every day of %i', (year) => {
    const days = daysOf(year);
    expect(days.filter((day) => calendarDay(calendar, day).working)).toEqual(
      days.filter((day) => isWorkday(day)),
    );
    expect(days.some((day) => calendarDay(calendar, day).provisional)).toBe(false);
  });

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('has in %i %i working days', (year, count) => {
    expect(daysOf(year).filter((day) => calendarDay(calendar, day).working)).toHaveLength(count);
  });

  it.each([2024, 2025, 2026])('says %i as holidays that make the same year again', (year) => {
    const { version, years } = withYear(calendar, {
      year,
      status: 'published',
      notice: { number: '1', grade: 'unconfirmed', date: '2025-11-04', title: 'x', url: 'https://x.example' },
      holidays: holidaysOf(calendar, year) ?? [],
    });
    const { notice, ...said } = calendar.years[String(year)] ?? {};
    expect(years[String(year)]).toEqual(said);
    expect(version === calendar.version).toBe(notice === undefined);
  });

  it('knows of 2027 the 13 statutory days and nothing else for certain', () => {
    const certain = daysOf(2027).filter((day) => !calendarDay(calendar, day).provisional);
    expect(certain).toHaveLength(13);
    expect(certain.filter((day) => calendarDay(calendar, day).working)).toEqual([]);
  });

  it('names the notices that are confirmed, and not the one that is not', () => {
    const notices = Object.entries(calendar.years).map(([year, { notice }]) => [year, notice]);
    expect(notices).toEqual([
      ['2024', '国办发明电〔2023〕7号'],
      ['2025', '国办发明电〔2024〕12号'],
      ['2026', undefined],
      ['2027', undefined],
    ]);
  });
});

describe('a calendar folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'calendar-'));
    cpSync(shipped, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const replaceIn = (name: string, from: string, to: string) => {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(folder, name), text.replace(from, to));
  };

  it.each([
    [
      'a range that is not as long as said',
      '2026.yaml',
      'days: 9',
      'days: 8',
      20,
      'holidays[1].days: 2026-02-15 to 2026-02-23 is not 8 days',
    ],
    [
      'a make-up day in the week',
      '2026.yaml',
      '2026-02-14',
      '2026-02-13',
      21,
      'holidays[1].makeUp[0]: 2026-02-13 is no Saturday or Sunday',
    ],
    [
      'a make-up day that is off',
      '2026.yaml',
      '2026-02-14',
      '2026-02-15',
      21,
      'holidays[1].makeUp[0]: 2026-02-15 is already a day off (春节)',
    ],
    [
      'a day of another year',
      '2026.yaml',
      '2026-01-04',
      '2025-01-04',
      16,
      'holidays[0].makeUp[0]: 2025-01-04 does not lie in 2026',
    ],
    [
      'a date that does not exist',
      '2026.yaml',
      '2026-02-28',
      '2026-02-29',
      21,
      'holidays[1].makeUp[1]: 2026-02-29 is no civil date',
    ],
    [
      'a year of another file',
      '2026.yaml',
      'year: 2026',
      'year: 2025',
      1,
      'year: The file is named 2026.yaml; rename it or write year: 2026.',
    ],
    [
      'a published year without its notice',
      '2027.yaml',
      'status: statutoryOnly',
      'status: published',
      4,
      'notice: ',
    ],
    [
      'a key that is not known',
      '2027.yaml',
      '    days: 4',
      '    days: 4\n    hours: 8',
      18,
      'holidays[1].hours: Unrecognized key: "hours"; remove it or correct its spelling.',
    ],
    [
      'a closing hour that is none',
      'calendar.yaml',
      "'18:00'",
      "'6 pm'",
      6,
      "closesAt: Write the closing hour in quotes as 'HH:MM'",
    ],
    [
      'a zone that does not exist',
      'calendar.yaml',
      'Asia/Shanghai',
      'Asia/Suqian',
      4,
      'zone: Unknown time zone',
    ],
    ['YAML that cannot be read', 'calendar.yaml', 'zone: ', 'zone: : ', null, 'at line 4'],
  ])('with %s is refused by file, line and place', (_name, file, from, to, line, problem) => {
    replaceIn(file, from, to);
    const place = line === null ? join(folder, file) : `${join(folder, file)}:${line} `;
    expect(() => loadCalendar(folder)).toThrow(place);
    expect(() => loadCalendar(folder)).toThrow(problem);
  });

  it('without days off in a year is refused', () => {
    const file = join(folder, '2026.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text.slice(0, text.indexOf('holidays:'))}holidays: []\n`);
    expect(() => loadCalendar(folder)).toThrow('holidays: A year has days off; enter the holidays.');
  });

  it('with a file it does not know is refused', () => {
    writeFileSync(join(folder, '2026 (copy).yaml'), '');
    expect(() => loadCalendar(folder)).toThrow(
      '2026 (copy).yaml: a calendar folder holds calendar.yaml and <year>.yaml only',
    );
  });

  it('keeps its version when only comments and order change, and gets another when a day changes', () => {
    const before = loadCalendar(folder).version;
    expect(before).toMatch(/^[0-9a-f]{12}$/);
    replaceIn('2026.yaml', '[2026-02-14, 2026-02-28]', '[2026-02-28, 2026-02-14] # as printed');
    expect(loadCalendar(folder).version).toBe(before);
    replaceIn('2026.yaml', '[2026-05-09]', '[2026-05-10]');
    expect(loadCalendar(folder).version).not.toBe(before);
  });
});
