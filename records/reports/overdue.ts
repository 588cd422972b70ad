import { sql, type SqlBool } from 'kysely';
import type { Light } from '../../rules/case/light';
import type { Database } from '../database';

/** Which open items to list; what is absent does not narrow it. */
export interface OverdueFilter {
  /** Those whose light is this one, also when no limit has passed yet. */
  readonly light?: Light | undefined;
  readonly oneThing?: string | undefined;
  readonly situation?: string | undefined;
  readonly department?: string | undefined;
}

/** Open items past a limit, or those of one light; longest overdue first. */
export function readOverdue(db: Database, { light, oneThing, situation, department }: OverdueFilter = {}) {
  return db
    .selectFrom('item_case')
    .innerJoin('combined_case', 'combined_case.case_no', 'item_case.case_no')
    .select([
      'item_case.case_no as caseNo',
      'item_case_no as itemCaseNo',
      'item_id as itemId',
      'one_thing as oneThing',
      'situation',
      'department',
      'status',
      'item_case.promised_due as promisedDue',
      'item_case.statutory_due as statutoryDue',
      'item_case.promise_missed as promiseMissed',
      'item_case.statutory_missed as statutoryMissed',
    ])
    .select([
      sql<Light>`coalesce(item_case.light, 'green')`.as('light'),
      sql<Light>`coalesce(combined_case.light, 'green')`.as('caseLight'),
    ])
    .where('phase', '<>', 'closed')
    .where('status', 'not in', ['approved', 'refused', 'withdrawn', 'ended', 'revoked'])
    .where((eb) =>
      light === undefined
        ? eb.or([eb('item_case.promise_missed', '=', true), eb('item_case.statutory_missed', '=', true)])
        : sql<SqlBool>`coalesce(item_case.light, 'green') = ${light}`,
    )
    .$if(oneThing !== undefined, (query) => query.where('one_thing', '=', oneThing ?? ''))
    .$if(situation !== undefined, (query) => query.where('situation', '=', situation ?? ''))
    .$if(department !== undefined, (query) => query.where('department', '=', department ?? ''))
    .orderBy('item_case.promised_due')
    .orderBy('item_case_no')
    .execute();
}
