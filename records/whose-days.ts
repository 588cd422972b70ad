import { type WhoseDays, whoseDays } from '../rules/whose-days';
import { caseEvents, readLog } from './case-log';
import type { CaseFile } from './cases';
import type { Database } from './database';
import { calendarOf } from './versions';

/** Whose the days of a case were; of an open one, until `now` (ms). */
export async function readWhoseDays(db: Database, file: CaseFile, now: number): Promise<WhoseDays> {
  const log = await readLog(db, file.case_no);
  return whoseDays(file.plan, {
    calendar: await calendarOf(db, file.calendar_version),
    receivedAt: file.received_at.getTime(),
    events: caseEvents(log.map(({ event }) => event)),
    now,
  });
}
