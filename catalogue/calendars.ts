import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type Calendar, type CalendarYear } from '../rules/calendar';
import type { Text } from '../rules/text';
import { CalendarFile, calendarYearFile, daysOff, type CalendarYearFile } from './calendars/calendar-files';
import { readCheckedYaml } from './calendars/checked-yaml';
import { contentHash } from './version';

const common = 'calendar.yaml';
const yearFileName = /^(\d{4})\.yaml$/;

/** In order of date, so that the version does not depend on the order in the file. */
const byDay = (days: [string, Text][]): Record<string, Text> =>
  Object.fromEntries(days.sort(([one], [other]) => one.localeCompare(other)));

function calendarYear(file: CalendarYearFile): CalendarYear {
  const known = file.status === 'published' && file.notice.grade === 'confirmed';
  return {
    status: file.status,
    ...(known && { notice: file.notice.number }),
    off: byDay(
      file.holidays.flatMap((holiday) => daysOff(holiday).map((day): [string, Text] => [day, holiday.name])),
    ),
    makeUp: byDay(
      file.holidays.flatMap(({ makeUp, name }) => makeUp.map((day): [string, Text] => [day, name])),
    ),
  };
}

function readYear(folder: string, name: string): [string, CalendarYear] {
  const file = join(folder, name);
  const year = yearFileName.exec(name)?.[1];
  if (!year) {
    throw new Error(
      `${file}: a calendar folder holds ${common} and <year>.yaml only; rename or remove this file.`,
    );
  }
  return [year, calendarYear(readCheckedYaml(file, calendarYearFile(Number(year))))];
}

/**
 * Reads a calendar folder: `calendar.yaml` and one `<year>.yaml` per year. The version is a hash of what the calendar
 * says, not of the files: comments and order do not change it. Throws an Error naming file, line and remedy.
 */
export function loadCalendar(folder: string): Calendar {
  const { zone, closesAt } = readCheckedYaml(join(folder, common), CalendarFile);
  const names = readdirSync(folder)
    .filter((name) => name !== common)
    .sort();
  return versioned({
    zone,
    closesAt,
    years: Object.fromEntries(names.map((name) => readYear(folder, name))),
  });
}

/** The calendar with one year entered anew; as another version, unless the year says the same as before. */
export function withYear({ zone, closesAt, years }: Calendar, file: CalendarYearFile): Calendar {
  return versioned({ zone, closesAt, years: { ...years, [file.year]: calendarYear(file) } });
}

/** What a year says, as its holidays: what `withYear` would have to be given. Absent: nothing is known of the year. */
export function holidaysOf({ years }: Calendar, year: number): CalendarYearFile['holidays'] | undefined {
  const known = years[String(year)];
  if (!known) return undefined;
  const holidays: CalendarYearFile['holidays'] = [];
  for (const [day, name] of Object.entries(known.off)) {
    const before = holidays.at(-1);
    if (before?.name.zh === name.zh && addDays(before.to, 1) === day) {
      before.to = day;
      before.days += 1;
    } else holidays.push({ name, from: day, to: day, days: 1, makeUp: [] });
  }
  for (const [day, name] of Object.entries(known.makeUp)) {
    holidays.find((holiday) => holiday.name.zh === name.zh)?.makeUp.push(day);
  }
  return holidays;
}

function versioned(said: Omit<Calendar, 'version'>): Calendar {
  return { version: contentHash(said).slice(0, 12), ...said };
}
