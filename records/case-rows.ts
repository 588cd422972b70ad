import { sql } from 'kysely';
import type { CaseState, ItemState } from '../rules/case/case-state';
import type { Database } from './database';

/** The columns of the case's row that show `state`, which holds `factCount` facts. */
export function caseColumns(state: CaseState, factCount: number) {
  return {
    phase: state.phase,
    outcome: state.outcome ?? null,
    accepted_at: instant(state.acceptedAt),
    closed_at: instant(state.closedAt),
    promised_due: state.dates?.promised.due ?? null,
    promised_provisional: state.dates?.promised.provisional ?? false,
    statutory_due: state.dates?.statutory?.due ?? null,
    waiting_for: state.phase === 'closed' ? null : (state.dates?.promised.waitingFor ?? null),
    promise_missed: state.promiseMissed ?? false,
    statutory_missed: state.statutoryMissed ?? false,
    correction_due: state.correction?.due ?? null,
    correction_targets: state.correction ? JSON.stringify(state.correction.targets) : null,
    gaps_due: state.gaps?.due ?? null,
    light: state.light ?? null,
    shown_facts: factCount,
  };
}

/** The columns of an item's row that show its state. */
export function itemColumns(item: ItemState) {
  return {
    status: item.status,
    started_at: instant(item.startedAt),
    ended_at: instant(item.endedAt),
    promised_due: item.promisedDue ?? null,
    statutory_due: item.statutoryDue ?? null,
    promise_missed: item.promiseMissed ?? false,
    statutory_missed: item.statutoryMissed ?? false,
    department_serial: item.serial ?? null,
    ended_because_of: item.endedBecauseOf ?? null,
    stall_cause: item.stallCause ?? null,
    since: instant(item.since),
    light: item.light ?? null,
    passed_on_to: item.passedOnTo ?? null,
    asked_due: item.asked?.due ?? null,
    forecast_warned: item.forecastWarned ?? false,
  };
}

/**
 * Makes the rows that screens read show `state`. `factCount` says how many facts it holds: a write that comes
 * later than a newer one, or after the case was closed, changes nothing, and gives false. Call it in the transaction that appends those facts.
 */
export async function showState(
  db: Database,
  caseNo: string,
  state: CaseState,
  factCount: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('combined_case')
    .set((eb) => ({
      ...caseColumns(state, factCount),
      // A date by law that was kept stays on file when the item it limited is over.
      statutory_due: eb.fn.coalesce(eb.val(state.dates?.statutory?.due ?? null), 'statutory_due'),
    }))
    .where('case_no', '=', caseNo)
    .where('shown_facts', '<', factCount)
    .where('phase', '<>', 'closed')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;

  const rows = Object.entries(state.items).map(([itemId, item]) => ({
    item_id: itemId,
    ...itemColumns(item),
  }));
  await sql`
    update item_case set
      status = new.status, started_at = new.started_at, ended_at = new.ended_at,
      promised_due = new.promised_due, statutory_due = new.statutory_due,
      promise_missed = new.promise_missed, statutory_missed = new.statutory_missed,
      department_serial = new.department_serial, ended_because_of = new.ended_because_of,
      stall_cause = new.stall_cause, since = new.since, light = new.light, passed_on_to = new.passed_on_to,
      asked_due = new.asked_due, forecast_warned = new.forecast_warned
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (
      item_id text, status text, started_at timestamptz, ended_at timestamptz, promised_due date,
      statutory_due date, promise_missed boolean, statutory_missed boolean, department_serial text,
      ended_because_of text, stall_cause text, since timestamptz, light text, passed_on_to text, asked_due date,
      forecast_warned boolean)
    where item_case.case_no = ${caseNo} and item_case.item_id = new.item_id`.execute(db);
  return true;
}

function instant(ms: number | undefined): Date | null {
  return ms === undefined ? null : new Date(ms);
}
