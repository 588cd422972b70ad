import type { readChanges } from '../records/calendar-changes';
import type { readMoves } from '../records/calendar-moves';
import type { readCards } from '../records/card-list';
import type { Page } from '../records/pages';
import type { Standing } from '../records/reports/open-items';
import type { ReductionsSum } from '../records/reports/reductions-sum';
import type { Rehearsal } from '../records/reports/rehearsal';
import type { ReportRow } from '../records/reports/rows';
import type { WhoseDaysSum } from '../records/reports/whose-days-sum';
import type { CalendarYearFile } from '../catalogue/calendars/calendar-files';
import type { Measure } from '../rules/reductions';
import type { CalendarPreview } from './calendar-preview';
import type { OpenItem } from './exports/open-item-columns';
import type { PublicRate } from './public-rates';
import type { Heading } from './report-query';
import type { LinkedLimits, LinkedRecord } from './time-limit-links';
import type { Wire } from './wire';

/** What the pages of the management read. */
export type TimeLimitsReport = Wire<Heading> & LinkedLimits;
export type GroupedTimeLimits = TimeLimitsReport & {
  readonly groups: readonly ({ readonly key: string } & LinkedLimits)[];
};
export type { CalendarPreview, LinkedRecord, PublicRate };
export type WhoseDaysReport = Wire<Heading> &
  WhoseDaysSum & { readonly links: Readonly<Record<'whole' | 'items', string>> };
export type ReductionsBoard = Wire<Heading> &
  Pick<ReductionsSum, 'total'> & {
    readonly links: Readonly<Record<Measure, Readonly<Record<'counted' | 'leftOut', string>>>>;
  };
export interface LightsReport {
  readonly asOf: string;
  readonly n: { readonly items: number; readonly cases: number };
  readonly standing: readonly {
    readonly standing: Standing;
    readonly count: number;
    readonly link: string;
  }[];
  readonly link: string;
}
export type OpenItemPage = Wire<Page<OpenItem>> & { readonly asOf: string };
export interface ReportRowPage {
  readonly asOf: string;
  readonly total: number;
  readonly rows: readonly Wire<ReportRow>[];
  readonly next: string | null;
}
export type RehearsalReport = Wire<Rehearsal>;
export type CalendarChange = Wire<Awaited<ReturnType<typeof readChanges>>>[number];
export type CalendarMoves = Wire<Awaited<ReturnType<typeof readMoves>>>;
export interface CalendarYearInForce {
  readonly version: string;
  readonly year: number;
  readonly status: CalendarYearFile['status'];
  readonly notice: string | null;
  readonly holidays: CalendarYearFile['holidays'];
}
export type Card = Wire<Awaited<ReturnType<typeof readCards>>>[number];
export interface PublicRates {
  readonly asOf: string;
  /** With fewer closed cases nothing is told. */
  readonly fewest: number;
  readonly oneThings: readonly PublicRate[];
}
