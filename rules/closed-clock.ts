import { type Calendar, type Day, endOfDay } from './calendar';
import type { PlannedItem } from './case/case-plan';
import type { ItemState } from './case/case-state';
import { limitOf, stopsOf } from './case/item-clock';
import type { ToldLife } from './case/told-life';
import { dueDate } from './date-ledger';
import { workingDaysTaken } from './elapsed';
import type { Limit } from './limit';
import type { Stop } from './limit-walk';

/** Days on which a clock stood, both inclusive; without an end: until the item was over. */
export type StoodStill = Pick<Stop, 'from' | 'to'>;

/** Everything that decided when the promise of an item that is over ran out. */
export interface ClosedClock {
  /** ms */
  readonly startedAt: number;
  readonly endedAt: number;
  /** The promise without its extension. */
  readonly promise: Limit;
  readonly stops: readonly StoodStill[];
  /** A lawful extension 延期, and when it was granted (ms). */
  readonly extension: { readonly days: number; readonly at: number } | null;
  /** By which its dates were counted in the end. */
  readonly calendarVersion: string;
}

/** The clock of an item as it stood when it was over, in the `state` it had then; `null`: it never ran. */
export function closedClock(life: ToldLife, item: PlannedItem, state: ItemState): ClosedClock | null {
  const { plan, events } = life;
  const itemId = item.id;
  const { startedAt, endedAt, pauses, extendedBy, ...unextended } = state;
  if (startedAt === undefined || endedAt === undefined) return null;
  const promise = limitOf(item, unextended, 'promised');
  const granted = events.find((event) => event.type === 'itemExtended' && event.itemId === itemId);
  if (!promise) return null;
  return {
    startedAt,
    endedAt,
    promise,
    stops: stopsOf(plan, item, pauses, 'promised', { open: 'open' }).map(({ reason, ...days }) => days),
    extension: extendedBy !== undefined && granted ? { days: extendedBy, at: granted.at } : null,
    calendarVersion: versionAtEnd(life, itemId),
  };
}

/** A calendar that comes into force later does not touch what is over. */
function versionAtEnd({ events, calendarVersion }: ToldLife, itemId: string): string {
  const end = events.findIndex(
    (event) => endFacts.includes(event.type) && 'itemId' in event && event.itemId === itemId,
  );
  const changed = events
    .slice(0, end < 0 ? events.length : end)
    .findLast((event) => event.type === 'calendarChanged');
  return changed?.calendarVersion ?? calendarVersion;
}

const endFacts: readonly string[] = ['itemDecided', 'itemWithdrawn', 'itemEnded'];

const reason = { zh: '', en: '' };
const explained = (stops: readonly StoodStill[]): readonly Stop[] =>
  stops.map((stop) => ({ ...stop, reason }));

/** Working days on which the clock ran. */
export function daysRun({ startedAt, endedAt, stops }: ClosedClock, calendar: Calendar): number {
  return workingDaysTaken(calendar, startedAt, endedAt, explained(stops));
}

/** When a promise of so many days would have run out, in its own unit, and whether it would have been kept. */
export interface Rehearsed {
  /** `null`: the clock stood when the item was decided. */
  readonly due: Day | null;
  readonly kept: boolean;
}

/**
 * Tries another promise on an item that is over: with its own start, its own stops, and its extension if that was
 * granted before the other promise had passed.
 */
export function rehearse(clock: ClosedClock, days: number, calendar: Calendar): Rehearsed {
  const { startedAt, endedAt, promise, extension } = clock;
  const stops = explained(clock.stops);
  const dueAfter = (length: number) =>
    dueDate({ calendar, from: startedAt, limit: { ...promise, days: length }, stops });
  const promised = dueAfter(days);
  const isExtended = extension && (promised.dueAt === null || extension.at <= promised.dueAt);
  const { due } = isExtended ? dueAfter(days + extension.days) : promised;
  return { due, kept: due === null || endedAt <= endOfDay(calendar, due) };
}
