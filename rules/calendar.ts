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
