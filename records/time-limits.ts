import { type ExpressionBuilder, sql } from 'kysely';
import type { LimitKind } from '../rules/case/case-state';
import type { LimitResult } from '../rules/kept-limits';
import type { Database, Tables } from './database';
import { type KeptRate, rateOf } from './kept-rate';

/** How one kind of limit was kept by what is closed. */
export interface LimitRecord extends KeptRate {
  /** The same with every pause, also those that were entered late: the rate as somebody generous would tell it. */
  readonly asTold: KeptRate;
  /** Of kept and missed: those with a pause that was entered late. */
  readonly latePaused: number;
  /** Of kept and missed: those that were lawfully extended 延期. */
  readonly extended: KeptRate;
  /** Closed, but not decided, by how it ended: withdrawn, ended with another item, not accepted, … */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Decided without such a limit: no statute fixes one. */
  readonly withoutLimit: number;
}

/** Both limits side by side, for whole cases and for their items. */
export type TimeLimits = Readonly<Record<'cases' | 'items', Readonly<Record<LimitKind, LimitRecord>>>>;

/** Counts over all closed cases and their items. */
export async function readTimeLimits(db: Database): Promise<TimeLimits> {
  const rows = await db
    .selectFrom('report_row')
    .select(['scope', 'ended_as as endedAs'])
    .select((eb) => [...countsOf(eb, 'promised'), ...countsOf(eb, 'statutory')])
    .groupBy(['scope', 'ended_as'])
    .execute();
  const both = (scope: keyof TimeLimits) => {
    const ofScope = rows.filter((row) => row.scope === scope);
    return { promised: recordOf(ofScope, 'promised'), statutory: recordOf(ofScope, 'statutory') };
  };
  return { cases: both('cases'), items: both('items') };
}

type Counts =
  | 'kept'
  | 'missed'
  | 'toldKept'
  | 'toldMissed'
  | 'late'
  | 'extendedKept'
  | 'extendedMissed'
  | 'leftOut'
  | 'noLimit';

type Row = { readonly endedAs: string } & Readonly<Record<`${LimitKind}_${Counts}`, number>>;

function countsOf<Kind extends LimitKind>(eb: ExpressionBuilder<Tables, 'report_row'>, kind: Kind) {
  const result = sql<LimitResult>`${sql.ref(kind)}`;
  const told = sql<LimitResult>`${sql.ref(`${kind}_as_told`)}`;
  const count = <Name extends Counts>(name: Name, condition: ReturnType<typeof sql<boolean>>) =>
    sql<number>`(count(*) filter (where ${condition}))::int`.as(`${kind}_${name}` as const);
  return [
    count('kept', sql`${result} = 'kept'`),
    count('missed', sql`${result} = 'missed'`),
    count('toldKept', sql`${told} = 'kept'`),
    count('toldMissed', sql`${told} = 'missed'`),
    count('late', sql`${result} in ('kept', 'missed') and ${sql.ref(`${kind}_late_pauses`)} > 0`),
    count('extendedKept', sql`${result} = 'kept' and extended`),
    count('extendedMissed', sql`${result} = 'missed' and extended`),
    count('leftOut', sql`${result} = 'leftOut'`),
    count('noLimit', sql`${result} = 'noLimit'`),
  ];
}

function recordOf(rows: readonly Row[], kind: LimitKind): LimitRecord {
  const sum = (name: Counts) => rows.reduce((all, row) => all + row[`${kind}_${name}`], 0);
  const leftOut = rows.map((row) => [row.endedAs, row[`${kind}_leftOut`]] as const);
  return {
    ...rateOf({ kept: sum('kept'), missed: sum('missed') }),
    asTold: rateOf({ kept: sum('toldKept'), missed: sum('toldMissed') }),
    latePaused: sum('late'),
    extended: rateOf({ kept: sum('extendedKept'), missed: sum('extendedMissed') }),
    leftOut: Object.fromEntries(leftOut.filter(([, count]) => count > 0)),
    withoutLimit: sum('noLimit'),
  };
}

/** Whole cases by outcome and items by status; together they always add up to what was received. */
export async function readTotals(db: Database) {
  const cases = await db
    .selectFrom('combined_case')
    .select((eb) => ['phase', 'outcome', eb.fn.countAll<number>().as('count')])
    .groupBy(['phase', 'outcome'])
    .execute();
  const items = await db
    .selectFrom('item_case')
    .select((eb) => ['status', eb.fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute();
  return {
    cases: cases.map(({ phase, outcome, count }) => ({ phase, outcome, count })),
    items: items.map(({ status, count }) => ({ status, count })),
  };
}
