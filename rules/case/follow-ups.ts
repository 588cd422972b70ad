import { endOfDay } from '../calendar';
import { consequences, waitsWhenLate } from '../consequences';
import type { Need } from '../graph';
import type { CaseFact } from './case-event';
import type { CaseContext, CasePlan, PlannedItem } from './case-plan';
import { type CaseState, isOver, type ItemState } from './case-state';
import { itemDates } from './item-clock';

/** Dependents that end because an item just did not end well; the same rule that the guide showed beforehand. */
export function endings(before: CaseState, after: CaseState, plan: CasePlan): readonly CaseFact[] {
  const ended = new Map<string, string>();
  for (const { id } of plan.items) {
    const status = after.items[id]?.status;
    if (status === before.items[id]?.status) continue;
    if (status !== 'refused' && status !== 'withdrawn' && status !== 'revoked') continue;
    for (const [other, effect] of Object.entries(consequences(plan.items, id, status))) {
      const open = after.items[other] && !isOver(after.items[other].status);
      if (effect !== 'goesOn' && open && !ended.has(other)) ended.set(other, id);
    }
  }
  return [...ended].map(([itemId, becauseOf]) => ({ type: 'itemEnded', itemId, becauseOf }));
}

/**
 * An item's clock starts at the acceptance, or when the last item it needs has ended or is late without holding it
 * back, whichever is later; also while a paper that may follow keeps it from being sent (容缺受理: the promise runs).
 */
export function startings(state: CaseState, context: CaseContext, now: number): readonly CaseFact[] {
  const { plan } = context;
  return plan.items.flatMap((item): CaseFact[] => {
    const { status, asked, unanswered } = state.items[item.id] ?? {};
    if (status !== 'waiting' || asked || missingFor(plan, state, item.id)) return [];
    if (!item.needs.every((need) => isMet(state.items[need.item], need))) return [];
    const start = startOf(state, context, item, now);
    return unanswered
      ? [
          { ...start, unsent: true },
          { type: 'itemStalled', itemId: item.id, cause: 'waitingForApplicant' },
        ]
      : [item.assisted ? { ...start, atDesk: true } : start];
  });
}

function startOf(
  state: CaseState,
  context: CaseContext,
  item: PlannedItem,
  now: number,
): Extract<CaseFact, { type: 'itemStarted' }> {
  const metAt = item.needs.map(({ item: id }) => endOrLate(context, state.items[id], now));
  const startedAt = Math.max(state.acceptedAt ?? now, ...metAt);
  const { promised, statutory } = itemDates(context, item, state.items[item.id], startedAt);
  return {
    type: 'itemStarted',
    itemId: item.id,
    startedAt,
    promisedDue: promised.due ?? '',
    statutoryDue: statutory?.due ?? null,
    calendarVersion: context.calendar.version,
  };
}

/** A need of an item that is no part of this case is met. */
function isMet(needed: ItemState | undefined, need: Need): boolean {
  return !needed || isOver(needed.status) || (needed.promiseMissed === true && !waitsWhenLate(need));
}

function endOrLate({ calendar }: CaseContext, needed: ItemState | undefined, now: number): number {
  if (!needed) return 0;
  if (needed.endedAt !== undefined) return needed.endedAt;
  return needed.promisedDue === undefined ? now : endOfDay(calendar, needed.promisedDue) + 1;
}

/** Whether a paper that was allowed to follow keeps the item from being sent. */
export function missingFor({ mayFollow = [] }: CasePlan, { gaps }: CaseState, itemId: string): boolean {
  return mayFollow.some(
    ({ target, neededBy }) => gaps?.targets.includes(target) && neededBy.includes(itemId),
  );
}

/** Papers that were to follow for items that have ended since: what only they needed is not asked for any more. */
export function gapsDropped({ gaps, items }: CaseState, { mayFollow = [] }: CasePlan): readonly CaseFact[] {
  const targets = mayFollow
    .filter(({ target }) => gaps?.targets.includes(target))
    .filter(({ neededBy }) => neededBy.every((id) => isOver(items[id]?.status ?? 'ended')))
    .map(({ target }) => target);
  return targets.length > 0 ? [{ type: 'gapsDropped', targets }] : [];
}

/** Items that count as withdrawn because what they need never followed; one gap does not erase the others. */
export function withdrawnForGaps(plan: CasePlan, state: CaseState): readonly CaseFact[] {
  return plan.items
    .filter(({ id }) => missingFor(plan, state, id) && !isOver(state.items[id]?.status ?? 'ended'))
    .map(({ id }) => ({ type: 'itemWithdrawn', itemId: id, deemed: true }));
}
