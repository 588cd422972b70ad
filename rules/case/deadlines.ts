import { endOfDay } from '../calendar';
import { dueDate } from '../date-ledger';
import type { CaseFact } from './case-event';
import type { CaseContext } from './case-plan';
import { type CaseState, isOver } from './case-state';

/** A moment at which time alone makes a fact true, if nothing else happens before. */
export interface Deadline {
  /** ms; the last instant before the fact is true. */
  readonly at: number;
  readonly fact: CaseFact;
}

/** All deadlines that are still ahead of the case or just passed; the engine keeps one timer for the earliest. */
export function deadlines(state: CaseState, { plan, calendar }: CaseContext): readonly Deadline[] {
  if (state.phase === 'closed') return [];
  if (state.phase === 'received') {
    const { dueAt } = dueDate({ calendar, from: state.checkedFrom, limit: plan.acceptanceLimit });
    return [{ at: dueAt, fact: { type: 'caseAccepted', by: 'silence', acceptedAt: state.checkedFrom } }];
  }
  if (state.phase === 'correcting') {
    const due = state.correction?.due;
    return due === undefined ? [] : [{ at: endOfDay(calendar, due), fact: { type: 'correctionExpired' } }];
  }
  const ends: Deadline[] = [];
  const passed = (day: string | undefined, known: true | undefined, fact: CaseFact) => {
    if (day !== undefined && !known) ends.push({ at: endOfDay(calendar, day), fact });
  };
  for (const [itemId, item] of Object.entries(state.items)) {
    if (isOver(item.status)) continue;
    passed(item.promisedDue, item.promiseMissed, { type: 'limitPassed', limit: 'promised', itemId });
    passed(item.statutoryDue, item.statutoryMissed, { type: 'limitPassed', limit: 'statutory', itemId });
  }
  passed(state.dates?.promised.due, state.promiseMissed, {
    type: 'limitPassed',
    limit: 'promised',
    itemId: null,
  });
  passed(state.dates?.statutory?.due, state.statutoryMissed, {
    type: 'limitPassed',
    limit: 'statutory',
    itemId: null,
  });
  return ends;
}
