import { gapsUntil } from './acceptance-acts';
import type { Refusal } from './act-rule';
import { type CaseAct, factsOfAct, whyNot } from './acts';
import { factsOfAnswer, type DepartmentAnswer } from './answers';
import { factsOfNewCalendar } from './calendar-change';
import type { CaseEvent, CaseFact } from './case-event';
import type { CaseContext } from './case-plan';
import type { CaseState, StallCause } from './case-state';
import { firstPassed } from './deadlines';
import { evolve } from './evolve';
import { endings, gapsDropped, startings } from './follow-ups';
import { expectedEnd, forecasts } from './forecast';
import { lightAt, lightOf, litSubjects, turnsOf } from './lights';
import { moveClocks, newItemDates, newWholeDates } from './new-dates';
import { outcomeAfter } from './outcome';

/** What can happen to a case from outside. */
export type CaseMessage =
  | { readonly type: 'begin' }
  | { readonly type: 'answer'; readonly itemId: string; readonly answer: DepartmentAnswer }
  /** The item could not be handed to its department, however often it was tried. */
  | { readonly type: 'notSent'; readonly itemId: string; readonly cause: StallCause }
  /** `actId`: under which the records keep who did it, and why. */
  | { readonly type: 'act'; readonly act: CaseAct; readonly actId?: string }
  /** The context holds a new calendar from here on. */
  | { readonly type: 'calendarChanged' }
  /** An approval was taken back; `becauseOf`: because that of another item was. */
  | { readonly type: 'revoked'; readonly itemId: string; readonly becauseOf?: string }
  | { readonly type: 'timePassed' };

/**
 * The facts that follow from a message, at `now` (ms, the case's clock), consequences included: dependents end,
 * items start, dates move, lights turn, the case closes. What time alone made true before `now` comes first, in the
 * order in which it did, so an answer after its due day never hides that the day has passed. An empty list: nothing
 * changes.
 */
export function decide(
  state: CaseState,
  message: CaseMessage,
  context: CaseContext,
  now: number,
): readonly CaseEvent[] {
  const events: CaseEvent[] = [];
  let current = state;
  const happen = (fact: CaseFact, by: { readonly actId?: string } = {}) => {
    const event = { ...fact, ...by, at: now };
    events.push(event);
    current = evolve(current, event);
  };

  const follow = (facts: readonly CaseFact[], by?: { readonly actId?: string }) => {
    if (facts.length === 0) return;
    const before = current;
    for (const fact of facts) happen(fact, by);
    for (const fact of endings(before, current, context.plan)) happen(fact);
    for (const fact of gapsDropped(current, context.plan)) happen(fact);
    if (current.phase === 'accepted') {
      if (moveClocks(facts)) for (const fact of newItemDates(current, context, now)) happen(fact);
      for (const fact of startings(current, context, now)) happen(fact);
      for (const fact of newWholeDates(current, context, now)) happen(fact);
    }
    const outcome = outcomeAfter(facts, current);
    if (outcome) happen({ type: 'caseClosed', outcome });
  };

  const catchUp = () => {
    for (let passed = firstPassed(current, context, now); passed.length > 0;) {
      follow(passed);
      passed = firstPassed(current, context, now);
    }
    for (const fact of signs(current, context, now)) happen(fact);
  };

  catchUp();
  const by = message.type === 'act' && message.actId !== undefined ? { actId: message.actId } : {};
  follow(firstFacts(current, message, context, now), by);
  // A date that just moved earlier, or counts from a receipt long ago, may lie in the past.
  catchUp();
  return events;
}

/** Why the act is refused at `now` (ms), when time has made true what it makes true; `null`: it will be done. */
export function refusalOf(state: CaseState, act: CaseAct, context: CaseContext, now: number): Refusal | null {
  const current = decide(state, { type: 'timePassed' }, context, now).reduce(evolve, state);
  return whyNot(current, act, context, now);
}

/** Lights and forecasts as they are at `now`, where they differ from what was told. */
function signs(state: CaseState, context: CaseContext, now: number): readonly CaseFact[] {
  if (state.phase !== 'accepted') return [];
  return [
    ...litSubjects(state).flatMap((itemId): CaseFact[] => {
      const light = lightAt(turnsOf(context, state, itemId), now);
      return light === lightOf(state, itemId) ? [] : [{ type: 'lightTurned', light, itemId }];
    }),
    ...forecasts(context, state)
      .filter(({ from }) => from <= now)
      .map(({ itemId }): CaseFact => {
        return { type: 'forecastWarning', itemId, expected: expectedEnd(context, state, itemId, now) };
      }),
  ];
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
        ? [acceptedByRule(state, context, now)]
        : [];
    case 'answer':
      return factsOfAnswer(state, message.itemId, message.answer);
    case 'notSent': {
      const { itemId, cause } = message;
      return state.items[itemId]?.status === 'sending' ? [{ type: 'itemStalled', itemId, cause }] : [];
    }
    case 'act':
      return whyNot(state, message.act, context, now) ? [] : factsOfAct(state, message.act, context, now);
    case 'calendarChanged':
      return state.phase === 'closed' ? [] : factsOfNewCalendar(state, context);
    case 'revoked': {
      const { itemId, becauseOf } = message;
      if (state.items[itemId]?.status !== 'approved') return [];
      return [{ type: 'itemRevoked', itemId, ...(becauseOf === undefined ? {} : { becauseOf }) }];
    }
    case 'timePassed':
      return [];
  }
}

function acceptedByRule(state: CaseState, context: CaseContext, now: number): CaseFact {
  const gaps = gapsUntil(context, context.plan.mayFollow ?? [], now);
  return { type: 'caseAccepted', by: 'rule', acceptedAt: state.receivedAt, ...gaps };
}
