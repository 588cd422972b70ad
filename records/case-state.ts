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
  return told(
    db,
    caseNo,
    plan.items.map(({ id }) => id),
    receivedAt,
  );
}

/** How a closed case ended; `null` while it is open. */
export async function readEnd(
  db: Database,
  caseNo: string,
  itemIds: readonly string[],
): Promise<CaseState | null> {
  const closed = await db
    .selectFrom('combined_case')
    .select('received_at')
    .where('case_no', '=', caseNo)
    .where('phase', '=', 'closed')
    .executeTakeFirst();
  return closed ? (await told(db, caseNo, itemIds, closed.received_at)).state : null;
}

async function told(
  db: Database,
  caseNo: string,
  itemIds: readonly string[],
  receivedAt: Date,
): Promise<ToldState> {
  const log = await readLog(db, caseNo);
  const events = caseEvents(log.map(({ event }) => event));
  return { events, state: events.reduce(evolve, receivedCase(itemIds, receivedAt.getTime())) };
}
