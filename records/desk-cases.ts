import type { Person } from '../people/actor';
import type { CasePhase } from '../rules/case/case-state';
import type { Light } from '../rules/case/light';
import type { Database } from './database';
import { type DeskQueue, queueConditions } from './desk-queues';
import { type PageOf, readPage } from './pages';
import { seenAtDesk } from './whose-case';

/** What is asked for of the open cases; what is left out does not matter. */
export interface DeskCaseFilter {
  readonly queue?: DeskQueue | undefined;
  readonly phase?: Exclude<CasePhase, 'closed'> | undefined;
  readonly oneThing?: string | undefined;
  readonly department?: string | undefined;
  readonly light?: Light | undefined;
}

function openCases(db: Database, clerk: Pick<Person, 'id' | 'departments'>, filter: DeskCaseFilter) {
  const { queue, phase, oneThing, department, light } = filter;
  return db
    .selectFrom('combined_case')
    .where('phase', '<>', 'closed')
    .where(seenAtDesk(clerk))
    .$if(queue !== undefined, (query) => query.where(queueConditions(clerk.departments)[queue ?? 'running']))
    .$if(phase !== undefined, (query) => query.where('phase', '=', phase ?? 'received'))
    .$if(oneThing !== undefined, (query) => query.where('one_thing', '=', oneThing ?? ''))
    .$if(light !== undefined, (query) =>
      query.where((eb) => eb(eb.fn.coalesce('light', eb.val('green')), '=', light ?? 'green')),
    )
    .$if(department !== undefined, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('item_case')
            .select('item_case.item_id')
            .whereRef('item_case.case_no', '=', 'combined_case.case_no')
            .where('department', '=', department ?? ''),
        ),
      ),
    );
}

/**
 * One page of the open cases that a clerk may see, the next due first; those without a date (not accepted yet) come
 * first of all.
 */
export function readDeskCases(
  db: Database,
  clerk: Pick<Person, 'id' | 'departments'>,
  filter: DeskCaseFilter,
  page: PageOf,
) {
  return readPage(db, page, (transaction) =>
    openCases(transaction, clerk, filter)
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
        'gaps_due as gapsDue',
        'light',
      ])
      .orderBy('promised_due', (order) => order.asc().nullsFirst())
      .orderBy('received_at')
      .orderBy('case_no'),
  );
}
