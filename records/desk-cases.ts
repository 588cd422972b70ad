import type { Person } from '../people/actor';
import type { CasePhase } from '../rules/case/case-state';
import type { Database } from './database';
import { seenAtDesk } from './whose-case';

/**
 * Open cases that a clerk may see, the next due first; those without a date (not accepted yet) come first of all.
 */
export function readDeskCases(
  db: Database,
  clerk: Pick<Person, 'id' | 'departments'>,
  { phase, limit }: { readonly phase?: Exclude<CasePhase, 'closed'> | undefined; readonly limit: number },
) {
  return db
    .selectFrom('combined_case')
    .select([
      'case_no as caseNo',
      'one_thing as oneThing',
      'situation',
      'phase',
      'received_at as receivedAt',
      'promised_due as promisedDue',
      'promise_missed as promiseMissed',
      'waiting_for as waitingFor',
      'correction_due as correctionDue',
    ])
    .where('phase', '<>', 'closed')
    .where(seenAtDesk(clerk))
    .$if(phase !== undefined, (query) => query.where('phase', '=', phase ?? 'received'))
    .orderBy('promised_due', (order) => order.asc().nullsFirst())
    .orderBy('received_at')
    .limit(limit)
    .execute();
}
