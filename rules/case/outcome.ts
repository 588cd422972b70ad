import type { CaseFact } from './case-event';
import { type CaseOutcome, type CaseState, isOver } from './case-state';

/** Facts that say how a case of which nothing was decided ends. */
const closings: Partial<Record<CaseFact['type'], CaseOutcome>> = {
  caseRejected: 'notAccepted',
  correctionExpired: 'deemedWithdrawn',
  gapsExpired: 'deemedWithdrawn',
};

/** How the case ends after these facts, or `null` while an item is open. */
export function outcomeAfter(facts: readonly CaseFact[], state: CaseState): CaseOutcome | null {
  const statuses = Object.values(state.items).map((item) => item.status);
  if (state.phase === 'closed' || !statuses.every(isOver)) return null;
  if (statuses.every((status) => status === 'approved')) return 'completed';
  if (statuses.includes('approved')) return 'partlyCompleted';
  if (statuses.includes('refused') || statuses.includes('revoked')) return 'refused';
  return facts.map(({ type }) => closings[type]).find((outcome) => outcome !== undefined) ?? 'withdrawn';
}
