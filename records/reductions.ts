import type { Plan } from '../catalogue/plan';
import { workingDaysTaken } from '../rules/elapsed';
import {
  type Measure,
  measuredReductions,
  measures,
  type Reductions,
  type SourceRow,
  type Tally,
} from '../rules/reductions';
import type { Text } from '../rules/text';
import type { Database } from './database';
import type { HandedIn } from './submissions';
import { calendarOf } from './versions';

const words = {
  time: { zh: '从收件到办结的工作日', en: 'Working days from receipt to closing' },
  submitted: { zh: '一次申报', en: 'One submission' },
  delivered: { zh: '一次送达', en: 'One delivery of the results' },
  visit: { zh: '到窗口办理', en: 'Visit to a window' },
} as const satisfies Record<string, Text>;

/** Measures a closed case from its own file and keeps the result; in the transaction that closes it. */
export async function storeMeasuredReductions(db: Database, caseNo: string): Promise<void> {
  const row = await db
    .selectFrom('combined_case')
    .innerJoin('application_data', 'application_data.case_no', 'combined_case.case_no')
    .select(['plan', 'received_at', 'closed_at', 'channel', 'calendar_version', 'materials'])
    .where('combined_case.case_no', '=', caseNo)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const plan = row.plan as Plan;
  const calendar = await calendarOf(db, row.calendar_version);
  const closedAt = row.closed_at ?? row.received_at;
  const measured: Record<Measure, Tally> = {
    time: tally([
      rowOf(
        words.time,
        workingDaysTaken(calendar, row.received_at.getTime(), closedAt.getTime()),
        `${caseNo} log`,
      ),
    ]),
    steps: tally([rowOf(words.submitted, 1, `${caseNo} log`), rowOf(words.delivered, 1, `${caseNo} log`)]),
    materials: tally(handedInRows(plan, row.materials as HandedIn[], caseNo)),
    trips: tally(row.channel === 'window' ? [rowOf(words.visit, 1, `${caseNo} channel`)] : []),
  };
  const reductions = measuredReductions(plan.reductions, measured);
  await db
    .insertInto('case_reduction')
    .values(
      measures.map((measure) => ({
        case_no: caseNo,
        measure,
        reduction: JSON.stringify(reductions[measure]),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function handedInRows(plan: Plan, handedIn: readonly HandedIn[], caseNo: string): SourceRow[] {
  const names = new Map(plan.materials.needed.map(({ id, name }) => [id, name]));
  return handedIn.map(({ id }) => rowOf(names.get(id) ?? { zh: id, en: id }, 1, `${caseNo} materials`));
}

function rowOf(what: Text, value: number, ref: string): SourceRow {
  return { itemId: null, what, value, grade: 'measured', ref };
}

function tally(sources: readonly SourceRow[]): Tally {
  return { value: sources.reduce((sum, { value }) => sum + value, 0), sources };
}

/** What a closed case cut, measured; `null` while it is open. */
export async function readReductions(db: Database, caseNo: string): Promise<Reductions | null> {
  const rows = await db
    .selectFrom('case_reduction')
    .select(['measure', 'reduction'])
    .where('case_no', '=', caseNo)
    .execute();
  if (rows.length === 0) return null;
  return Object.fromEntries(rows.map(({ measure, reduction }) => [measure, reduction])) as Reductions;
}

/** The reductions of all cases that closed well, oldest first: what a sum is made of. */
export async function readClosedReductions(
  db: Database,
  oneThing?: string,
): Promise<{ readonly caseNo: string; readonly oneThing: string; readonly reductions: Reductions }[]> {
  const rows = await db
    .selectFrom('combined_case')
    .innerJoin('case_reduction', 'case_reduction.case_no', 'combined_case.case_no')
    .select(['combined_case.case_no', 'one_thing', 'measure', 'reduction'])
    .where('outcome', '=', 'completed')
    .$if(oneThing !== undefined, (query) => query.where('one_thing', '=', oneThing ?? ''))
    .orderBy('closed_at')
    .orderBy('combined_case.case_no')
    .execute();
  const cases = new Map<string, { oneThing: string; reductions: Partial<Reductions> }>();
  for (const { case_no, one_thing, measure, reduction } of rows) {
    const found = cases.get(case_no) ?? { oneThing: one_thing, reductions: {} };
    cases.set(case_no, {
      ...found,
      reductions: { ...found.reductions, [measure]: reduction as Reductions[Measure] },
    });
  }
  return [...cases].map(([caseNo, { oneThing: id, reductions }]) => ({
    caseNo,
    oneThing: id,
    reductions: reductions as Reductions,
  }));
}
