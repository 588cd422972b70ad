import type { Database } from './database';
import { planOf } from './plans';
import { newestRevision } from './revisions';
import type { HandedIn } from './submissions';

/** The rows of one case that screens read; instants as Date, civil days as `YYYY-MM-DD`. */
export async function readCase(db: Database, caseNo: string) {
  const found = await db
    .selectFrom('combined_case')
    .selectAll()
    .where('case_no', '=', caseNo)
    .executeTakeFirst();
  if (!found) return null;
  const items = await db
    .selectFrom('item_case')
    .leftJoin('department_answer as decision', (join) =>
      join
        .onRef('decision.case_no', '=', 'item_case.case_no')
        .onRef('decision.item_id', '=', 'item_case.item_id')
        .on('decision.kind', '=', 'decided')
        .on('decision.conflicts_with', 'is', null)
        .on('decision.counts', '=', true),
    )
    .selectAll('item_case')
    .select('decision.body as decision')
    .where('item_case.case_no', '=', caseNo)
    .orderBy('position')
    .execute();
  const [plan, revision] = await Promise.all([planOf(db, found.plan_id), newestRevision(db, caseNo)]);
  return { ...found, plan, items, revision };
}

export type CaseFile = NonNullable<Awaited<ReturnType<typeof readCase>>>;

/** Length of each case's log; a case that does not exist is absent. */
export async function eventCounts(
  db: Database,
  caseNos: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('combined_case')
    .select(['case_no', 'event_count'])
    .where('case_no', 'in', caseNos)
    .execute();
  return new Map(rows.map(({ case_no, event_count }) => [case_no, event_count]));
}

/** What a department's application is made of; the newest revision of what the person gave. */
export async function readApplicationData(db: Database, caseNo: string) {
  const row = await db
    .selectFrom('combined_case')
    .innerJoin('application_data', 'application_data.case_no', 'combined_case.case_no')
    .select(['plan_id', 'received_at', 'fields', 'materials'])
    .where('combined_case.case_no', '=', caseNo)
    .where('counts', '=', true)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return {
    plan: await planOf(db, row.plan_id),
    receivedAt: row.received_at,
    fields: row.fields as Readonly<Record<string, unknown>>,
    materials: row.materials as readonly HandedIn[],
  };
}

/** What the applicants of these cases gave last, of what counts; by case number. */
export async function newestFields(
  db: Database,
  caseNos: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  if (caseNos.length === 0) return new Map();
  const rows = await db
    .selectFrom('application_data')
    .distinctOn('case_no')
    .select(['case_no', 'fields'])
    .where('case_no', 'in', caseNos)
    .where('counts', '=', true)
    .orderBy('case_no')
    .orderBy('revision', 'desc')
    .execute();
  return new Map(rows.map(({ case_no, fields }) => [case_no, fields as Readonly<Record<string, unknown>>]));
}

/** The department responsible for an item; `null`: the case has no such item. */
export async function readItemDepartment(
  db: Database,
  caseNo: string,
  itemId: string,
): Promise<{ readonly department: string } | null | 'unknown-case'> {
  const items = await db
    .selectFrom('item_case')
    .select(['item_id', 'department'])
    .where('case_no', '=', caseNo)
    .execute();
  if (items.length === 0) return 'unknown-case';
  return items.find(({ item_id }) => item_id === itemId) ?? null;
}

/** Whether an item ended without ever being decided: withdrawn, or together with another. */
export async function endedUndecided(db: Database, caseNo: string, itemId: string): Promise<boolean> {
  const item = await db
    .selectFrom('item_case')
    .select('status')
    .where('case_no', '=', caseNo)
    .where('item_id', '=', itemId)
    .executeTakeFirst();
  return item?.status === 'withdrawn' || item?.status === 'ended';
}
