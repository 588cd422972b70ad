import { consequences } from '../graph';
import type { CaseEvent, CaseFact } from './case-event';
import type { CaseContext, CasePlan } from './case-plan';
import {
  type CaseOutcome,
  type CaseState,
  type DecidedOutcome,
  isOver,
  type ItemState,
  type ItemStatus,
} from './case-state';
import { deadlines } from './deadlines';
import { itemDates, wholeDates } from './due-dates';
import { evolve } from './evolve';

/** What can happen to a case from outside. */
export type CaseMessage =
  | { readonly type: 'begin' }
  | { readonly type: 'answer'; readonly itemId: string; readonly answer: DepartmentAnswer }
  | { readonly type: 'withdraw'; readonly withdrawal: Withdrawal }
  | { readonly type: 'timePassed' };

/** Items to take back: those named, or whatever is still open. */
export type Withdrawal =
  { readonly scope: 'items'; readonly itemIds: readonly string[] } | { readonly scope: 'whole' };

/** A department's answer as the engine sees it; its texts stay in the records under `answerId`. */
export type DepartmentAnswer =
  | { readonly kind: 'accepted'; readonly serial: string; readonly answerId: string }
  | {
      readonly kind: 'decided';
      readonly outcome: DecidedOutcome;
      readonly serial: string;
      readonly answerId: string;
    }
  | { readonly kind: 'inputRefused'; readonly answerId: string };

/** Why an act is not possible now; a stable code for the problem document. */
export type Refusal = 'case-closed' | 'unknown-item' | 'item-over';

/** Why the applicant may not withdraw this now; `null` when it is possible: before the decision only. */
export function whyNotWithdraw(state: CaseState, withdrawal: Withdrawal): Refusal | null {
  if (state.phase === 'closed') return 'case-closed';
  for (const id of withdrawal.scope === 'items' ? withdrawal.itemIds : []) {
    const item = Object.hasOwn(state.items, id) ? state.items[id] : undefined;
    if (!item) return 'unknown-item';
    if (isOver(item.status)) return 'item-over';
  }
  return null;
}

/**
 * The facts that follow from a message, at `now` (ms, the case's clock), consequences included: dependents end,
 * items start, the whole's date moves, the case closes. What time alone made true before `now` comes first, so an
 * answer after its due day never hides that the day has passed. An empty list means that nothing changes.
 */
export function decide(
  state: CaseState,
  message: CaseMessage,
  context: CaseContext,
  now: number,
): readonly CaseEvent[] {
  const events: CaseEvent[] = [];
  let current = state;
  const happen = (fact: CaseFact) => {
    const event = { ...fact, at: now };
    events.push(event);
    current = evolve(current, event);
  };

  const follow = (facts: readonly CaseFact[]) => {
    if (facts.length === 0) return;
    const before = current;
    for (const fact of facts) happen(fact);
    for (const fact of endings(before, current, context.plan)) happen(fact);
    if (current.phase === 'accepted') {
      for (const fact of startings(current, context, now)) happen(fact);
      const dates = wholeDates(context.plan, current, context.calendar);
      if (dates && JSON.stringify(dates) !== JSON.stringify(current.dates)) {
        happen({ type: 'datesSet', dates, calendarVersion: context.calendar.version });
      }
    }
    const outcome = outcomeOf(current);
    if (outcome) happen({ type: 'caseClosed', outcome });
  };

  const catchUp = () => {
    for (let past = pastDeadlines(current, context, now); past.length > 0;) {
      follow(past);
      past = pastDeadlines(current, context, now);
    }
  };

  catchUp();
  follow(firstFacts(current, message, context.plan));
  // A date that just moved earlier, or counts from a receipt long ago, may lie in the past.
  catchUp();
  return events;
}

function pastDeadlines(state: CaseState, context: CaseContext, now: number): readonly CaseFact[] {
  return deadlines(state, context)
    .filter((deadline) => deadline.at < now)
    .map((deadline) => deadline.fact);
}

function firstFacts(state: CaseState, message: CaseMessage, plan: CasePlan): readonly CaseFact[] {
  switch (message.type) {
    case 'begin':
      return state.phase === 'received' && plan.completeness === 'complete'
        ? [{ type: 'caseAccepted', by: 'rule', acceptedAt: state.receivedAt }]
        : [];
    case 'answer':
      return factsOfAnswer(state, message.itemId, message.answer);
    case 'withdraw':
      return openItems(state, message.withdrawal).map((itemId) => ({ type: 'itemWithdrawn', itemId }));
    case 'timePassed':
      return [];
  }
}

function openItems(state: CaseState, withdrawal: Withdrawal): readonly string[] {
  const open = Object.keys(state.items).filter((id) => !isMet(state.items[id]));
  return withdrawal.scope === 'whole' ? open : open.filter((id) => withdrawal.itemIds.includes(id));
}

function factsOfAnswer(state: CaseState, itemId: string, answer: DepartmentAnswer): readonly CaseFact[] {
  const status = state.items[itemId]?.status;
  if ((status === 'withdrawn' || status === 'ended') && answer.kind === 'decided') {
    return [{ type: 'lateAnswer', itemId, answerId: answer.answerId }];
  }
  // A department may still decide what it first sent back for mending.
  const isHeard = status === 'stalled' ? answer.kind === 'decided' : isWithDepartment(status);
  if (!isHeard) return [];
  switch (answer.kind) {
    case 'accepted':
      return status === 'sending' ? [{ type: 'itemTakenByDepartment', itemId, serial: answer.serial }] : [];
    case 'decided': {
      const { outcome, serial, answerId } = answer;
      return [{ type: 'itemDecided', itemId, outcome, serial, answerId }];
    }
    case 'inputRefused':
      return [{ type: 'itemStalled', itemId, cause: 'refusedInput', answerId: answer.answerId }];
  }
}

function isWithDepartment(status: ItemStatus | undefined): boolean {
  return status === 'sending' || status === 'inReview';
}

/** Dependents that end because an item just did not end well; the same rule that the guide showed beforehand. */
function endings(before: CaseState, after: CaseState, plan: CasePlan): readonly CaseFact[] {
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
function startings(state: CaseState, { plan, calendar }: CaseContext, now: number): readonly CaseFact[] {
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

function outcomeOf(state: CaseState): CaseOutcome | null {
  const statuses = Object.values(state.items).map((item) => item.status);
  if (state.phase === 'closed' || !statuses.every(isOver)) return null;
  if (statuses.every((status) => status === 'approved')) return 'completed';
  if (statuses.includes('approved')) return 'partlyCompleted';
  return statuses.includes('refused') ? 'refused' : 'withdrawn';
}
