import type { CaseEvent } from '../rules/case/case-event';
import type { CaseState } from '../rules/case/case-state';
import { evolve, receivedCase } from '../rules/case/evolve';
import { caseEvents, readLog } from './case-log';
import type { CaseFile } from './cases';
import type { Database } from './database';

/** A case as its log tells it: every fact, and the state that they lead to. */
export interface ToldState {
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
}

/** Reads the log of a case. What lists are sorted by stands in the rows; everything else follows from here. */
export async function readCaseState(
  db: Database,
  { case_no: caseNo, received_at: receivedAt, plan }: Pick<CaseFile, 'case_no' | 'received_at' | 'plan'>,
): Promise<ToldState> {
  const log = await readLog(db, caseNo);
  const events = caseEvents(log.map(({ event }) => event));
  const received = receivedCase(
    plan.items.map(({ id }) => id),
    receivedAt.getTime(),
  );
  return { events, state: events.reduce(evolve, received) };
}
