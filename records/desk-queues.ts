import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Departments, Person } from '../people/actor';
import type { Database } from './database';
import { seenAtDesk } from './whose-case';

/**
 * What an open case is queued for; it may stand in several. `toAccept`: to be checked at the receipt ·
 * `withApplicant`: something was asked for · `stalled`, `slips`: an item of the clerk's departments needs them, or is to
 * be keyed in · `nearLimit`: a light is not green · `conflicts`: a department said two things · `running`: nothing of
 * these, it is with the departments.
 */
export const deskQueues = [
  'toAccept',
  'withApplicant',
  'stalled',
  'slips',
  'nearLimit',
  'conflicts',
  'running',
] as const;
export type DeskQueue = (typeof deskQueues)[number];

const someItem = (condition: RawBuilder<SqlBool>) => sql<SqlBool>`exists (
  select from item_case where item_case.case_no = combined_case.case_no and ${condition})`;

/** Each queue as a condition on `combined_case`. Together they hold every open case. */
export function queueConditions(departments: Departments): Readonly<Record<DeskQueue, RawBuilder<SqlBool>>> {
  const ours =
    departments === 'all' ? sql<SqlBool>`true` : sql<SqlBool>`department = any(${[...departments]}::text[])`;
  const waiting = {
    toAccept: sql<SqlBool>`phase = 'received'`,
    withApplicant: sql<SqlBool>`(phase = 'correcting' or gaps_due is not null
      or ${someItem(sql<SqlBool>`asked_due is not null`)})`,
    stalled: someItem(sql<SqlBool>`status = 'stalled' and ${ours}`),
    slips: someItem(sql<SqlBool>`(status = 'atDesk' or stall_cause = 'notKeyedIn') and ${ours}`),
    nearLimit: sql<SqlBool>`(coalesce(combined_case.light, 'green') <> 'green' or ${someItem(
      sql<SqlBool>`coalesce(item_case.light, 'green') <> 'green' and ended_at is null`,
    )})`,
    conflicts: sql<SqlBool>`exists (select from department_answer where conflicts_with is not null
      and conflict_closed_by is null and department_answer.case_no = combined_case.case_no and ${ours})`,
  };
  return { ...waiting, running: sql<SqlBool>`not (${sql.join(Object.values(waiting), sql` or `)})` };
}

/** How many open cases stand in each queue of a clerk, and how many there are. */
export async function countQueues(
  db: Database,
  clerk: Pick<Person, 'id' | 'departments'>,
): Promise<Readonly<Record<DeskQueue | 'open', number>>> {
  const conditions = queueConditions(clerk.departments);
  const row = await db
    .selectFrom('combined_case')
    .where('phase', '<>', 'closed')
    .where(seenAtDesk(clerk))
    .select((eb) => [
      eb.fn.countAll<string>().as('open'),
      ...deskQueues.map((queue) => eb.fn.countAll<string>().filterWhere(conditions[queue]).as(queue)),
    ])
    .executeTakeFirstOrThrow();
  const counts = Object.entries(row).map(([queue, count]) => [queue, Number(count)]);
  return Object.fromEntries(counts) as Record<DeskQueue | 'open', number>;
}
