import { type LogEntry, readLogs } from '../case-log';
import type { Database } from '../database';
import type { AsOf } from './figures';
import type { ReportFilter } from './filter';
import { allReportRows, type Counted } from './rows';

/** One case of a list, as process mining needs it. */
export interface LoggedCase extends Pick<
  ReportRows[number],
  'closedAt' | 'endedAs' | 'promised' | 'statutory'
> {
  readonly caseNo: string;
  readonly oneThing: string;
  readonly situation: string;
  readonly isSample: boolean;
  /** Its items; where the list is one of items, those alone that stand in it. */
  readonly items: ReportRows;
  /** Its log until the moment of the list. */
  readonly events: readonly LogEntry['event'][];
}
type ReportRows = Awaited<ReturnType<typeof rowsOf>>;

/** Cases in memory at one time. */
const casesAtOnce = 200;

/** The cases of exactly the rows that a figure counts, page by page. */
export async function* loggedCases(
  db: Database,
  filter: ReportFilter,
  counted: Counted,
  asOf: AsOf,
): AsyncGenerator<LoggedCase> {
  let listed = new Map<string, Set<string>>();
  // The rows of a case stand side by side.
  for await (const { caseNo, itemId } of allReportRows(db, filter, counted, asOf)) {
    if (!listed.has(caseNo) && listed.size === casesAtOnce) {
      yield* await casesOf(db, listed, counted, asOf);
      listed = new Map();
    }
    listed.set(caseNo, (listed.get(caseNo) ?? new Set()).add(itemId ?? ''));
  }
  yield* await casesOf(db, listed, counted, asOf);
}

async function casesOf(
  db: Database,
  listed: ReadonlyMap<string, ReadonlySet<string>>,
  { scope }: Counted,
  asOf: AsOf,
): Promise<readonly LoggedCase[]> {
  const caseNos = [...listed.keys()];
  if (caseNos.length === 0) return [];
  const [rows, logs] = await Promise.all([rowsOf(db, caseNos), readLogs(db, caseNos)]);
  const isListed = ({ caseNo, itemId }: ReportRows[number]) =>
    scope === 'cases' || (listed.get(caseNo)?.has(itemId) ?? false);
  return rows
    .filter(({ itemId }) => itemId === '')
    .map((whole) => ({
      ...whole,
      items: rows.filter((row) => row.caseNo === whole.caseNo && row.itemId !== '' && isListed(row)),
      events: (logs.get(whole.caseNo) ?? []).filter(({ at }) => Date.parse(at) <= asOf.at),
    }));
}

function rowsOf(db: Database, caseNos: readonly string[]) {
  return db
    .selectFrom('report_row')
    .select(['case_no as caseNo', 'item_id as itemId', 'one_thing as oneThing', 'situation', 'departments'])
    .select([
      'is_sample as isSample',
      'closed_at as closedAt',
      'ended_as as endedAs',
      'promised',
      'statutory',
    ])
    .where('case_no', 'in', caseNos)
    .orderBy('case_no')
    .orderBy('item_id')
    .execute();
}
