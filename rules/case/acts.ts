import type { Calendar } from '../calendar';
import { dueDate } from '../date-ledger';
import type { CaseFact } from './case-event';
import type { CaseContext } from './case-plan';
import { type CaseState, isOver } from './case-state';

/** What a person does to a case; texts and values stand in the records, under the ids named here. */
export type CaseAct =
  /** The applicant takes back open items, before their decision: those named, or whatever is still open. */
  | { readonly kind: 'withdraw'; readonly scope: 'items'; readonly itemIds: readonly string[] }
  | { readonly kind: 'withdraw'; readonly scope: 'whole' }
  /** The applicant corrects what a notice named, in whole or in part; stored as `revision`. */
  | { readonly kind: 'correct'; readonly revision: number; readonly targets: readonly string[] }
  | { readonly kind: 'accept' }
  | { readonly kind: 'requestCorrection'; readonly noticeId: string; readonly targets: readonly string[] }
  | { readonly kind: 'reject'; readonly noticeId: string };

/** Why an act is not possible now; a stable code for the problem document. */
export type Refusal =
  | 'case-closed'
  | 'unknown-item'
  | 'item-over'
  | 'already-accepted'
  | 'awaiting-correction'
  | 'nothing-to-correct'
  | 'not-asked'
  | 'second-notice';

/** Why the act is not possible now; `null` when it is. */
export function whyNot(state: CaseState, act: CaseAct): Refusal | null {
  if (state.phase === 'closed') return 'case-closed';
  switch (act.kind) {
    case 'withdraw':
      return act.scope === 'whole' ? null : whyNotThese(state, act.itemIds);
    case 'correct':
      if (!state.correction) return 'nothing-to-correct';
      return act.targets.every((target) => state.correction?.targets.includes(target)) ? null : 'not-asked';
    case 'accept':
    case 'reject':
    case 'requestCorrection':
      if (state.phase === 'accepted') return 'already-accepted';
      if (state.phase === 'correcting') return 'awaiting-correction';
      return act.kind === 'requestCorrection' && !isFirstOrNew(state, act.targets) ? 'second-notice' : null;
  }
}

function whyNotThese(state: CaseState, itemIds: readonly string[]): Refusal | null {
  for (const id of itemIds) {
    const item = Object.hasOwn(state.items, id) ? state.items[id] : undefined;
    if (!item) return 'unknown-item';
    if (isOver(item.status)) return 'item-over';
  }
  return null;
}

/**
 * All that must be corrected is told at once (行政许可法 32(4)): a further notice may name only what the applicant
 * has changed since the first, because that the first could not have named.
 */
function isFirstOrNew({ corrected }: CaseState, targets: readonly string[]): boolean {
  return corrected === undefined || targets.every((target) => corrected.includes(target));
}

/** The fact that the act makes true; the caller has asked `whyNot` before. */
export function factsOfAct(
  state: CaseState,
  act: CaseAct,
  context: CaseContext,
  now: number,
): readonly CaseFact[] {
  switch (act.kind) {
    case 'withdraw':
      return openItems(state, act).map((itemId) => ({ type: 'itemWithdrawn', itemId }));
    case 'correct':
      return [{ type: 'corrected', targets: act.targets, revision: act.revision }];
    case 'accept':
      return [{ type: 'caseAccepted', by: 'clerk', acceptedAt: state.checkedFrom }];
    case 'reject':
      return [{ type: 'caseRejected', noticeId: act.noticeId }];
    case 'requestCorrection':
      return [requested(act, context, now)];
  }
}

function openItems(state: CaseState, act: Extract<CaseAct, { kind: 'withdraw' }>): readonly string[] {
  return Object.entries(state.items)
    .filter(([id, { status }]) => !isOver(status) && (act.scope === 'whole' || act.itemIds.includes(id)))
    .map(([id]) => id);
}

function requested(
  { noticeId, targets }: Extract<CaseAct, { kind: 'requestCorrection' }>,
  { calendar, plan }: { readonly calendar: Calendar; readonly plan: CaseContext['plan'] },
  now: number,
): CaseFact {
  const { due } = dueDate({ calendar, from: now, limit: plan.correctionLimit });
  return { type: 'correctionRequested', noticeId, targets, due, calendarVersion: calendar.version };
}
