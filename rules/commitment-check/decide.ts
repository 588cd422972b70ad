import type { Calendar } from '../calendar';
import { dueDate } from '../date-ledger';
import type { Limit } from '../limit';
import { type CheckAct, whyNotCheck } from './acts';
import type { CheckEvent, CompensationFailure, OwnFact } from './check-event';
import type { CheckContext } from './check-plan';
import type { CheckState } from './check-state';
import { checkDeadline } from './deadlines';
import { evolveCheck } from './evolve';

/** What can happen to a check from outside. */
export type CheckMessage =
  | { readonly type: 'begin' }
  | { readonly type: 'act'; readonly act: CheckAct }
  /** What the revocation takes back, as the records had it when it became true. */
  | { readonly type: 'compensationsPlanned'; readonly itemIds: readonly string[] }
  | { readonly type: 'compensated'; readonly undone: string }
  | { readonly type: 'compensationFailed'; readonly undone: string; readonly cause: CompensationFailure }
  | { readonly type: 'timePassed' };

/**
 * The facts that follow from a message, at `now` (ms, the clock of the check). What time alone made true before `now`
 * comes first, so a reply after its last day never hides that the day has passed. Empty: nothing changes.
 */
export function decideCheck(
  state: CheckState,
  message: CheckMessage,
  context: CheckContext,
  now: number,
): readonly CheckEvent[] {
  const events: CheckEvent[] = [];
  let current = state;
  const happen = (fact: OwnFact) => {
    const event: CheckEvent = { ...fact, itemId: context.plan.itemId, at: now };
    events.push(event);
    current = evolveCheck(current, event);
  };
  const catchUp = () => {
    for (let past = checkDeadline(current, context); past && past.at < now;) {
      happen(past.fact);
      past = checkDeadline(current, context);
    }
  };

  catchUp();
  for (const fact of factsOf(current, message, context, now)) happen(fact);
  // A check that begins long after its decision may be late at once.
  catchUp();
  return events;
}

function factsOf(
  state: CheckState,
  message: CheckMessage,
  context: CheckContext,
  now: number,
): readonly OwnFact[] {
  switch (message.type) {
    case 'begin':
      return state.status === 'new' ? [beginning(state, context)] : [];
    case 'act':
      return whyNotCheck(state, message.act) ? [] : factsOfAct(state, message.act, context, now);
    case 'compensationsPlanned':
      return state.status === 'revoked' && !state.compensations ? [message] : [];
    case 'compensated':
    case 'compensationFailed':
      return isOpen(state, message.undone) ? [message] : [];
    case 'timePassed':
      return [];
  }
}

function isOpen({ compensations = [] }: CheckState, undone: string): boolean {
  return compensations.some(({ itemId, status }) => itemId === undone && status === 'open');
}

function beginning({ decidedAt }: CheckState, { plan, calendar }: CheckContext): OwnFact {
  return plan.scope === 'toCheck'
    ? { type: 'checkBegun', ...until(calendar, decidedAt, plan.limit) }
    : { type: 'checkWaived', cause: plan.scope };
}

function factsOfAct(
  { status }: CheckState,
  act: CheckAct,
  { plan, calendar }: CheckContext,
  now: number,
): readonly OwnFact[] {
  if (plan.scope !== 'toCheck') return [];
  switch (act.kind) {
    case 'recordFinding':
      return act.result === 'true'
        ? [{ type: 'checkPassed', noteId: act.noteId }]
        : [{ type: 'falseCommitmentFound', noteId: act.noteId, ...until(calendar, now, plan.replyLimit) }];
    case 'reply':
      return [
        { type: status === 'falseFound' ? 'findingAnswered' : 'correctionReported', noteId: act.noteId },
      ];
    case 'clear':
      return [{ type: 'commitmentCleared', noteId: act.noteId }];
    case 'orderCorrection': {
      const term = until(calendar, now, plan.correctionLimit);
      return [{ type: 'commitmentCorrectionOrdered', noteId: act.noteId, ...term }];
    }
    case 'confirmCorrected':
      return [{ type: 'commitmentCorrected', noteId: act.noteId }];
    case 'revoke':
      return [{ type: 'approvalRevoked', noteId: act.noteId }];
    case 'retryCompensation':
      return [{ type: 'compensationRetried', undone: act.undone, noteId: act.noteId }];
    case 'settleCompensation':
      return [{ type: 'compensated', undone: act.undone, noteId: act.noteId }];
  }
}

function until(calendar: Calendar, from: number, limit: Limit) {
  const { due, provisional } = dueDate({ calendar, from, limit });
  return { due, provisional, calendarVersion: calendar.version };
}
