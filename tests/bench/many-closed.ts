import { sql } from 'kysely';
import type { Database } from '../../records/database';
import { rollUp } from '../../records/reports/roll-up';
import { prepareFiles } from '../support/filed-case';
import { liveSomehow } from '../support/many-lives';

/** Lives that are told by the rules; the others are their copies on other days. */
const told = 200;
/** Days back over which the copies are spread: two years. */
const days = 730;

/** Tables of a case, each with its moments and days, which move with the copy. */
const tables = {
  combined_case: ['received_at', 'accepted_at', 'closed_at'],
  item_case: ['started_at', 'ended_at', 'since'],
  report_row: ['closed_at', 'closed_on', 'started_at', 'ended_at'],
  case_reduction: [],
  case_event: [],
} as const satisfies Record<string, readonly string[]>;

/**
 * Fills a database with so many closed and open cases, by their rows and logs, and adds them up as the relay does.
 * A copy of an open case stays as it is; one in ten stands still, one in ten is near its limit.
 */
export async function fillWithCases(
  db: Database,
  wanted: { readonly closed: number; readonly open: number },
): Promise<void> {
  await prepareFiles(db);
  for (let index = 0; index < told; index += 1) await liveSomehow(db, index);
  for (const [phase, count] of [
    ['closed', wanted.closed],
    ['open', wanted.open],
  ] as const) {
    await sql`
      create table origin as
      select case_no, row_number() over (order by case_no) - 1 as n from combined_case
       where (phase = 'closed') = ${phase === 'closed'} and case_no !~ '[.]'`.execute(db);
    await sql`
      create table copy as
      select case_no as origin, case_no || '.' || k as case_no,
             case when ${phase === 'closed'} then k % ${days} else 0 end::integer as back
        from origin, generate_series(1, ${count} / (select count(*) from origin)) as k`.execute(db);
    for (const [table, moved] of Object.entries(tables)) await copyRows(db, table, moved);
    if (phase === 'closed') {
      await sql`insert into report_pending select case_no from copy`.execute(db);
    }
    await sql`drop table origin, copy`.execute(db);
  }
  await sql`
    update item_case set status = 'stalled', stall_cause = 'departmentDown'
     where case_no ~ '[.]' and status in ('sending', 'inReview') and hashtext(case_no) % 10 = 0`.execute(db);
  await sql`
    update combined_case set light = 'warning'
     where case_no ~ '[.]' and phase <> 'closed' and hashtext(case_no) % 10 = 1`.execute(db);
  while ((await rollUp(db, 10_000)) > 0);
  for (const table of [...Object.keys(tables), 'report_day', 'reduction_day', 'report_pending']) {
    await sql`vacuum analyze ${sql.table(table)}`.execute(db);
  }
}

async function copyRows(db: Database, table: string, moved: readonly string[]): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns where table_name = ${table}
     order by ordinal_position`.execute(db);
  const values = rows.map(({ name }) => {
    if (name === 'case_no') return sql`copy.case_no`;
    // Numbers of items are unique as well.
    if (name === 'item_case_no') return sql`item_case_no || substr(copy.case_no, length(copy.origin) + 1)`;
    const column = sql.ref(`${table}.${name}`);
    if (!moved.includes(name)) return column;
    return name.endsWith('_on') ? sql`${column} - copy.back` : sql`${column} - copy.back * interval '1 day'`;
  });
  const names = rows.map(({ name }) => sql.ref(name));
  await sql`
    insert into ${sql.table(table)} (${sql.join(names)})
    select ${sql.join(values)} from ${sql.table(table)} join copy on copy.origin = ${sql.ref(`${table}.case_no`)}`.execute(
    db,
  );
}
