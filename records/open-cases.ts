import type { CaseEvent } from '../rules/case/case-event';
import type { CasePlan } from '../rules/case/case-plan';
import { type CaseState } from '../rules/case/case-state';
import { evolve, receivedCase } from '../rules/case/evolve';
import { caseEvents, readLogs } from './case-log';
import type { Database } from './database';

/** A running case as the engine has it: the plan it was started with, and the state its facts lead to. */
export interface OpenCase {
  readonly caseNo: string;
  readonly plan: CasePlan;
  /** ms */
  readonly receivedAt: number;
  /** By which its dates are counted. */
  readonly calendarVersion: string;
  readonly state: CaseState;
}

/** Cases in memory at one time; few, so that other requests get their turn in between. */
const pageSize = 100;

/** All cases that are not closed, by number. */
export async function* openCases(db: Database): AsyncGenerator<OpenCase> {
  for (let after = ''; ;) {
    const rows = await startedCases(db)
      .where('phase', '<>', 'closed')
      .where('combined_case.case_no', '>', after)
      .orderBy('combined_case.case_no')
      .limit(pageSize)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    after = last.case_no;
    const logs = await readLogs(
      db,
      rows.map(({ case_no }) => case_no),
    );
    for (const row of rows) yield openCase(row, caseEvents(logs.get(row.case_no) ?? []));
  }
}

/** The case as it was received, and all its facts so far. */
export async function readStart(
  db: Database,
  caseNo: string,
): Promise<{ readonly start: CaseState; readonly events: readonly CaseEvent[] }> {
  const row = await startedCases(db).where('combined_case.case_no', '=', caseNo).executeTakeFirstOrThrow();
  const logs = await readLogs(db, [caseNo]);
  return { start: received(row), events: caseEvents(logs.get(caseNo) ?? []) };
}

/** With the submission as it was taken in: there stands what the engine was told. */
function startedCases(db: Database) {
  return db
    .selectFrom('combined_case')
    .innerJoin('inbox', (join) =>
      join.onRef('inbox.case_no', '=', 'combined_case.case_no').on('kind', '=', 'submission'),
    )
    .select(['combined_case.case_no', 'combined_case.received_at', 'calendar_version', 'message']);
}

type Started = Awaited<ReturnType<ReturnType<typeof startedCases>['executeTakeFirstOrThrow']>>;

const planOf = ({ message }: Started): CasePlan => (message as { readonly plan: CasePlan }).plan;

function received(row: Started): CaseState {
  const itemIds = planOf(row).items.map(({ id }) => id);
  return receivedCase(itemIds, row.received_at.getTime());
}

function openCase(row: Started, events: readonly CaseEvent[]): OpenCase {
  return {
    caseNo: row.case_no,
    plan: planOf(row),
    receivedAt: row.received_at.getTime(),
    calendarVersion: row.calendar_version,
    state: events.reduce(evolve, received(row)),
  };
}
