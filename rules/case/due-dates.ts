import { addDays, endOfDay, type Calendar } from '../calendar';
import { dueDate, type DueDate } from '../date-ledger';
import { stagesOf } from '../graph';
import type { Limit } from '../limit';
import type { CasePlan, PlannedItem } from './case-plan';
import { isOver, type CaseState, type WholeDate, type WholeDates } from './case-state';

/** Both limits of one item whose clock starts at `from` (ms). */
export function itemDates(
  calendar: Calendar,
  item: PlannedItem,
  from: number,
): { promised: DueDate; statutory: DueDate | null } {
  return {
    promised: dueDate({ calendar, from, limit: item.promisedLimit }),
    statutory: item.statutoryLimit && dueDate({ calendar, from, limit: item.statutoryLimit }),
  };
}

/**
 * The dates of the whole, both limits side by side; `null` when no item is open. By law the date is that of the items
 * the law limits; an item before them that has no such limit takes what is promised for it.
 */
export function wholeDates(plan: CasePlan, state: CaseState, calendar: Calendar): WholeDates | null {
  const promised = latestDue(plan, state, calendar, (item) => item.promisedLimit);
  if (!promised) return null;
  const statutory = latestDue(
    plan,
    state,
    calendar,
    (item) => item.statutoryLimit ?? item.promisedLimit,
    (item) => item.statutoryLimit !== null,
  );
  return { promised, statutory };
}

/**
 * The latest date of the open items that count, from the graph. Serial: an item's clock starts when the one before has
 * finished; parallel: one receipt counts for all (浙江"最多跑一次"规定 art. 5). An item that finished late counts as
 * finished on its due day, so a delay inside never moves the date the applicant was promised.
 */
function latestDue(
  plan: CasePlan,
  state: CaseState,
  calendar: Calendar,
  limitOf: (item: PlannedItem) => Limit,
  counts: (item: PlannedItem) => boolean = () => true,
): WholeDate | null {
  const items = new Map(plan.items.map((item) => [item.id, item]));
  const ends = new Map<string, { at: number; provisional: boolean }>();
  const accepted = { at: state.acceptedAt ?? state.receivedAt, provisional: false };
  let latest: { at: number; date: WholeDate } | null = null;

  for (const id of stagesOf(plan.items).flat()) {
    const item = items.get(id);
    const { status, endedAt } = state.items[id] ?? {};
    if (!item || !status) throw new RangeError(`The case has no item ${id}`);
    const start = item.needs
      .map((need) => ends.get(need.item) ?? accepted)
      .reduce((later, end) => (end.at > later.at ? end : later), accepted);
    const due = dueDate({ calendar, from: start.at, limit: limitOf(item) });
    const provisional = due.provisional || start.provisional;
    const plannedEnd = Math.max(start.at, startOfDay(calendar, due.due));
    if (isOver(status)) {
      ends.set(id, { at: Math.min(endedAt ?? plannedEnd, plannedEnd), provisional: false });
      continue;
    }
    ends.set(id, { at: plannedEnd, provisional });
    if (counts(item) && (!latest || due.dueAt > latest.at)) {
      latest = { at: due.dueAt, date: { due: due.due, provisional, waitingFor: id } };
    }
  }
  return latest?.date ?? null;
}

function startOfDay(calendar: Calendar, day: string): number {
  return endOfDay(calendar, addDays(day, -1)) + 1;
}
