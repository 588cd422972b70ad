import { sql } from 'kysely';
import type { Calendar } from '../rules/calendar';
import type { CalendarEffect } from '../rules/case/calendar-effect';
import type { Database } from './database';
import { calendarOf, keepCalendar } from './versions';

/** What a preview tells in numbers. */
export interface ForeseenCounts {
  /** Cases that are open. */
  readonly openCases: number;
  /** Those of which some date moves. */
  readonly cases: number;
  /** Items of which a date moves. */
  readonly items: number;
  readonly earlier: number;
  readonly later: number;
  readonly firm: number;
  readonly provisional: number;
  /** Messages to applicants. */
  readonly told: number;
  /** Cases that end because a last day moves into the past. */
  readonly ending: number;
}

/** A case as a preview tells it. */
export interface ForeseenCase extends CalendarEffect {
  readonly caseNo: string;
}

/** One act by which another calendar comes into force. */
export interface NewChange {
  readonly at: number;
  readonly by: string;
  readonly reason: string;
  readonly from: string;
  readonly to: Calendar;
  /** The year as it was entered; `null`: a change is undone. */
  readonly proposal: unknown;
  readonly undoes: number | null;
  readonly previewHash: string;
  readonly counts: ForeseenCounts;
  /** Cases with moves, as shown. */
  readonly cases: readonly ForeseenCase[];
}

/** Keeps the calendar that the installation came with, which is in force until somebody changes it. */
export async function seedCalendar(db: Database, calendar: Calendar, at: number): Promise<void> {
  await keepCalendar(db, calendar);
  await db
    .insertInto('calendar_change')
    .values({
      id: 1,
      made_at: new Date(at),
      made_by: 'system',
      reason: '初始日历 The calendar of the installation',
      to_version: calendar.version,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The calendar in force: the one that new applications are promised by. */
export async function calendarInForce(db: Database): Promise<Calendar> {
  return calendarOf(db, (await newestChange(db)).to_version);
}

/** The change by which the calendar in force came, with both versions. */
export function newestChange(db: Database) {
  return db
    .selectFrom('calendar_change')
    .select(['id', 'from_version', 'to_version'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

/**
 * Puts a calendar into force and lists the running cases that have to be moved, in the caller's transaction. What
 * still waits for an earlier change is overtaken. Gives the number of the change; `null` when another calendar than
 * `from` is in force by now.
 */
export async function storeChange(db: Database, change: NewChange): Promise<number | null> {
  await sql`lock table calendar_change in share row exclusive mode`.execute(db);
  const newest = await newestChange(db);
  if (newest.to_version !== change.from) return null;
  await keepCalendar(db, change.to);
  const id = newest.id + 1;
  const at = new Date(change.at);
  await db
    .insertInto('calendar_change')
    .values({
      id,
      made_at: at,
      made_by: change.by,
      reason: change.reason,
      from_version: change.from,
      to_version: change.to.version,
      proposal: change.proposal === null ? null : JSON.stringify(change.proposal),
      undoes: change.undoes,
      preview_hash: change.previewHash,
      foreseen: JSON.stringify(change.counts),
    })
    .execute();
  await db
    .updateTable('calendar_move')
    .set({ outcome: 'skipped', why_skipped: 'overtaken', ended_at: at })
    .where('outcome', 'is', null)
    .execute();
  await listMoves(db, id, change.to.version);
  const shown = change.cases.map(({ caseNo, moves }) => ({ case_no: caseNo, moves }));
  await sql`
    update calendar_move set foreseen = shown.moves
      from jsonb_to_recordset(${JSON.stringify(shown)}::jsonb) as shown (case_no text, moves jsonb)
     where change_id = ${id} and calendar_move.case_no = shown.case_no`.execute(db);
  return id;
}

/** Lists every running case that counts by another calendar and is not listed yet. */
export async function listMoves(db: Database, changeId: number, version: string): Promise<void> {
  // Two ranges instead of `<>`: an index finds at once that there is none.
  await sql`
    insert into calendar_move (change_id, case_no)
    select ${changeId}, case_no from combined_case
     where phase <> 'closed' and (calendar_version < ${version} or calendar_version > ${version})
    on conflict do nothing`.execute(db);
}

/** All changes, the newest first, each with how far its cases have been moved. */
export async function readChanges(db: Database, id?: number) {
  const rows = await db
    .selectFrom('calendar_change')
    .leftJoin('calendar_move', 'calendar_move.change_id', 'calendar_change.id')
    .select([
      'id',
      'made_at as at',
      'made_by as by',
      'reason',
      'from_version as from',
      'to_version as to',
      'proposal',
      'undoes',
      'preview_hash as previewHash',
      'calendar_change.foreseen',
    ])
    .select(({ fn, eb }) => {
      const when = (condition: ReturnType<typeof eb>) => fn.count<number>('case_no').filterWhere(condition);
      return [
        when(eb('outcome', 'is', null)).as('waiting'),
        when(eb('outcome', '=', 'moved')).as('moved'),
        when(eb('why_skipped', '=', 'caseClosed')).as('closed'),
        when(eb('why_skipped', '=', 'overtaken')).as('overtaken'),
        when(eb('moves', '<>', eb.ref('calendar_move.foreseen'))).as('otherwise'),
      ];
    })
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? 0))
    .groupBy('id')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ waiting, moved, closed, overtaken, otherwise, foreseen, ...row }) => ({
    ...row,
    foreseen: foreseen as ForeseenCounts | null,
    progress: {
      waiting,
      moved,
      skipped: { caseClosed: closed, overtaken },
      /** Moved, but not as foreseen: the case went on in between. */
      otherwise,
    },
  }));
}
