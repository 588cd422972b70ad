import { type CaseAct, factsOfAct, whyNot } from './acts';
import type { CaseEvent, CaseFact } from './case-event';
import type { CaseContext } from './case-plan';
import type { CaseState, DecidedOutcome, ItemStatus } from './case-state';
import { deadlines } from './deadlines';
import { wholeDates } from './due-dates';
import { evolve } from './evolve';
import { endings, outcomeAfter, startings } from './follow-ups';

/** What can happen to a case from outside. */
export type CaseMessage =
  | { readonly type: 'begin' }
  | { readonly type: 'answer'; readonly itemId: string; readonly answer: DepartmentAnswer }
  | { readonly type: 'act'; readonly act: CaseAct }
  | { readonly type: 'timePassed' };

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
    const outcome = outcomeAfter(facts, current);
    if (outcome) happen({ type: 'caseClosed', outcome });
  };

  const catchUp = () => {
    for (let past = pastDeadlines(current, context, now); past.length > 0;) {
      follow(past);
      past = pastDeadlines(current, context, now);
    }
  };

  catchUp();
  follow(firstFacts(current, message, context, now));
  // A date that just moved earlier, or counts from a receipt long ago, may lie in the past.
  catchUp();
  return events;
}

function pastDeadlines(state: CaseState, context: CaseContext, now: number): readonly CaseFact[] {
  return deadlines(state, context)
    .filter((deadline) => deadline.at < now)
    .map((deadline) => deadline.fact);
}

function firstFacts(
  state: CaseState,
  message: CaseMessage,
  context: CaseContext,
  now: number,
): readonly CaseFact[] {
  switch (message.type) {
    case 'begin':
      return state.phase === 'received' && context.plan.completeness === 'complete'
        ? [{ type: 'caseAccepted', by: 'rule', acceptedAt: state.receivedAt }]
        : [];
    case 'answer':
      return factsOfAnswer(state, message.itemId, message.answer);
    case 'act':
      return whyNot(state, message.act) ? [] : factsOfAct(state, message.act, context, now);
    case 'timePassed':
      return [];
  }
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
