import type { Bucket } from '../records/reports/buckets';
import type { AsOf } from '../records/reports/figures';
import type { LimitRecord, TimeLimits } from '../records/reports/time-limits';
import { limitKinds } from '../rules/case/item-clock';
import { linkTo, type ReportQuery } from './report-query';

/** By the figure of a limit's record: what its rows count as. */
const bucketOf = {
  kept: 'kept',
  missed: 'missed',
  keptAsTold: 'kept_as_told',
  missedAsTold: 'missed_as_told',
  latePaused: 'late_paused',
  keptExtended: 'kept_extended',
  missedExtended: 'missed_extended',
  leftOut: 'left_out',
  withoutLimit: 'no_limit',
} as const satisfies Record<string, Bucket>;

export type LinkedRecord = LimitRecord & { readonly links: Readonly<Record<keyof typeof bucketOf, string>> };
export type LinkedLimits = {
  readonly [Scope in keyof TimeLimits]: Readonly<Record<keyof TimeLimits[Scope], LinkedRecord>>;
};

/** Each figure with the list of the rows that it counts. */
export function withLinks(limits: TimeLimits, query: ReportQuery, asOf: AsOf): LinkedLimits {
  const linked = (scope: keyof TimeLimits) => {
    const records = limitKinds.map((limit) => {
      const links = Object.entries(bucketOf).map(([name, bucket]) => [
        name,
        linkTo(query, asOf, { scope, limit, bucket }),
      ]);
      return [limit, { ...limits[scope][limit], links: Object.fromEntries(links) as LinkedRecord['links'] }];
    });
    return Object.fromEntries(records) as LinkedLimits[typeof scope];
  };
  return { cases: linked('cases'), items: linked('items') };
}
