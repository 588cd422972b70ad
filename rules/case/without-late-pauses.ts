import { addDays, type Calendar, type Day, dayOf, endOfDay } from '../calendar';
import { calendarDay } from '../working-day';
import type { CaseEvent } from './case-event';
import type { CaseContext, LatePause } from './case-plan';
import { type CaseState, isOver, type LimitKind } from './case-state';
import { evolve } from './evolve';
import { limitKinds, limitOf, stoppedBy } from './item-clock';
import { newItemDates, newWholeDates } from './new-dates';
import type { ToldLife } from './told-life';

/** A life in which no late pause ever was. */
export interface Retold {
  /** Where it leads: which limits it missed. */
  readonly state: CaseState;
  /** Late pauses by item. */
  readonly latePauses: Readonly<Record<string, number>>;
}

/**
 * Tells the life once more as if no pause had stopped the limit of that kind which was entered late, and counts these.
 * Whether one is late goes by the date as it stands without those that were late before. So a late pause never makes
 * another one early, nor a limit kept that was missed; and an extension that came after the date has passed, by this
 * count, moves nothing.
 */
export function withoutLatePauses(life: ToldLife, kind: LimitKind, late: LatePause): Retold {
  let context: CaseContext = { plan: life.plan, calendar: life.calendarOf(life.calendarVersion) };
  let state = life.received;
  const left = new Map<string, string>();
  for (const event of life.events) {
    state = passTo(state, context, event.at);
    if (event.type === 'calendarChanged') {
      context = { ...context, calendar: life.calendarOf(event.calendarVersion) };
    } else if (event.type === 'pauseBegan' && isLate(state, context, event, kind, late)) {
      left.set(event.pause.id, event.itemId);
    }
    if (isCountedAnew(event) || !stillHappens(state, event, left)) continue;
    state = evolve(state, event);
    if (state.phase !== 'accepted') continue;
    const { at } = event;
    for (const fact of newItemDates(state, context, at)) state = evolve(state, { ...fact, at });
    for (const fact of newWholeDates(state, context, at)) state = evolve(state, { ...fact, at });
  }
  const latePauses: Record<string, number> = {};
  for (const itemId of left.values()) latePauses[itemId] = (latePauses[itemId] ?? 0) + 1;
  return { state, latePauses };
}

/** What is counted here anew instead of taken from the log. */
const countedAnew: readonly string[] = [
  'datesSet',
  'itemDatesSet',
  'limitPassed',
  'lightTurned',
  'forecastWarning',
] satisfies CaseEvent['type'][];

const isCountedAnew = ({ type }: CaseEvent): boolean => countedAnew.includes(type);

function stillHappens(state: CaseState, event: CaseEvent, left: ReadonlyMap<string, string>): boolean {
  if (event.type === 'pauseBegan') return !left.has(event.pause.id);
  if (event.type === 'pauseEnded' || event.type === 'pauseOverran') return !left.has(event.pauseId);
  return event.type !== 'itemExtended' || !state.items[event.itemId]?.statutoryMissed;
}

/** The state in which every limit that has passed before `now` (ms) is missed. */
function passTo(state: CaseState, { calendar }: CaseContext, now: number): CaseState {
  if (state.phase !== 'accepted') return state;
  const { promised, statutory } = state.dates ?? {};
  const ofWhole = {
    promised: promised?.stopped ? undefined : promised?.due,
    statutory: statutory?.stopped ? undefined : statutory?.due,
  };
  const clocks: [string | null, Readonly<Record<LimitKind, Day | undefined>>][] = [[null, ofWhole]];
  for (const [itemId, { status, promisedDue, statutoryDue }] of Object.entries(state.items)) {
    if (!isOver(status)) clocks.push([itemId, { promised: promisedDue, statutory: statutoryDue }]);
  }
  let current = state;
  for (const [itemId, dues] of clocks) {
    for (const limit of limitKinds) {
      const due = dues[limit];
      if (due === undefined || endOfDay(calendar, due) >= now) continue;
      current = evolve(current, { type: 'limitPassed', limit, itemId, at: now });
    }
  }
  return current;
}

/** A limit so short that it is always near its end knows no late pause but after that: hence below its own length. */
function isLate(
  state: CaseState,
  { plan, calendar }: CaseContext,
  { itemId, pause, at }: Extract<CaseEvent, { type: 'pauseBegan' }>,
  kind: LimitKind,
  { days }: LatePause,
): boolean {
  const item = plan.items.find(({ id }) => id === itemId);
  const itemState = state.items[itemId];
  if (!item || !itemState || !stoppedBy(plan, item, pause.procedure)?.includes(kind)) return false;
  const due = kind === 'promised' ? itemState.promisedDue : itemState.statutoryDue;
  const limit = limitOf(item, itemState, kind);
  if (due === undefined || !limit) return false;
  const today = dayOf(calendar, at);
  return today > due || workingDaysBetween(calendar, today, due) <= Math.min(days, limit.days - 1);
}

/** Working days after `day`, up to and including `last`. */
function workingDaysBetween(calendar: Calendar, day: Day, last: Day): number {
  let count = 0;
  for (let next = addDays(day, 1); next <= last; next = addDays(next, 1)) {
    if (calendarDay(calendar, next).working) count += 1;
  }
  return count;
}
