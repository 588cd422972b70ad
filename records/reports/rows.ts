import { sql, type SqlBool } from 'kysely';
import type { LimitKind } from '../../rules/case/case-state';
import type { Measure } from '../../rules/reductions';
import type { Database } from '../database';
import { type Bucket, countsAs } from './buckets';
import { type AsOf, readFigures } from './figures';
import { matching, type ReportFilter } from './filter';
import { readReductionsSum } from './reductions-sum';

/** Which of the rows that match a figure counts. What is absent does not narrow it. */
export interface Counted {
  readonly scope: 'cases' | 'items';
  readonly limit?: LimitKind | undefined;
  /** What it counts as, for that limit. */
  readonly bucket?: Bucket | undefined;
  readonly endedAs?: string | undefined;
  /** Of cases in which everything was approved: those of which this measure is, or is not, known. */
  readonly measure?: Measure | undefined;
  readonly known?: boolean | undefined;
}

/** A place in the list: the row after which it goes on. */
export interface Place {
  readonly after?: string | undefined;
  readonly size: number;
}

export type ReportRow = Awaited<ReturnType<typeof readPage>>[number];

/** The rows behind a figure, the newest first, and where the next ones begin; `null`: there are no more. */
export async function readReportRows(
  db: Database,
  filter: ReportFilter,
  counted: Counted,
  asOf: AsOf,
  { after, size }: Place,
): Promise<{ readonly rows: readonly ReportRow[]; readonly next: string | null }> {
  const rows = await readPage(db, filter, counted, asOf, { after, size: size + 1 });
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > size && last ? placeOf(last) : null };
}

/** How many there are: the very figure, from the sums. */
export async function readCount(
  db: Database,
  filter: ReportFilter,
  { scope, limit, bucket, endedAs, measure, known }: Counted,
  asOf: AsOf,
): Promise<number> {
  if (measure !== undefined) {
    const { counted, leftOut } = (await readReductionsSum(db, filter, asOf)).total[measure];
    return (known === false ? 0 : counted) + (known === true ? 0 : leftOut);
  }
  const amount = limit && bucket ? (`${limit}_${bucket}` as const) : 'n';
  return (await readFigures(db, filter, asOf))
    .filter((one) => one.scope === scope && (endedAs === undefined || one.endedAs === endedAs))
    .reduce((sum, one) => sum + one[amount], 0);
}

/** All of them, a page at a time. */
export async function* allReportRows(
  db: Database,
  filter: ReportFilter,
  counted: Counted,
  asOf: AsOf,
): AsyncGenerator<ReportRow> {
  for (let after: string | null = ''; after !== null;) {
    const page = await readReportRows(db, filter, counted, asOf, {
      after: after === '' ? undefined : after,
      size: 2_000,
    });
    yield* page.rows;
    after = page.next;
  }
}

const placeOf = ({ closedOn, caseNo, itemId }: Pick<ReportRow, 'closedOn' | 'caseNo' | 'itemId'>): string =>
  `${closedOn}~${caseNo}~${itemId ?? ''}`;

function readPage(
  db: Database,
  filter: ReportFilter,
  { scope, limit, bucket, endedAs, measure, known }: Counted,
  asOf: AsOf,
  { after, size }: Place,
) {
  const [day = '', caseNo = '', itemId = ''] = after?.split('~') ?? [];
  return db
    .selectFrom('report_part as part')
    .select([
      'case_no as caseNo',
      sql<string | null>`nullif(item_id, '')`.as('itemId'),
      'one_thing as oneThing',
      'situation',
      'is_sample as isSample',
      'departments',
      'closed_at as closedAt',
      'closed_on as closedOn',
      'ended_as as endedAs',
      'promised',
      'promised_as_told as promisedAsTold',
      'promised_late_pauses as promisedLatePauses',
      'statutory',
      'statutory_as_told as statutoryAsTold',
      'statutory_late_pauses as statutoryLatePauses',
      'extended',
      'started_at as startedAt',
      'ended_at as endedAt',
      'promised_days as promisedDays',
      'promised_unit as promisedUnit',
      'taken_days as takenDays',
      'elapsed_ms as elapsedMs',
      'applicant_ms as applicantMs',
      'acceptance_ms as acceptanceMs',
      'department_ms as departmentMs',
      'upstream_ms as upstreamMs',
      'special_procedure_ms as specialProcedureMs',
      'system_fault_ms as systemFaultMs',
      'non_working_ms as nonWorkingMs',
    ])
    .where(matching(filter))
    .where('scope', '=', scope)
    .where('closed_on', '<=', asOf.day)
    .where('closed_at', '<=', new Date(asOf.at))
    .$if(limit !== undefined && bucket !== undefined, (query) =>
      query.where(countsAs(limit ?? 'promised', bucket ?? 'kept')),
    )
    .$if(endedAs !== undefined, (query) => query.where(sql<SqlBool>`ended_as = ${endedAs}`))
    .$if(measure !== undefined, (query) =>
      query.where(
        sql<SqlBool>`exists (select from reduction_part as cut where cut.case_no = part.case_no
                                and cut.measure = ${measure} and cut.department = part.department
                                and (${known ?? null}::boolean is null or cut.known = ${known ?? null}))`,
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(closed_on, case_no, item_id) < (${day}::date, ${caseNo}, ${itemId})`),
    )
    .orderBy('closed_on', 'desc')
    .orderBy('case_no', 'desc')
    .orderBy('item_id', 'desc')
    .limit(size)
    .execute();
}
