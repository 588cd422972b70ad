import { z } from 'zod';
import { calendarInForce } from '../records/calendar-changes';
import { buckets } from '../records/reports/buckets';
import type { AsOf, Figures, Grouping } from '../records/reports/figures';
import { type ReportFilter, samplesAsked } from '../records/reports/filter';
import type { Counted } from '../records/reports/rows';
import { type Day, dayOf } from '../rules/calendar';
import { limitKinds } from '../rules/case/item-clock';
import { measures } from '../rules/reductions';
import type { Services } from './services';

const Day = z.iso.date();

/** What every figure of the management can be narrowed by, and the list behind it in the same words. */
export const ReportFilterShape = {
  oneThing: z.string().optional().describe('Only cases of this one thing'),
  situation: z.string().optional().describe('Only cases of this situation'),
  department: z
    .string()
    .min(1)
    .optional()
    .describe('Only items of this department, and cases with such an item'),
  from: Day.optional().describe('Closed on this day or later'),
  to: Day.optional().describe('Closed on this day or before'),
  samples: z
    .enum(samplesAsked)
    .optional()
    .describe('Without samples 样例, or they alone; absent: counted too'),
} satisfies Record<keyof ReportFilter, z.ZodType>;

/** The same with the moment until which it is told; a link carries it, so that what it opens is what was counted. */
export const ReportQueryShape = {
  ...ReportFilterShape,
  asOf: z.iso.datetime({ offset: true }).optional().describe('Closed at this moment or before; default: now'),
};
export type ReportQuery = ReportFilter & { readonly asOf?: string | undefined };

/** Which of these rows a figure counts. */
export const CountedShape = {
  scope: z.enum(['cases', 'items']).default('cases').describe('Whole cases, or their items'),
  limit: z.enum(limitKinds).optional().describe('For which limit `bucket` is meant'),
  bucket: z.enum(buckets).optional().describe('What it counts as, for that limit'),
  endedAs: z.string().optional().describe('Outcome of a case, or status of an item'),
  measure: z.enum(measures).optional().describe('Only cases in which everything was approved'),
  known: z.stringbool().optional().describe('With `measure`: whether what it was before is known'),
} satisfies Record<keyof Counted, z.ZodType>;

export const ExportLanguage = z.enum(['zh', 'en']).default('zh').describe('Language of heads and values');

/** What a list of rows is asked for with: the filter, the moment, and which of the rows. */
export const RowsQueryShape = { ...ReportQueryShape, ...CountedShape };

/** The parts of such a query. */
export function askedRows({
  scope,
  limit,
  bucket,
  endedAs,
  measure,
  known,
  ...rest
}: z.infer<z.ZodObject<typeof RowsQueryShape>>): {
  readonly filter: ReportFilter;
  readonly counted: Counted;
} {
  const { oneThing, situation, department, from, to, samples } = rest;
  return {
    filter: { oneThing, situation, department, from, to, samples },
    counted: { scope, limit, bucket, endedAs, measure, known },
  };
}

/** The moment until which figures are told. */
export async function asOfIn({ db, now }: Services, { asOf }: ReportQuery): Promise<AsOf> {
  const at = asOf === undefined ? now() : Date.parse(asOf);
  return { at, day: dayOf(await calendarInForce(db), at) };
}

/** What stands at the head of every figure: of how many, over which days of closing, and until when. */
export interface Heading {
  readonly asOf: string;
  readonly period: { readonly from: Day | null; readonly to: Day | null };
  readonly n: { readonly cases: number; readonly items: number };
}

export function headingOf({ from, to }: ReportFilter, asOf: AsOf, figures: readonly Figures[]): Heading {
  const nOf = (scope: Figures['scope']) =>
    figures.filter((one) => one.scope === scope).reduce((sum, { n }) => sum + n, 0);
  const days = figures.flatMap(({ first, last }) => [first, last]).toSorted();
  return {
    asOf: new Date(asOf.at).toISOString(),
    period: { from: from ?? days[0] ?? null, to: to ?? days.at(-1) ?? null },
    n: { cases: nOf('cases'), items: nOf('items') },
  };
}

/** Where exactly the rows are listed that a figure counts. */
export function linkTo({ asOf, ...filter }: ReportQuery, at: AsOf, counted: Counted): string {
  const query = new URLSearchParams();
  const asked = { ...filter, ...counted, asOf: new Date(at.at).toISOString() };
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined) query.set(name, String(value));
  }
  return `/management/cases?${query.toString()}`;
}

/** The query that narrows figures to one of their groups. */
export function groupQuery(query: ReportQuery, by: Grouping, key: string): ReportQuery {
  if (by !== 'month') return { ...query, [by]: key };
  const [year = '', month = ''] = key.split('-');
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const within = { from: `${key}-01`, to: `${key}-${last}` };
  return {
    ...query,
    from: query.from !== undefined && query.from > within.from ? query.from : within.from,
    to: query.to !== undefined && query.to < within.to ? query.to : within.to,
  };
}
