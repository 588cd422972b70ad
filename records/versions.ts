import type { Calendar } from '../rules/calendar';
import type { Database } from './database';
import { recentOf } from './recent';

/** Keeps a one thing as it is now, so that cases that start with it can be understood for ever. */
export async function keepOneThing(
  db: Database,
  oneThing: { readonly id: string; readonly version: string },
): Promise<void> {
  await db
    .insertInto('catalogue_version')
    .values({ one_thing: oneThing.id, version: oneThing.version, content: JSON.stringify(oneThing) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Keeps a calendar as it is now, so that dates computed by it can be explained for ever. */
export async function keepCalendar(db: Database, calendar: Calendar): Promise<void> {
  await db
    .insertInto('calendar_version')
    .values({ version: calendar.version, content: JSON.stringify(calendar) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const recentCalendars = recentOf<Calendar>(10);

/** The calendar that the case counts by now. */
export async function readCaseCalendar(db: Database, caseNo: string): Promise<Calendar> {
  const row = await db
    .selectFrom('combined_case')
    .select('calendar_version')
    .where('case_no', '=', caseNo)
    .executeTakeFirstOrThrow();
  return calendarOf(db, row.calendar_version);
}

/** The calendar of that version. Throws when it was never kept. */
export function calendarOf(db: Database, version: string): Promise<Calendar> {
  return recentCalendars(version, async () => {
    const row = await db
      .selectFrom('calendar_version')
      .select('content')
      .where('version', '=', version)
      .executeTakeFirstOrThrow();
    return row.content as Calendar;
  });
}
