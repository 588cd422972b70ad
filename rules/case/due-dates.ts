import { endOfDay, startOfDay } from '../calendar';
import { workingDaysTaken } from '../elapsed';
import { stagesOf } from '../graph';
import type { CaseContext } from './case-plan';
import { isOver, type CaseState, type LimitKind, type WholeDate, type WholeDates } from './case-state';
import { plannedDue } from './item-clock';

/**
 * The dates of the whole, both limits side by side; `null` when no item is open. By law the date is that of the items
 * the law limits; an item before them that has no such limit takes what is promised for it. A pause that still lasts
 * counts as ending when it is planned to.
 */
export function wholeDates(context: CaseContext, state: CaseState): WholeDates | null {
  const promised = latestDue(context, state, 'promised');
  return promised && { promised, statutory: latestDue(context, state, 'statutory') };
}

/** How long the promise of the whole is: its working days, but for those on which a clock stands still. */
export function workingDaysOfWhole(context: CaseContext, state: CaseState): number | null {
  const { acceptedAt, items, dates } = state;
  const stoodStill = Object.values(items).some(({ pauses }) => pauses !== undefined);
  const promised = stoodStill ? latestDue(context, withoutPauses(state), 'promised') : dates?.promised;
  if (!promised || acceptedAt === undefined) return null;
  return workingDaysTaken(context.calendar, acceptedAt, endOfDay(context.calendar, promised.due));
}

function withoutPauses(state: CaseState): CaseState {
  const items = Object.entries(state.items).map(([id, item]) => [id, { ...item, pauses: [] }] as const);
  return { ...state, items: Object.fromEntries(items) };
}

/**
 * The latest date of the open items that count, from the graph. Serial: an item's clock starts when the one before has
 * finished; parallel: one receipt counts for all (浙江"最多跑一次"规定 art. 5). An item that finished late counts as
 * finished on its due day, so a delay inside never moves the date the applicant was promised.
 */
function latestDue(context: CaseContext, state: CaseState, kind: LimitKind): WholeDate | null {
  const { calendar, plan } = context;
  const items = new Map(plan.items.map((item) => [item.id, item]));
  const ends = new Map<string, { at: number; provisional: boolean; stopped: boolean }>();
  const accepted = { at: state.acceptedAt ?? state.receivedAt, provisional: false, stopped: false };
  let latest: { at: number; date: WholeDate } | null = null;

  for (const id of stagesOf(plan.items).flat()) {
    const item = items.get(id);
    const itemState = state.items[id];
    if (!item || !itemState) throw new RangeError(`The case has no item ${id}`);
    const start = item.needs
      .map((need) => ends.get(need.item) ?? accepted)
      .reduce((later, end) => (end.at > later.at ? end : later), accepted);
    const due = plannedDue(context, item, itemState, kind, start.at);
    const plannedEnd = Math.max(start.at, startOfDay(calendar, due.due));
    if (isOver(itemState.status)) {
      const at = Math.min(itemState.endedAt ?? plannedEnd, plannedEnd);
      ends.set(id, { at, provisional: false, stopped: false });
      continue;
    }
    const provisional = due.provisional || start.provisional;
    const stopped = due.stopped || start.stopped;
    ends.set(id, { at: plannedEnd, provisional, stopped });
    if ((kind === 'promised' || item.statutoryLimit) && (!latest || due.dueAt > latest.at)) {
      const date = { due: due.due, provisional, waitingFor: id };
      latest = { at: due.dueAt, date: stopped ? { ...date, stopped } : date };
    }
  }
  return latest?.date ?? null;
}
