import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Day } from '../../rules/calendar';

/** Samples 样例 are counted with the cases unless they are left out or asked for alone. */
export const samplesAsked = ['leftOut', 'only'] as const;

/** Which closed cases and items a figure is about. What is absent does not narrow it. */
export interface ReportFilter {
  readonly oneThing?: string | undefined;
  readonly situation?: string | undefined;
  /** Of an item its own; a case has the departments of all its items. */
  readonly department?: string | undefined;
  /** First and last day of closing. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly samples?: (typeof samplesAsked)[number] | undefined;
}

/**
 * The one predicate: every figure, and the list behind it, is about what it lets through, of `report_part` and
 * `reduction_part` as well as of their sums by day. `each`: a case once for each of its departments.
 */
export function matching(
  filter: ReportFilter,
  departments: 'together' | 'each' = 'together',
): RawBuilder<SqlBool> {
  const { oneThing, situation, department, from, to, samples } = filter;
  const ofAny = departments === 'each' ? sql`department <> ''` : sql`(scope = 'items' or department = '')`;
  const conditions = [
    department === undefined ? ofAny : sql`department = ${department}`,
    ...(oneThing === undefined ? [] : [sql`one_thing = ${oneThing}`]),
    ...(situation === undefined ? [] : [sql`situation = ${situation}`]),
    ...(from === undefined ? [] : [sql`closed_on >= ${from}`]),
    ...(to === undefined ? [] : [sql`closed_on <= ${to}`]),
    ...(samples === undefined ? [] : [sql`is_sample = ${samples === 'only'}`]),
  ];
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}
