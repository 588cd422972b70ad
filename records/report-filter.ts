import { type ExpressionBuilder, type Expression, sql, type SqlBool } from 'kysely';
import type { Day } from '../rules/calendar';
import type { Tables } from './database';

/** Which closed cases and items a figure is about. What is absent does not narrow it. */
export interface ReportFilter {
  readonly oneThing?: string | undefined;
  readonly situation?: string | undefined;
  /** Of an item its own; a case has the departments of all its items. */
  readonly department?: string | undefined;
  /** First and last day of closing. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** The one predicate: every figure, and the list behind it, is about the rows of `report_row` that match it. */
export function matching(filter: ReportFilter) {
  const { oneThing, situation, department, from, to } = filter;
  return (eb: ExpressionBuilder<Tables, 'report_row'>): Expression<SqlBool> =>
    eb.and([
      ...(oneThing === undefined ? [] : [eb('one_thing', '=', oneThing)]),
      ...(situation === undefined ? [] : [eb('situation', '=', situation)]),
      ...(department === undefined ? [] : [sql<SqlBool>`departments @> array[${department}]`]),
      ...(from === undefined ? [] : [eb('closed_on', '>=', from)]),
      ...(to === undefined ? [] : [eb('closed_on', '<=', to)]),
    ]);
}
