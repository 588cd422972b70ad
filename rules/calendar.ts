import { remembered } from './remembered';
import type { Text } from './text';

/** `YYYY-MM-DD`, always the civil date in the calendar's zone. */
export type Day = string;

/** One year of the official calendar: the State Council's holiday notice as data. */
export interface CalendarYear {
  /** `published`: the year's notice is out; `statutoryOnly`: only the holidays the law itself names are certain. */
  readonly status: 'published' | 'statutoryOnly';
  /** Number of the notice, e.g. 国办发明电〔2024〕12号; absent while unpublished or not known to us. */
  readonly notice?: string;
  /** Days off by the notice (weekends inside a holiday included), with the holiday's name. */
  readonly off: Readonly<Record<Day, Text>>;
  /** Make-up working days 调休上班日, with the holiday they make up for. */
  readonly makeUp: Readonly<Record<Day, Text>>;
}

/** A working-day calendar as versioned data; travels as input, never as a constant of a release. */
export interface Calendar {
  /** Content hash of the data. */
  readonly version: string;
  /** IANA zone of civil dates: Asia/Shanghai. */
  readonly zone: string;
  /** Receipt at or after this local time `HH:MM` counts as received on the next working day. */
  readonly closesAt: string;
  /** Key: four-digit year. A year that is missing is unknown: its days are provisional. */
  readonly years: Readonly<Record<string, CalendarYear>>;
}

const minute = 60_000;
const twentyFourHours = 24 * 60 * minute;

/** What stands on the wall clock of a zone in a minute since 1970, by zone. Making a formatter costs some hundred times its use. */
const wallClockOf = remembered((zone: string) => {
  // Sweden writes dates as ISO 8601 does, so nothing has to be put in order: 2026-02-03 17:59.
  const clock = new Intl.DateTimeFormat('sv-SE-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return remembered((sinceEpoch: number) => clock.format(sinceEpoch * minute));
});

/** `YYYY-MM-DD HH:MM` on the wall clock of the calendar's zone. */
export function wallClockAt(calendar: Calendar, instant: number): string {
  if (!Number.isFinite(instant)) {
    throw new RangeError(`${instant} is no point in time; give milliseconds since 1970-01-01T00:00Z.`);
  }
  return wallClockOf(calendar.zone)(Math.floor(instant / minute));
}

/** Civil date of an instant (ms since 1970) in the calendar's zone, whatever the zone of the machine. */
export function dayOf(calendar: Calendar, instant: number): Day {
  return wallClockAt(calendar, instant).slice(0, 10);
}

/** Local time `HH:MM` (00:00–23:59, seconds cut off) of an instant (ms) in the calendar's zone. */
export function localTimeOf(calendar: Calendar, instant: number): string {
  return wallClockAt(calendar, instant).slice(11);
}

/** Midnight UTC (ms) of a civil date, or NaN when there is no such date. */
const midnightOrNaN = remembered((text: string): number => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return NaN;
  const midnight = Date.parse(text);
  // The parser lets a 30th of February roll over into March.
  return new Date(midnight).getUTCDate() === Number(text.slice(8)) ? midnight : NaN;
});

/** Is the text a civil date that exists, written `YYYY-MM-DD`? 2026-02-29 is not. */
export function isDay(text: string): boolean {
  return !Number.isNaN(midnightOrNaN(text));
}

/** Midnight UTC (ms) that stands for the day in date arithmetic; says nothing about the zone. Throws RangeError. */
function midnightUtc(day: Day): number {
  const midnight = midnightOrNaN(day);
  if (Number.isNaN(midnight)) {
    throw new RangeError(`"${day}" is no civil date; write it YYYY-MM-DD, e.g. 2026-02-03.`);
  }
  return midnight;
}

const twoDigits = (value: number) => (value < 10 ? `0${value}` : `${value}`);

const dayOfMidnight = remembered((midnight: number): Day => {
  const date = new Date(midnight);
  return `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
});

/** The civil date `count` days later (earlier when negative). Throws RangeError when `day` is no civil date. */
export function addDays(day: Day, count: number): Day {
  return dayOfMidnight(midnightUtc(day) + count * twentyFourHours);
}

/** Is the day a Saturday or Sunday? Throws RangeError when `day` is no civil date. */
export function isSaturdayOrSunday(day: Day): boolean {
  return new Date(midnightUtc(day)).getUTCDay() % 6 === 0;
}

/** Ends of days, by zone; they never change, and finding one costs a dozen looks at the zone. */
const endsOfDays = remembered((zone: string) => remembered((day: Day) => findEndOfDay(zone, day)));

/** Last millisecond of the civil day in the calendar's zone. */
export function endOfDay({ zone }: Calendar, day: Day): number {
  return endsOfDays(zone)(day);
}

/**
 * Found in the zone itself, so that a day of 23 or 25 hours is right too; every zone has been a whole number of
 * minutes from UTC since 1972.
 */
function findEndOfDay(zone: string, day: Day): number {
  const clock = wallClockOf(zone);
  const midnight = midnightUtc(day);
  let within = midnight / minute - 24 * 60;
  let after = midnight / minute + 2 * 24 * 60;
  while (after - within > 1) {
    const middle = Math.floor((within + after) / 2);
    if (clock(middle).slice(0, 10) > day) after = middle;
    else within = middle;
  }
  return after * minute - 1;
}

/** First millisecond of the civil day in the calendar's zone. */
export function startOfDay(calendar: Calendar, day: Day): number {
  return endOfDay(calendar, addDays(day, -1)) + 1;
}
