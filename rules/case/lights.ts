import { type Calendar, type Day, endOfDay, startOfDay } from '../calendar';
import { dueDate } from '../date-ledger';
import { daysBefore } from '../elapsed';
import type { Limit } from '../limit';
import type { CaseContext } from './case-plan';
import { type CaseState, isOver } from './case-state';
import { workingDaysOfWhole } from './due-dates';
import { limitOf } from './item-clock';
import { type Light, lights, type LightThresholds } from './light';

/** From which instant (ms) each light but green holds; absent: never, as things are. */
export type Turns = Readonly<Partial<Record<Light, number>>>;

/** The item of that id, or for `null` the whole, as far as it is open and has a clock: when its lights turn. */
export function turnsOf(context: CaseContext, state: CaseState, itemId: string | null): Turns {
  const { lights: thresholds } = context.plan;
  if (!thresholds || state.phase !== 'accepted') return {};
  return itemId === null
    ? turnsOfWhole(context, thresholds, state)
    : turnsOfItem(context, thresholds, state, itemId);
}

function turnsOfItem(
  { plan, calendar }: CaseContext,
  thresholds: LightThresholds,
  state: CaseState,
  itemId: string,
): Turns {
  const item = plan.items.find(({ id }) => id === itemId);
  const itemState = state.items[itemId];
  if (!item || !itemState || isOver(itemState.status)) return {};
  const { promisedDue, statutoryDue, startedAt } = itemState;
  const limit = limitOf(item, itemState, 'promised');
  if (startedAt === undefined || !limit) return {};
  return turns(calendar, thresholds, { limit, promisedDue, statutoryDue });
}

function turnsOfWhole(context: CaseContext, thresholds: LightThresholds, state: CaseState): Turns {
  const { promised, statutory } = state.dates ?? {};
  const days = workingDaysOfWhole(context, state);
  if (!promised || days === null) return {};
  return turns(context.calendar, thresholds, {
    limit: { days, unit: 'workingDay' },
    promisedDue: promised.stopped ? undefined : promised.due,
    statutoryDue: statutory?.stopped ? undefined : statutory?.due,
  });
}

interface Clock {
  readonly limit: Limit;
  /** Absent while the clock stands. */
  readonly promisedDue: Day | undefined;
  readonly statutoryDue: Day | undefined;
}

/** Counted in the days that count; on the day of receipt itself nothing is near, so "at once" has no warning. */
function turns(
  calendar: Calendar,
  thresholds: LightThresholds,
  { limit, promisedDue, statutoryDue }: Clock,
): Turns {
  const byLaw = statutoryDue === undefined ? Infinity : endOfDay(calendar, statutoryDue) + 1;
  if (promisedDue === undefined) return statutoryDue === undefined ? {} : { red: byLaw };
  const yellow = endOfDay(calendar, promisedDue) + 1;
  const afterPromise = dueDate({
    calendar,
    from: startOfDay(calendar, promisedDue),
    limit: { days: thresholds.redAfterDays, unit: 'workingDay' },
  });
  const red = Math.min(byLaw, afterPromise.dueAt + 1);
  if (limit.days === 0) return { yellow, red };
  return { warning: startOfDay(calendar, warnedOn(calendar, thresholds, limit, promisedDue)), yellow, red };
}

/** The first day on which little is left of a limit with this last day. */
export function warnedOn(
  calendar: Calendar,
  { warningShare, warningDays }: Pick<LightThresholds, 'warningShare' | 'warningDays'>,
  limit: Limit,
  due: Day,
): Day {
  const left = Math.max(warningDays, Math.floor(limit.days * warningShare));
  return daysBefore(calendar, due, Math.min(left, limit.days) - 1, limit.unit);
}

/** The light at `now` (ms): the worst that holds. */
export function lightAt(turned: Turns, now: number): Light {
  return lights.findLast((light) => (turned[light] ?? Infinity) <= now) ?? 'green';
}

/** The item ids of the case, and `null` for the whole: all that has a light. */
export function litSubjects(state: CaseState): readonly (string | null)[] {
  return [...Object.keys(state.items).filter((id) => !isOver(state.items[id]?.status ?? 'ended')), null];
}

/** The light that was told last. */
export function lightOf(state: CaseState, itemId: string | null): Light {
  return (itemId === null ? state.light : state.items[itemId]?.light) ?? 'green';
}
