import type { Database } from '../../records/database';
import { recountOpen } from './recount-open';

const pageSize = 20_000;

/** What a number says that it counts, by the query of its link. */
type Asked = URLSearchParams;

/**
 * How many closed rows each of these lists has, or open items stand so: by looking at one row after the other, without
 * sums, views or predicates of the product. In the order of the links.
 */
export async function recountLinks(db: Database, hrefs: readonly string[]): Promise<readonly number[]> {
  const asked = hrefs.map((href) => new URL(href, 'http://board').searchParams);
  const isOpen = hrefs.map((href) => href.includes('/open-items?'));
  const counts = hrefs.map(() => 0);
  const known = await knownMeasures(db);
  for await (const row of reportRows(db)) {
    asked.forEach((query, index) => {
      if (!isOpen[index] && isCounted(row, query, known)) counts[index] = (counts[index] ?? 0) + 1;
    });
  }
  const open = await recountOpen(db);
  return counts.map((count, index) => (isOpen[index] ? open(asked[index] ?? new URLSearchParams()) : count));
}

type Row = Awaited<ReturnType<typeof pageOfRows>>[number];

function pageOfRows(db: Database, afterCase: string, afterItem: string) {
  return db
    .selectFrom('report_row')
    .select([
      'case_no',
      'item_id',
      'scope',
      'one_thing',
      'situation',
      'departments',
      'closed_on',
      'closed_at',
    ])
    .select(['ended_as', 'extended', 'promised', 'promised_as_told', 'promised_late_pauses'])
    .select(['statutory', 'statutory_as_told', 'statutory_late_pauses'])
    .where((eb) => eb(eb.refTuple('case_no', 'item_id'), '>', eb.tuple(afterCase, afterItem)))
    .orderBy('case_no')
    .orderBy('item_id')
    .limit(pageSize)
    .execute();
}

async function* reportRows(db: Database): AsyncGenerator<Row> {
  for (let last: Row | undefined; ;) {
    const rows = await pageOfRows(db, last?.case_no ?? '', last?.item_id ?? '');
    yield* rows;
    last = rows.at(-1);
    if (!last) return;
  }
}

/** Whether all three numbers of a measure are known, of each case that has some. */
async function knownMeasures(db: Database): Promise<ReadonlyMap<string, boolean>> {
  const rows = await db
    .selectFrom('case_reduction')
    .select(['case_no', 'measure', 'before', 'promised', 'measured'])
    .execute();
  return new Map(
    rows.map(({ case_no, measure, ...numbers }) => [
      `${case_no} ${measure}`,
      Object.values(numbers).every((number) => number !== null),
    ]),
  );
}

function isCounted(row: Row, asked: Asked, known: ReadonlyMap<string, boolean>): boolean {
  const is = (name: string, value: string): boolean => (asked.get(name) ?? value) === value;
  const department = asked.get('department');
  const measure = asked.get('measure');
  return (
    row.scope === (asked.get('scope') ?? 'cases') &&
    row.closed_at <= new Date(asked.get('asOf') ?? '9999-01-01') &&
    row.closed_on >= (asked.get('from') ?? '') &&
    row.closed_on <= (asked.get('to') ?? '9999') &&
    is('oneThing', row.one_thing) &&
    is('situation', row.situation) &&
    is('endedAs', row.ended_as) &&
    (department === null || row.departments.includes(department)) &&
    (measure === null || isMeasured(known.get(`${row.case_no} ${measure}`), asked.get('known'))) &&
    isInBucket(row, asked.get('limit'), asked.get('bucket'))
  );
}

const isMeasured = (isKnown: boolean | undefined, wanted: string | null): boolean =>
  isKnown !== undefined && (wanted === null || String(isKnown) === wanted);

function isInBucket(row: Row, limit: string | null, bucket: string | null): boolean {
  if (limit === null || bucket === null) return true;
  const isPromise = limit === 'promised';
  const result = isPromise ? row.promised : row.statutory;
  const asTold = isPromise ? row.promised_as_told : row.statutory_as_told;
  const latePauses = isPromise ? row.promised_late_pauses : row.statutory_late_pauses;
  const isDecided = result === 'kept' || result === 'missed';
  const is: Readonly<Record<string, boolean>> = {
    kept: result === 'kept',
    missed: result === 'missed',
    kept_as_told: asTold === 'kept',
    missed_as_told: asTold === 'missed',
    late_paused: isDecided && latePauses > 0,
    kept_extended: result === 'kept' && row.extended,
    missed_extended: result === 'missed' && row.extended,
    left_out: result === 'leftOut',
    no_limit: result === 'noLimit',
  };
  return is[bucket] ?? false;
}
