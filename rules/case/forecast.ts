import { type Day, endOfDay } from '../calendar';
import { dueDate } from '../date-ledger';
import { daysBefore } from '../elapsed';
import type { CaseContext, CasePlan } from './case-plan';
import { type CaseState, isOver } from './case-state';
import { stopsOf } from './item-clock';

/** From `from` (ms) on, if the item is still open then, the whole usually ends after its promised day. */
export interface Forecast {
  readonly itemId: string;
  readonly from: number;
}

/**
 * When each running item makes the promise of the whole unlikely: its usual time and that of the longest chain behind
 * it end after the promised day; or it has taken so long that only the usual time of what comes behind it is left.
 * Items whose usual time is not known count nothing. Each item is forecast once.
 */
export function forecasts(context: CaseContext, state: CaseState): readonly Forecast[] {
  const { plan, calendar } = context;
  const promised = state.dates?.promised;
  if (state.phase !== 'accepted' || !promised || promised.stopped || state.promiseMissed) return [];
  return plan.items.flatMap((item): Forecast[] => {
    const itemState = state.items[item.id];
    if (!itemState || isOver(itemState.status) || itemState.forecastWarned) return [];
    const { startedAt } = itemState;
    if (startedAt === undefined) return [];
    const behind = usualBehind(plan, state, item.id);
    if (item.usualDays === undefined && behind === 0) return [];
    const expected = usuallyDone(context, state, item.id, startedAt, (item.usualDays ?? 0) + behind);
    if (expected > promised.due) return [{ itemId: item.id, from: startedAt }];
    if (behind === 0) return [];
    const lastStart = daysBefore(calendar, promised.due, Math.ceil(behind), 'workingDay');
    return [{ itemId: item.id, from: endOfDay(calendar, lastStart) + 1 }];
  });
}

/** The day on which the whole usually ends if the item has taken until `now` (ms) and what is behind it is as usual. */
export function expectedEnd(context: CaseContext, state: CaseState, itemId: string, now: number): Day {
  const item = context.plan.items.find(({ id }) => id === itemId);
  const startedAt = state.items[itemId]?.startedAt ?? now;
  const behind = usualBehind(context.plan, state, itemId);
  const fromStart = usuallyDone(context, state, itemId, startedAt, (item?.usualDays ?? 0) + behind);
  const fromNow = usuallyDone(context, state, itemId, now, behind);
  return fromNow > fromStart ? fromNow : fromStart;
}

function usuallyDone(
  { plan, calendar }: CaseContext,
  state: CaseState,
  itemId: string,
  from: number,
  days: number,
): Day {
  const item = plan.items.find(({ id }) => id === itemId);
  const stops = item
    ? stopsOf(plan, item, state.items[itemId]?.pauses, 'promised', { open: 'asPlanned' })
    : [];
  const { due } = dueDate({ calendar, from, limit: { days: Math.ceil(days), unit: 'workingDay' }, stops });
  return due ?? '';
}

/** Usual working days of the longest chain of open items that wait for this one. */
function usualBehind({ items }: CasePlan, state: CaseState, itemId: string): number {
  const longest = (id: string): number =>
    Math.max(
      0,
      ...items
        .filter(({ needs }) => needs.some(({ item }) => item === id))
        .filter((next) => state.items[next.id]?.status === 'waiting')
        .map((next) => (next.usualDays ?? 0) + longest(next.id)),
    );
  return longest(itemId);
}
