import { addDays, dayOf, isDay, localTimeOf, type Calendar, type Day } from './calendar';
import type { Limit } from './limit';
import type { Text } from './text';
import { calendarDay, type CalendarDay } from './working-day';

/** Days on which the clock stands still: a correction, a special procedure 特别程序 (行政许可法 art. 45). */
export interface Stop {
  readonly from: Day;
  /** Last stopped day, inclusive; absent while the clock is still stopped. Before `from`: stops nothing. */
  readonly to?: Day;
  readonly reason: Text;
}

/** A limit that runs from a receipt. */
export interface Count {
  readonly calendar: Calendar;
  /** Moment of receipt, ms. */
  readonly from: number;
  readonly limit: Limit;
}

/** A limit whose clock has been stopped, or may be. */
export interface StoppableCount extends Count {
  readonly stops: readonly Stop[];
}

/** What a day does to a limit. */
export type Effect =
  | 'receivedOnDayOff'
  | 'receivedAfterHours'
  | 'receipt'
  | 'dueAtOnce'
  | 'workingDay'
  | 'calendarDay'
  | 'notWorking'
  | 'stopped'
  | 'lastDayMovesOn'
  | 'lastDayMovedHere';

/** One day of the walk; `running` counts the days used up to and including it. */
export interface Step {
  readonly day: CalendarDay;
  readonly effect: Effect;
  readonly running: number;
  readonly stop?: Stop;
}

/** The stop during which the day lies. */
export function stopOn(stops: readonly Stop[], day: Day): Stop | undefined {
  return stops.find(({ from, to }) => from <= day && (to === undefined || day <= to));
}

const longestLimit = 3650;

function refuseAbsurd({ limit, stops }: StoppableCount): void {
  if (!Number.isInteger(limit.days) || limit.days < 0 || limit.days > longestLimit) {
    throw new RangeError(
      `A limit of ${limit.days} days cannot be counted; give a whole number from 0 to ${longestLimit}.`,
    );
  }
  for (const { from, to = from } of stops) {
    const wrong = [from, to].find((day) => !isDay(day));
    if (wrong !== undefined) {
      throw new RangeError(
        `"${wrong}" in the stop from "${from}" is no civil date; write it YYYY-MM-DD, e.g. 2026-02-03.`,
      );
    }
  }
}

/** Only a limit in working days knows office hours. `null`: received on the day it came in. */
function whyReceivedLater({ calendar, from, limit }: Count, day: CalendarDay): Effect | null {
  if (limit.unit !== 'workingDay') return null;
  if (!day.working) return 'receivedOnDayOff';
  return localTimeOf(calendar, from) >= calendar.closesAt ? 'receivedAfterHours' : null;
}

/**
 * Walks from the civil day of receipt to the due day, or to the first day of a stop that still lasts; then the last
 * step is `stopped`. The day of receipt is not counted (民法典 art. 201, by analogy); the due day is a day on which
 * work is done (art. 203) and the clock runs. Throws RangeError for a limit or day that cannot be counted.
 */
export function* walkLimit(count: StoppableCount): Generator<Step> {
  refuseAbsurd(count);
  const { calendar, limit, stops } = count;
  const next = ({ date }: CalendarDay) => calendarDay(calendar, addDays(date, 1));

  let day = calendarDay(calendar, dayOf(calendar, count.from));
  const receivedLater = whyReceivedLater(count, day);
  if (receivedLater) {
    yield { day, effect: receivedLater, running: 0 };
    for (day = next(day); !day.working; day = next(day)) yield { day, effect: 'notWorking', running: 0 };
  }
  if (limit.days === 0 && day.working && !stopOn(stops, day.date)) {
    yield { day, effect: 'dueAtOnce', running: 0 };
    return;
  }
  yield { day, effect: 'receipt', running: 0 };

  for (let running = 0, due = false; !due;) {
    day = next(day);
    const stop = stopOn(stops, day.date);
    if (stop) {
      yield { day, effect: 'stopped', running, stop };
      if (stop.to === undefined) return;
      continue;
    }
    const usedUp = running === limit.days;
    const counts = !usedUp && (day.working || limit.unit === 'calendarDay');
    if (counts) running += 1;
    due = running === limit.days && day.working;
    const notCounted = usedUp ? (due ? 'lastDayMovedHere' : 'lastDayMovesOn') : 'notWorking';
    yield { day, effect: counts ? limit.unit : notCounted, running };
  }
}
