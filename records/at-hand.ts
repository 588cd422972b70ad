import { type SqlBool, sql } from 'kysely';
import type { Departments } from '../people/actor';
import type { StallCause } from '../rules/case/case-state';
import type { Light } from '../rules/case/light';
import type { Database } from './database';
import { type Page, type PageOf, readPage } from './pages';

/** What is asked for of the items at hand; what is left out does not matter. */
export interface AtHandFilter {
  readonly caseNo?: string | undefined;
  readonly cause?: StallCause | undefined;
  readonly department?: string | undefined;
  readonly oneThing?: string | undefined;
  readonly light?: Light | undefined;
  /** Id of the post it was passed on to; `none`: it was passed on to nobody. */
  readonly post?: string | undefined;
  /** None but these. */
  readonly items?: readonly { readonly caseNo: string; readonly itemId: string }[] | undefined;
  /** ms; stands there since then or longer. */
  readonly since?: number | undefined;
}

/** `stalled`: a person must act; `slips`: it is to be keyed into its department's own system. */
export type AtHandList = 'stalled' | 'slips';

const lists = {
  stalled: sql<SqlBool>`item_case.status = 'stalled'`,
  slips: sql<SqlBool>`(item_case.status = 'atDesk' or item_case.stall_cause = 'notKeyedIn')`,
} as const satisfies Record<AtHandList, unknown>;

export const atHandSorts = ['age', 'due', 'case'] as const;

export interface AtHandOrder {
  readonly sort: (typeof atHandSorts)[number];
  readonly order: 'asc' | 'desc';
}

const sortKeys = {
  age: sql`item_case.since`,
  // A clock that stands is due last.
  due: sql`coalesce(item_case.promised_due, 'infinity'::date)`,
  case: sql`item_case.case_no`,
} as const satisfies Record<AtHandOrder['sort'], unknown>;

/** The one predicate of a list: counts, pages and what is done to many at once rest on it. */
function atHand(db: Database, list: AtHandList, departments: Departments, filter: AtHandFilter) {
  const { caseNo, cause, department, oneThing, light, post, items, since } = filter;
  return db
    .selectFrom('item_case')
    .innerJoin('combined_case', 'combined_case.case_no', 'item_case.case_no')
    .where(lists[list])
    .$if(departments !== 'all', (query) => query.where('department', '=', sql<string>`any(${departments})`))
    .$if(caseNo !== undefined, (query) => query.where('item_case.case_no', '=', caseNo ?? ''))
    .$if(cause !== undefined, (query) => query.where('stall_cause', '=', cause ?? 'ourFault'))
    .$if(department !== undefined, (query) => query.where('department', '=', department ?? ''))
    .$if(oneThing !== undefined, (query) => query.where('one_thing', '=', oneThing ?? ''))
    .$if(light !== undefined, (query) =>
      query.where(sql<SqlBool>`coalesce(item_case.light, 'green') = ${light}`),
    )
    .$if(items !== undefined, (query) => query.where(isOneOf(items ?? [])))
    .$if(post === 'none', (query) => query.where('passed_on_to', 'is', null))
    .$if(post !== undefined && post !== 'none', (query) => query.where('passed_on_to', '=', post ?? ''))
    .$if(since !== undefined, (query) => query.where('item_case.since', '<=', new Date(since ?? 0)));
}

function isOneOf(items: NonNullable<AtHandFilter['items']>) {
  const caseNos = items.map(({ caseNo }) => caseNo);
  const itemIds = items.map(({ itemId }) => itemId);
  return sql<SqlBool>`(item_case.case_no, item_id) in (select * from unnest(${caseNos}::text[], ${itemIds}::text[]))`;
}

/** One page of the items that a clerk of these departments has at hand. */
export function readAtHand(
  db: Database,
  list: AtHandList,
  departments: Departments,
  filter: AtHandFilter,
  { sort, order, ...page }: AtHandOrder & PageOf,
): Promise<Page<AtHandRow>> {
  return readPage(db, page, (transaction) =>
    selectRows(atHand(transaction, list, departments, filter))
      .orderBy(sortKeys[sort], order)
      .orderBy('item_case_no'),
  );
}

/** Up to `limit` stalled items at once, the oldest first; for a list that is fixed. */
export function readAllAtHand(db: Database, departments: Departments, filter: AtHandFilter, limit: number) {
  return selectRows(atHand(db, 'stalled', departments, filter))
    .orderBy('item_case.since')
    .orderBy('item_case_no')
    .limit(limit)
    .execute();
}

function selectRows(found: ReturnType<typeof atHand>) {
  return found.select([
    'item_case.case_no as caseNo',
    'item_case_no as itemCaseNo',
    'item_id as itemId',
    'one_thing as oneThing',
    'plan_id as planId',
    'is_sample as isSample',
    'department',
    'status',
    'stall_cause as cause',
    'item_case.since',
    'item_case.light',
    'item_case.promised_due as promisedDue',
    'item_case.promise_missed as promiseMissed',
    'item_case.statutory_due as statutoryDue',
    'item_case.statutory_missed as statutoryMissed',
    'department_serial as serial',
    'passed_on_to as passedOnTo',
    'asked_due as askedDue',
    'assisted',
  ]);
}

export type AtHandRow = Awaited<ReturnType<typeof readAllAtHand>>[number];
