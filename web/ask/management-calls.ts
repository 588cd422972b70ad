import type {
  CalendarChange,
  CalendarPreview,
  CalendarYearInForce,
  Card,
  GroupedTimeLimits,
  LightsReport,
  OpenItemPage,
  ReductionsBoard,
  RehearsalReport,
  ReportRowPage,
  TimeLimitsReport,
  WhoseDaysReport,
} from '../../api/management-wire';
import type { CaseDays } from '../../api/wire';
import type { CalendarYearFile } from '../../catalogue/calendars/calendar-files';
import { ask } from './client';

/** Figures take the query of the page, as it stands in the address. */
const figures = (what: string, search: string) => ask('GET', `/management/${what}?${search}`);

export const readTimeLimits = (search: string) => figures('time-limits', search) as Promise<TimeLimitsReport>;
export const readTimeLimitsBy = (by: 'department' | 'month', search: string) =>
  figures('time-limits', `by=${by}&${search}`) as Promise<GroupedTimeLimits>;
export const readWhoseDays = (search: string) => figures('whose-days', search) as Promise<WhoseDaysReport>;
export const readCuts = (search: string) =>
  figures('reductions', `size=0&${search}`) as Promise<ReductionsBoard>;
export const readLights = (search: string) => figures('lights', search) as Promise<LightsReport>;
export const listOpenItems = (search: string) => figures('open-items', search) as Promise<OpenItemPage>;
export const listReportRows = (search: string) => figures('cases', search) as Promise<ReportRowPage>;
export const readCaseDays = (caseNo: string) => ask('GET', `/cases/${caseNo}/days`) as Promise<CaseDays>;

/** A promise to try, on which closed items. */
export interface AskedRehearsal {
  readonly oneThing: string;
  readonly itemId: string;
  readonly promisedDays: number;
  readonly from?: string;
  readonly to?: string;
}
export const rehearse = (body: AskedRehearsal) =>
  ask('POST', '/management/rehearsals', { body }) as Promise<RehearsalReport>;

const changes = '/management/calendar-changes';
/** A year entered anew, or a change undone. */
/** A change that came into force, and how many cases closed and came in after its preview. */
export interface AppliedChange {
  readonly id: number;
  readonly since: { readonly closed: number; readonly came: number };
}
export type AskedChange = { readonly year: CalendarYearFile } | { readonly undo: number };
export const listChanges = () => ask('GET', changes) as Promise<readonly CalendarChange[]>;
export const readYear = (year: string) =>
  ask('GET', `/management/calendar-years/${year}`) as Promise<CalendarYearInForce>;
export const previewChange = (change: AskedChange) =>
  ('undo' in change
    ? ask('POST', `${changes}/${change.undo}/undo/preview`)
    : ask('POST', `${changes}/preview`, { body: change })) as Promise<CalendarPreview>;
export const applyChange = (
  change: AskedChange,
  told: { readonly reason: string; readonly previewHash: string; readonly previewedAt: string },
  key: string,
) =>
  ('undo' in change
    ? ask('POST', `${changes}/${change.undo}/undo`, { body: told, key })
    : ask('POST', changes, { body: { ...change, ...told }, key })) as Promise<AppliedChange>;

const cards = '/management/cards';
export const listCards = () => ask('GET', cards) as Promise<readonly Card[]>;
/** A card for an item, or for the whole case, because of its light. */
export interface NewCard {
  readonly caseNo: string;
  readonly itemId: string | null;
  readonly colour: 'yellow' | 'red';
  readonly reason: string;
}
export const showCard = (body: NewCard, key: string) => ask('POST', cards, { body, key });
export const decideCard = (
  cardId: string,
  body: { readonly decision: 'uphold' | 'cancel'; readonly reason: string },
  key: string,
) => ask('POST', `${cards}/${cardId}/decision`, { body, key });
