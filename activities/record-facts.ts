import { noteCalendar } from '../records/case-calendar';
import { appendEvents, keyed } from '../records/case-log';
import { showState } from '../records/case-rows';
import { readEnd } from '../records/case-state';
import { withdrawCommitment } from '../records/commitments';
import type { Database } from '../records/database';
import { takeUpDecision } from '../records/entered-decisions';
import { storeMeasuredReductions } from '../records/reductions';
import { storeReportRows } from '../records/reports/store-rows';
import { countRevision } from '../records/revisions';
import type { NumberedEvent } from '../rules/case/case-event';
import type { CaseState } from '../rules/case/case-state';

/** New facts of a case, and the state that they lead to. */
export interface Facts {
  readonly caseNo: string;
  readonly events: readonly NumberedEvent[];
  readonly state: CaseState;
}

/**
 * Rows, log and messages change in one transaction; done twice it changes nothing more. Where the case stands closed
 * already, its end is given back and nothing else is written but answers that came too late: a life whose task was
 * lost had recorded it, and what the departments decided may have come in another order this time.
 */
export async function recordFacts(db: Database, { caseNo, events, state }: Facts): Promise<CaseState | null> {
  const factCount = (events.at(-1)?.n ?? -1) + 1;
  return db.transaction().execute(async (transaction) => {
    const isShown = await showState(transaction, caseNo, state, factCount);
    if (isShown) await noteCalendar(transaction, caseNo, events, state);
    const end = isShown ? null : await readEnd(transaction, caseNo, Object.keys(state.items));
    if (end) {
      const late = events.filter(({ type }) => type === 'lateAnswer');
      await appendEvents(transaction, caseNo, late.map(keyed));
      return end;
    }
    await appendEvents(transaction, caseNo, events.map(keyed));
    for (const event of events) {
      if ('revision' in event) await countRevision(transaction, caseNo, event.revision);
      if (event.type === 'commitmentWithdrawn') {
        await withdrawCommitment(transaction, caseNo, event.letter, event.at);
      }
      // What a department sent stands from the moment it was stored; what a clerk entered, from here.
      if (event.type === 'itemDecided' && event.actId !== undefined)
        await takeUpDecision(transaction, caseNo, event);
    }
    if (state.phase === 'closed') {
      await storeMeasuredReductions(transaction, caseNo);
      await storeReportRows(transaction, caseNo);
    }
    return null;
  });
}
