import type { Insertable } from 'kysely';
import { dayOf } from '../../rules/calendar';
import { newestCalendar, stateOf } from '../../rules/case/told-life';
import type { ClosedClock } from '../../rules/closed-clock';
import { type KeptLimits, keptLimits } from '../../rules/kept-limits';
import type { TimeSplit } from '../../rules/time-split';
import { whoseDays } from '../../rules/whose-days';
import type { Database } from '../database';
import { type FiledLife, readLife } from '../lives';
import type { ReportRowTable } from '../management-tables';

/**
 * Keeps what reports count of a case, from its own log, and notes that it is in no sum yet; in the transaction that
 * closes it. Done again it changes nothing.
 */
export async function storeReportRows(db: Database, caseNo: string): Promise<void> {
  const rows = reportRowsOf(await readLife(db, caseNo));
  await db
    .with('stored', (query) =>
      query
        .insertInto('report_row')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .returning('case_no'),
    )
    .insertInto('report_pending')
    .columns(['case_no'])
    .expression((query) => query.selectFrom('stored').select('case_no').distinct())
    .execute();
}

/** The rows of a closed case: of the whole, and of each item. The same log always gives the same rows. */
export function reportRowsOf(life: FiledLife): Insertable<ReportRowTable>[] {
  const { caseNo, oneThing, situation, isSample, plan, received, events } = life;
  const { outcome, closedAt, items } = stateOf(life);
  if (!outcome || closedAt === undefined) throw new RangeError(`Case ${caseNo} is not closed`);
  const calendar = newestCalendar(life);
  const kept = keptLimits(life);
  const days = whoseDays(plan, { calendar, receivedAt: received.receivedAt, events, now: closedAt });
  const common = {
    case_no: caseNo,
    one_thing: oneThing,
    situation,
    is_sample: isSample,
    closed_at: new Date(closedAt),
    closed_on: dayOf(calendar, closedAt),
  };
  return [
    {
      ...common,
      item_id: '',
      scope: 'cases',
      departments: [...new Set(plan.items.map(({ department }) => department))].toSorted(),
      ended_as: outcome,
      ...keptColumns(kept.whole),
      ...timeColumns(days.whole),
    },
    ...plan.items.map(({ id, department }): Insertable<ReportRowTable> => {
      const item = kept.items.find(({ itemId }) => itemId === id);
      const split = days.items.find(({ itemId }) => itemId === id);
      const status = items[id]?.status;
      if (!item || !split || !status) throw new RangeError(`Case ${caseNo} has no item ${id}`);
      return {
        ...common,
        item_id: id,
        scope: 'items',
        departments: [department],
        ended_as: status,
        ...keptColumns(item),
        taken_days: item.takenDays,
        ...clockColumns(item.clock),
        ...timeColumns(split),
      };
    }),
  ];
}

function keptColumns({ promised, statutory, extended }: KeptLimits) {
  return {
    promised: promised.result,
    promised_as_told: promised.asTold,
    promised_late_pauses: promised.latePauses,
    statutory: statutory.result,
    statutory_as_told: statutory.asTold,
    statutory_late_pauses: statutory.latePauses,
    extended,
  };
}

/** What `rehearse` needs of an item that was decided. */
function clockColumns(clock: ClosedClock | null) {
  if (!clock) return {};
  const { startedAt, endedAt, promise, stops, extension, calendarVersion } = clock;
  return {
    started_at: new Date(startedAt),
    ended_at: new Date(endedAt),
    calendar_version: calendarVersion,
    promised_days: promise.days,
    promised_unit: promise.unit,
    promised_stops: stops.length === 0 ? null : JSON.stringify(stops),
    extended_days: extension?.days ?? null,
    extended_at: extension && new Date(extension.at),
  };
}

function timeColumns({ elapsedMs, sharesMs }: TimeSplit) {
  return {
    elapsed_ms: elapsedMs,
    applicant_ms: sharesMs.applicant,
    acceptance_ms: sharesMs.acceptance,
    department_ms: sharesMs.department,
    upstream_ms: sharesMs.upstream,
    special_procedure_ms: sharesMs.specialProcedure,
    system_fault_ms: sharesMs.systemFault,
    non_working_ms: sharesMs.nonWorking,
  };
}
