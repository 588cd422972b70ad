import { consequences } from '../consequences';
import type { CaseFact } from './case-event';
import type { CaseContext, CasePlan } from './case-plan';
import { type CaseOutcome, type CaseState, isOver, type ItemState } from './case-state';
import { itemDates } from './due-dates';

/** Dependents that end because an item just did not end well; the same rule that the guide showed beforehand. */
export function endings(before: CaseState, after: CaseState, plan: CasePlan): readonly CaseFact[] {
  const ended = new Map<string, string>();
  for (const { id } of plan.items) {
    const status = after.items[id]?.status;
    if (status === before.items[id]?.status) continue;
    if (status !== 'refused' && status !== 'withdrawn') continue;
    for (const [other, effect] of Object.entries(consequences(plan.items, id, status))) {
      const open = after.items[other] && !isOver(after.items[other].status);
      if (effect === 'ends' && open && !ended.has(other)) ended.set(other, id);
    }
  }
  return [...ended].map(([itemId, becauseOf]) => ({ type: 'itemEnded', itemId, becauseOf }));
}

/** An item's clock starts at the acceptance, or when the last item it needs has ended, whichever is later. */
export function startings(
  state: CaseState,
  { plan, calendar }: CaseContext,
  now: number,
): readonly CaseFact[] {
  return plan.items
    .filter((item) => state.items[item.id]?.status === 'waiting')
    .filter((item) => item.needs.every(({ item: id }) => isMet(state.items[id])))
    .map((item) => {
      const endsBefore = item.needs.map(({ item: id }) => state.items[id]?.endedAt ?? 0);
      const startedAt = Math.max(state.acceptedAt ?? now, ...endsBefore);
      const { promised, statutory } = itemDates(calendar, item, startedAt);
      return {
        type: 'itemStarted',
        itemId: item.id,
        startedAt,
        promisedDue: promised.due,
        statutoryDue: statutory?.due ?? null,
        calendarVersion: calendar.version,
      };
    });
}

/** A need of an item that is no part of this case is met. */
function isMet(needed: ItemState | undefined): boolean {
  return !needed || isOver(needed.status);
}

/** Facts that close a case by themselves, whatever its items did. */
const closings: Partial<Record<CaseFact['type'], CaseOutcome>> = {
  caseRejected: 'notAccepted',
  correctionExpired: 'deemedWithdrawn',
};

/** How the case ends after these facts, or `null` while an item is open. */
export function outcomeAfter(facts: readonly CaseFact[], state: CaseState): CaseOutcome | null {
  const statuses = Object.values(state.items).map((item) => item.status);
  if (state.phase === 'closed' || !statuses.every(isOver)) return null;
  for (const { type } of facts) {
    const outcome = closings[type];
    if (outcome) return outcome;
  }
  if (statuses.every((status) => status === 'approved')) return 'completed';
  if (statuses.includes('approved')) return 'partlyCompleted';
  return statuses.includes('refused') ? 'refused' : 'withdrawn';
}
