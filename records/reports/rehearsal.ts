import type { NotNull } from 'kysely';
import type { Day } from '../../rules/calendar';
import { type ClosedClock, rehearse, type StoodStill } from '../../rules/closed-clock';
import type { Database } from '../database';
import { type KeptRate, rateOf } from './kept-rate';
import { matching, type ReportFilter } from './filter';
import { calendarOf } from '../versions';

/** Which promise to try on which closed items. */
export interface AskedRehearsal extends ReportFilter {
  readonly itemId: string;
  /** In the unit of the item's own promise. */
  readonly promisedDays: number;
}

/** One closed item under the other promise. */
export interface RehearsedItem {
  readonly caseNo: string;
  readonly closedOn: Day;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly takenDays: number;
  /** The promise that it had. */
  readonly promised: { readonly days: number; readonly unit: string };
  /** Day on which the other promise would have run out; `null`: its clock stood when it was decided. */
  readonly due: Day | null;
  readonly before: 'kept' | 'missed';
  readonly after: 'kept' | 'missed';
}

/** What another promise would have meant. */
export interface Rehearsal {
  /** Items that were decided: the denominator of both rates. */
  readonly n: number;
  /** First and last day on which one of them was closed; `null`: there is none. */
  readonly period: { readonly from: Day; readonly to: Day } | null;
  /** Both with all pauses, as their dates stood. */
  readonly before: KeptRate;
  readonly after: KeptRate;
  /** Those that would have been late, first closed first, as many as were asked for. */
  readonly late: readonly RehearsedItem[];
}

/** Items in memory at one time. */
const pageSize = 2_000;

/** Tries a promise on closed items; nothing is stored. */
export async function rehearsePromise(
  db: Database,
  asked: AskedRehearsal,
  mostRows: number,
): Promise<Rehearsal> {
  const counts = { before: { kept: 0, missed: 0 }, after: { kept: 0, missed: 0 } };
  const late: RehearsedItem[] = [];
  let first: Day | undefined;
  let last: Day | undefined;
  for await (const item of rehearsedItems(db, asked)) {
    first ??= item.closedOn;
    last = item.closedOn;
    counts.before[item.before] += 1;
    counts.after[item.after] += 1;
    if (item.after === 'missed' && late.length < mostRows) late.push(item);
  }
  return {
    n: counts.before.kept + counts.before.missed,
    period: first === undefined || last === undefined ? null : { from: first, to: last },
    before: rateOf(counts.before),
    after: rateOf(counts.after),
    late,
  };
}

async function* rehearsedItems(db: Database, asked: AskedRehearsal): AsyncGenerator<RehearsedItem> {
  for (let after: { closedOn: Day; caseNo: string } | null = null; ;) {
    const rows = await clocks(db, asked, after);
    for (const row of rows) {
      const calendar = await calendarOf(db, row.calendar_version);
      const clock = clockOf(row);
      const { due, kept } = rehearse(clock, asked.promisedDays, calendar);
      yield {
        caseNo: row.case_no,
        closedOn: row.closed_on,
        startedAt: row.started_at,
        endedAt: row.ended_at,
        takenDays: row.taken_days,
        promised: clock.promise,
        due,
        before: row.promised_as_told,
        after: kept ? 'kept' : 'missed',
      };
    }
    const last = rows.at(-1);
    if (!last) return;
    after = { closedOn: last.closed_on, caseNo: last.case_no };
  }
}

type ClockColumn =
  'started_at' | 'ended_at' | 'calendar_version' | 'promised_days' | 'promised_unit' | 'taken_days';

function clocks(
  db: Database,
  asked: AskedRehearsal,
  after: { readonly closedOn: Day; readonly caseNo: string } | null,
) {
  return (
    db
      .selectFrom('report_part')
      .selectAll()
      .where('scope', '=', 'items')
      .where('item_id', '=', asked.itemId)
      .where(matching(asked))
      // Decided: what was withdrawn or ended has no clock.
      .where('started_at', 'is not', null)
      .$narrowType<
        Readonly<Record<ClockColumn, NotNull>> & { readonly promised_as_told: 'kept' | 'missed' }
      >()
      .$if(after !== null, (query) =>
        query.where((eb) =>
          eb(eb.refTuple('closed_on', 'case_no'), '>', eb.tuple(after?.closedOn ?? '', after?.caseNo ?? '')),
        ),
      )
      .orderBy('closed_on')
      .orderBy('case_no')
      .limit(pageSize)
      .execute()
  );
}

function clockOf(row: Awaited<ReturnType<typeof clocks>>[number]): ClosedClock {
  const { started_at, ended_at, promised_days, promised_unit, extended_days, extended_at } = row;
  return {
    startedAt: started_at.getTime(),
    endedAt: ended_at.getTime(),
    promise: { days: promised_days, unit: promised_unit },
    stops: (row.promised_stops ?? []) as readonly StoodStill[],
    extension:
      extended_days === null || !extended_at ? null : { days: extended_days, at: extended_at.getTime() },
    calendarVersion: row.calendar_version,
  };
}
