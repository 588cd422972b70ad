import { addDays, type Calendar, type Day, dayOf, endOfDay } from './calendar';
import type { CaseEvent } from './case/case-event';
import type { CaseState } from './case/case-state';
import { evolve, receivedCase } from './case/evolve';
import { calendarDay } from './working-day';

/** A log of a case, with what it takes to understand it. */
export interface ToldLog {
  readonly itemIds: readonly string[];
  readonly calendar: Calendar;
  /** ms */
  readonly receivedAt: number;
  /** The facts of the case in the order of its log. */
  readonly events: readonly CaseEvent[];
  /** ms; where the time of an open case ends. */
  readonly now: number;
}

/** A stretch of time, `from` up to but without `to` (ms), in which a case stood still. */
export interface Moment {
  readonly from: number;
  readonly to: number;
  readonly state: CaseState;
  /** By item: ms since when it stands where it stands. */
  readonly since: Readonly<Record<string, number>>;
}

/**
 * The life of a case from its receipt to its closing or `now`, without a gap: one moment after each fact, some of no
 * length. Facts have the times of several clocks, so one that seems to lie before another counts as simultaneous.
 */
export function momentsOf({ itemIds, receivedAt, events, now }: ToldLog): readonly Moment[] {
  const closing = events.find(({ type }) => type === 'caseClosed');
  const end = Math.max(receivedAt, closing?.at ?? now);
  const moments: Moment[] = [];
  let state = receivedCase(itemIds, receivedAt);
  let since = Object.fromEntries(itemIds.map((id) => [id, receivedAt]));
  let from = receivedAt;
  for (const event of events) {
    const at = Math.min(end, Math.max(from, event.at));
    moments.push({ from, to: at, state, since });
    const next = evolve(state, event);
    const moved = itemIds.filter((id) => next.items[id]?.status !== state.items[id]?.status);
    if (moved.length > 0) since = { ...since, ...Object.fromEntries(moved.map((id) => [id, at])) };
    state = next;
    from = at;
  }
  return [...moments, { from, to: end, state, since }];
}

/** A piece of a moment, all of it on one civil day. */
export interface Slice extends Moment {
  readonly day: Day;
  readonly working: boolean;
}

/** The moment cut at every midnight of the calendar's zone, and at the given instants (ms) that lie inside. */
export function* slicesOf(calendar: Calendar, moment: Moment, cuts: readonly number[]): Generator<Slice> {
  let from = moment.from;
  let day = from < moment.to ? dayOf(calendar, from) : '';
  while (from < moment.to) {
    const midnight = endOfDay(calendar, day) + 1;
    const to = Math.min(moment.to, midnight, ...cuts.filter((cut) => cut > from));
    yield { ...moment, from, to, day, working: calendarDay(calendar, day).working };
    if (to === midnight) day = addDays(day, 1);
    from = to;
  }
}
