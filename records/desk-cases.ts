import { sql } from 'kysely';
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

export const deskCaseSorts = ['due', 'received', 'case'] as const;

export interface DeskCaseOrder {
  readonly sort: (typeof deskCaseSorts)[number];
  readonly order: 'asc' | 'desc';
}

const sortKeys = {
  // What has no date yet was not accepted and comes first.
  due: sql`coalesce(promised_due, '-infinity'::date)`,
  received: sql`received_at`,
  case: sql`case_no`,
} as const satisfies Record<DeskCaseOrder['sort'], unknown>;

/** One page of the open cases that a clerk may see. */
export function readDeskCases(
  db: Database,
  clerk: Pick<Person, 'id' | 'departments'>,
  filter: DeskCaseFilter,
  { sort = 'due', order = 'asc', ...page }: Partial<DeskCaseOrder> & PageOf,
) {
  return readPage(db, page, (transaction) =>
    openCases(transaction, clerk, filter)
      .select([
        'case_no as caseNo',
        'one_thing as oneThing',
        'plan_id as planId',
        'situation',
        'is_sample as isSample',
        'phase',
        'received_at as receivedAt',
        'promised_due as promisedDue',
        'promise_missed as promiseMissed',
        'statutory_due as statutoryDue',
        'waiting_for as waitingFor',
        'correction_due as correctionDue',
        'gaps_due as gapsDue',
        'light',
      ])
      .orderBy(sortKeys[sort], order)
      .orderBy('received_at')
      .orderBy('case_no'),
  );
}

export type DeskCaseRow = Awaited<ReturnType<typeof readDeskCases>>['rows'][number];
