import { sql } from 'kysely';
import type { Database } from '../database';
import { amounts } from './buckets';

/**
 * Adds up to `atOnce` closed cases to the sums of their days, each exactly once. Returns how many; 0 also while another
 * process does it.
 */
export function rollUp(db: Database, atOnce = 1_000): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtext('report_day')) as mine`.execute(transaction);
    if (!rows[0]?.mine) return 0;
    const taken = await sql<{ case_no: string }>`
      delete from report_pending
       where case_no in (select case_no from report_pending order by case_no limit ${atOnce})
      returning case_no`.execute(transaction);
    const caseNos = taken.rows.map(({ case_no }) => case_no);
    if (caseNos.length > 0) {
      await addRows(transaction, caseNos);
      await addReductions(transaction, caseNos);
    }
    return caseNos.length;
  });
}

async function addRows(db: Database, caseNos: readonly string[]): Promise<void> {
  const names = [...amounts.keys()].map((name) => sql.ref(name));
  await sql`
    insert into report_day (closed_on, scope, one_thing, situation, department, ended_as, is_sample, ${sql.join(names)})
    select closed_on, scope, one_thing, situation, department, ended_as, is_sample,
           ${sql.join([...amounts.values()])}
      from report_part where case_no = any(${caseNos})
     group by closed_on, scope, one_thing, situation, department, ended_as, is_sample
    on conflict (closed_on, scope, one_thing, situation, department, ended_as, is_sample) do update
       set ${sql.join(names.map((name) => sql`${name} = report_day.${name} + excluded.${name}`))}`.execute(
    db,
  );
}

async function addReductions(db: Database, caseNos: readonly string[]): Promise<void> {
  await sql`
    insert into reduction_day (closed_on, one_thing, situation, department, measure, basis, known, is_sample,
                               n, before, promised, measured)
    select closed_on, one_thing, situation, department, measure, basis, known, is_sample,
           count(*), coalesce(sum(before), 0), coalesce(sum(promised), 0), coalesce(sum(measured), 0)
      from reduction_part where case_no = any(${caseNos})
     group by closed_on, one_thing, situation, department, measure, basis, known, is_sample
    on conflict (closed_on, one_thing, situation, department, measure, basis, known, is_sample) do update
       set n = reduction_day.n + excluded.n, before = reduction_day.before + excluded.before,
           promised = reduction_day.promised + excluded.promised,
           measured = reduction_day.measured + excluded.measured`.execute(db);
}
