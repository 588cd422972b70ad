import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { type Light, lights } from '../../rules/case/light';
import type { Day } from '../../rules/calendar';
import type { Database } from '../database';
import type { ReportFilter } from './filter';

/** How an open item may stand: its light, past a limit, or that the promise of its case has become unlikely. */
export const standings = [...lights, 'overdue', 'forecast'] as const;
export type Standing = (typeof standings)[number];

/** Which open items are meant; what is absent does not narrow it. */
export interface OpenFilter extends Pick<ReportFilter, 'oneThing' | 'situation' | 'department' | 'samples'> {
  readonly standing?: Standing | undefined;
}

const ofLight = (light: Light) => sql<SqlBool>`coalesce(item_case.light, 'green') = ${light}`;

/** The same condition counts and lists. */
const conditions: Readonly<Record<Standing, RawBuilder<SqlBool>>> = {
  green: ofLight('green'),
  warning: ofLight('warning'),
  yellow: ofLight('yellow'),
  red: ofLight('red'),
  overdue: sql`(item_case.promise_missed or item_case.statutory_missed)`,
  forecast: sql`item_case.forecast_warned`,
};

function matchingOpen(db: Database, { standing, oneThing, situation, department, samples }: OpenFilter) {
  return db
    .selectFrom('item_case')
    .innerJoin('combined_case', 'combined_case.case_no', 'item_case.case_no')
    .where('phase', '<>', 'closed')
    .where('status', 'not in', ['approved', 'refused', 'withdrawn', 'ended', 'revoked'])
    .$if(standing !== undefined, (query) => query.where(conditions[standing ?? 'overdue']))
    .$if(oneThing !== undefined, (query) => query.where('one_thing', '=', oneThing ?? ''))
    .$if(situation !== undefined, (query) => query.where('situation', '=', situation ?? ''))
    .$if(department !== undefined, (query) => query.where('department', '=', department ?? ''))
    .$if(samples !== undefined, (query) => query.where('is_sample', '=', samples === 'only'));
}

/** Open items that match, the next due first; those whose clock stands come last. */
export function openItems(db: Database, filter: OpenFilter) {
  return matchingOpen(db, filter)
    .select([
      'item_case.case_no as caseNo',
      'item_case_no as itemCaseNo',
      'item_id as itemId',
      'one_thing as oneThing',
      'situation',
      'is_sample as isSample',
      'department',
      'status',
      'item_case.promised_due as promisedDue',
      'item_case.statutory_due as statutoryDue',
      'item_case.promise_missed as promiseMissed',
      'item_case.statutory_missed as statutoryMissed',
      'forecast_warned as forecastWarned',
      'combined_case.promised_due as casePromisedDue',
    ])
    .select([
      sql<Light>`coalesce(item_case.light, 'green')`.as('light'),
      sql<Light>`coalesce(combined_case.light, 'green')`.as('caseLight'),
      // Told once of an item; until when the case would usually take.
      sql<Day | null>`case when forecast_warned then (
        select body::jsonb ->> 'expected' from case_event
         where case_event.case_no = item_case.case_no
           and body::jsonb ->> 'type' = 'forecastWarning' and body::jsonb ->> 'itemId' = item_id
         limit 1) end`.as('expected'),
    ])
    .orderBy('item_case.promised_due')
    .orderBy('item_case_no');
}

/** How many open items match, in how many cases, and how many of them stand how. */
export async function countOpen(
  db: Database,
  filter: OpenFilter,
): Promise<Readonly<Record<'items' | 'cases' | Standing, number>>> {
  return matchingOpen(db, filter)
    .select((eb) => [
      eb.fn.countAll<number>().as('items'),
      sql<number>`count(distinct item_case.case_no)`.as('cases'),
    ])
    .select((eb) => standings.map((name) => eb.fn.countAll<number>().filterWhere(conditions[name]).as(name)))
    .executeTakeFirstOrThrow();
}
