import { sql } from 'kysely';
import type { Plan } from '../catalogue/plan';
import { workingDaysTaken } from '../rules/elapsed';
import {
  foreseenReductions,
  type Measure,
  measuredReductions,
  measures,
  type Reduction,
  type Reductions,
  type SourceRow,
  type Tally,
} from '../rules/reductions';
import type { Text } from '../rules/text';
import type { Database } from './database';
import { planOf } from './plans';
import type { HandedIn } from './submissions';
import { calendarOf } from './versions';

const words = {
  time: { zh: '从收件到办结的工作日', en: 'Working days from receipt to closing' },
  submitted: { zh: '一次申报', en: 'One submission' },
  corrected: { zh: '补正', en: 'Correction' },
  delivered: { zh: '一次送达', en: 'One delivery of the results' },
  visit: { zh: '到窗口办理', en: 'Visit to a window' },
} as const satisfies Record<string, Text>;

/** Measures a closed case from its own file and keeps the result; in the transaction that closes it. */
export async function storeMeasuredReductions(db: Database, caseNo: string): Promise<void> {
  const row = await db
    .selectFrom('combined_case')
    .innerJoin('application_data', 'application_data.case_no', 'combined_case.case_no')
    .select(['plan_id', 'received_at', 'closed_at', 'channel', 'calendar_version', 'materials'])
    .select(sql<number>`(count(*) over ())::int`.as('revisions'))
    .where('combined_case.case_no', '=', caseNo)
    .where('counts', '=', true)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const plan = await planOf(db, row.plan_id);
  const calendar = await calendarOf(db, row.calendar_version);
  const closedAt = row.closed_at ?? row.received_at;
  const days = workingDaysTaken(calendar, row.received_at.getTime(), closedAt.getTime());
  const measured: Record<Measure, SourceRow[]> = {
    time: [rowOf(words.time, days, `${caseNo} log`)],
    steps: [
      rowOf(words.submitted, 1, `${caseNo} log`),
      ...(row.revisions > 1 ? [rowOf(words.corrected, row.revisions - 1, `${caseNo} log`)] : []),
      rowOf(words.delivered, 1, `${caseNo} log`),
    ],
    materials: handedInRows(plan, row.materials as HandedIn[], caseNo),
    trips: row.channel === 'window' ? [rowOf(words.visit, 1, `${caseNo} channel`)] : [],
  };
  const reductions = measuredReductions(await foreseen(db, caseNo, plan), talliesOf(measured));
  await db
    .insertInto('case_reduction')
    .values(
      measures.map((measure) => ({
        case_no: caseNo,
        measure,
        before: reductions[measure].before,
        promised: reductions[measure].promised,
        measured: reductions[measure].measured,
        basis: reductions[measure].basis,
        measured_rows: JSON.stringify(measured[measure]),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Before and promised over the items that were decided: what never ran was not spared anyone. */
async function foreseen(db: Database, caseNo: string, plan: Plan): Promise<Reductions> {
  const undecided = await db
    .selectFrom('item_case')
    .select('item_id')
    .where('case_no', '=', caseNo)
    .where('status', 'in', ['withdrawn', 'ended'])
    .execute();
  if (undecided.length === 0) return plan.reductions;
  const left = new Set(undecided.map(({ item_id }) => item_id));
  const { separateHandling, promised } = plan;
  return foreseenReductions({
    items: plan.items.filter(({ id }) => !left.has(id)),
    separateHandling,
    promised,
  });
}

function handedInRows(plan: Plan, handedIn: readonly HandedIn[], caseNo: string): SourceRow[] {
  const names = new Map(plan.materials.needed.map(({ id, name }) => [id, name]));
  return handedIn.map(({ id }) => rowOf(names.get(id) ?? { zh: id, en: id }, 1, `${caseNo} materials`));
}

function rowOf(what: Text, value: number, ref: string): SourceRow {
  return { itemId: null, what, value, grade: 'measured', ref };
}

function talliesOf(rows: Readonly<Record<Measure, readonly SourceRow[]>>): Record<Measure, Tally> {
  const tally = (sources: readonly SourceRow[]) => ({
    value: sources.reduce((sum, { value }) => sum + value, 0),
    sources,
  });
  return {
    time: tally(rows.time),
    steps: tally(rows.steps),
    materials: tally(rows.materials),
    trips: tally(rows.trips),
  };
}

/** What a closed case cut, measured, each number with its rows; `null` while it is open. */
export async function readReductions(db: Database, caseNo: string, plan: Plan): Promise<Reductions | null> {
  const rows = await db
    .selectFrom('case_reduction')
    .select(['measure', 'measured_rows'])
    .where('case_no', '=', caseNo)
    .execute();
  if (rows.length === 0) return null;
  const measured = Object.fromEntries(rows.map((row) => [row.measure, row.measured_rows as SourceRow[]]));
  return measuredReductions(
    await foreseen(db, caseNo, plan),
    talliesOf(measured as Record<Measure, SourceRow[]>),
  );
}

/** The three numbers of one case, and what they rest on. */
export type CaseNumbers = Readonly<
  Record<Measure, Pick<Reduction, 'before' | 'promised' | 'measured' | 'basis'>>
>;

/** The numbers of closed cases. */
export async function readNumbers(
  db: Database,
  caseNos: readonly string[],
): Promise<ReadonlyMap<string, CaseNumbers>> {
  const rows = await db
    .selectFrom('case_reduction')
    .select(['case_no', 'measure', 'before', 'promised', 'measured', 'basis'])
    .where('case_no', '=', sql<string>`any(${caseNos})`)
    .execute();
  const cases = new Map<string, Partial<CaseNumbers>>();
  for (const { case_no, measure, ...numbers } of rows) {
    cases.set(case_no, { ...cases.get(case_no), [measure]: numbers });
  }
  return cases as ReadonlyMap<string, CaseNumbers>;
}
