import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { LimitKind } from '../../rules/case/case-state';
import { limitKinds } from '../../rules/case/item-clock';
import { dayCauses, type DayCause } from '../../rules/time-split';

/** What a closed case or item counts as, for one kind of limit. Some overlap: what was extended is kept or missed too. */
export const buckets = [
  'kept',
  'missed',
  'kept_as_told',
  'missed_as_told',
  'late_paused',
  'kept_extended',
  'missed_extended',
  'left_out',
  'no_limit',
] as const;
export type Bucket = (typeof buckets)[number];

type Columns = Readonly<Record<'result' | 'asTold' | 'latePauses', RawBuilder<unknown>>>;

const conditions: Readonly<Record<Bucket, (columns: Columns) => RawBuilder<SqlBool>>> = {
  kept: ({ result }) => sql`${result} = 'kept'`,
  missed: ({ result }) => sql`${result} = 'missed'`,
  kept_as_told: ({ asTold }) => sql`${asTold} = 'kept'`,
  missed_as_told: ({ asTold }) => sql`${asTold} = 'missed'`,
  late_paused: ({ result, latePauses }) => sql`${result} in ('kept', 'missed') and ${latePauses} > 0`,
  kept_extended: ({ result }) => sql`${result} = 'kept' and extended`,
  missed_extended: ({ result }) => sql`${result} = 'missed' and extended`,
  left_out: ({ result }) => sql`${result} = 'leftOut'`,
  no_limit: ({ result }) => sql`${result} = 'noLimit'`,
};

/** Whether a row of `report_part` counts so: the same condition counts it and lists it. */
export function countsAs(kind: LimitKind, bucket: Bucket): RawBuilder<SqlBool> {
  return conditions[bucket]({
    result: sql.ref(kind),
    asTold: sql.ref(`${kind}_as_told`),
    latePauses: sql.ref(`${kind}_late_pauses`),
  });
}

/** Columns of elapsed time by cause, in ms. */
export const causeColumns = {
  applicant: 'applicant_ms',
  acceptance: 'acceptance_ms',
  department: 'department_ms',
  upstream: 'upstream_ms',
  specialProcedure: 'special_procedure_ms',
  systemFault: 'system_fault_ms',
  nonWorking: 'non_working_ms',
} as const satisfies Record<DayCause, string>;
export type CauseColumn = (typeof causeColumns)[DayCause];

/** A column of `report_day`: how many rows, how many of a bucket, or how many ms. */
export type Amount = 'n' | `${LimitKind}_${Bucket}` | 'elapsed_ms' | CauseColumn;

/** What each column of `report_day` adds up of the rows of `report_part`. */
export const amounts: ReadonlyMap<Amount, RawBuilder<number>> = new Map<Amount, RawBuilder<number>>([
  ['n', sql`count(*)`],
  ...limitKinds.flatMap((kind) =>
    buckets.map(
      (bucket) =>
        [`${kind}_${bucket}`, sql<number>`count(*) filter (where ${countsAs(kind, bucket)})`] as const,
    ),
  ),
  ...(['elapsed_ms', ...dayCauses.map((cause) => causeColumns[cause])] as const).map(
    (column) => [column, sql<number>`sum(${sql.ref(column)})`] as const,
  ),
]);
