import type { CaseEvent } from './case-event';
import { type CaseState, isOver, type ItemState } from './case-state';

/** The state before anything is known but the receipt. */
export function receivedCase(itemIds: readonly string[], receivedAt: number): CaseState {
  return {
    phase: 'received',
    receivedAt,
    checkedFrom: receivedAt,
    items: Object.fromEntries(itemIds.map((id) => [id, { status: 'waiting' } satisfies ItemState])),
  };
}

/** The state after one more fact. Every fact changes only what it names. */
export function evolve(state: CaseState, event: CaseEvent): CaseState {
  switch (event.type) {
    case 'caseReceived':
    case 'lateAnswer':
      return state;
    case 'caseAccepted':
      return { ...state, phase: 'accepted', acceptedAt: event.acceptedAt };
    case 'correctionRequested': {
      const { noticeId, targets, due } = event;
      return { ...state, phase: 'correcting', correction: { noticeId, targets, due } };
    }
    case 'corrected':
      return correct(state, event.targets, event.at);
    case 'caseRejected':
      return endUnhandled(state, 'ended', event.at);
    case 'correctionExpired':
      return endUnhandled(state, 'withdrawn', event.at);
    case 'datesSet':
      return { ...state, dates: event.dates };
    case 'itemStarted':
      return changeItem(state, event.itemId, {
        status: 'sending',
        startedAt: event.startedAt,
        promisedDue: event.promisedDue,
        ...(event.statutoryDue === null ? {} : { statutoryDue: event.statutoryDue }),
      });
    case 'itemTakenByDepartment':
      return changeItem(state, event.itemId, { status: 'inReview', serial: event.serial });
    case 'itemDecided':
      return changeItem(state, event.itemId, {
        status: event.outcome,
        serial: event.serial,
        endedAt: event.at,
      });
    case 'itemStalled':
      return changeItem(state, event.itemId, { status: 'stalled', stallCause: event.cause });
    case 'itemWithdrawn':
      return changeItem(state, event.itemId, { status: 'withdrawn', endedAt: event.at });
    case 'itemEnded':
      return changeItem(state, event.itemId, {
        status: 'ended',
        endedAt: event.at,
        endedBecauseOf: event.becauseOf,
      });
    case 'limitPassed': {
      const missed =
        event.limit === 'promised' ? { promiseMissed: true as const } : { statutoryMissed: true as const };
      return event.itemId === null ? { ...state, ...missed } : changeItem(state, event.itemId, missed);
    }
    case 'caseClosed':
      return { ...state, phase: 'closed', outcome: event.outcome, closedAt: event.at };
  }
}

/** A full correction is a new receipt: the check begins again, and the notice is done with. */
function correct({ correction, ...state }: CaseState, targets: readonly string[], at: number): CaseState {
  const corrected = [...new Set([...(state.corrected ?? []), ...targets])];
  const left = correction?.targets.filter((target) => !targets.includes(target)) ?? [];
  return correction && left.length > 0
    ? { ...state, corrected, correction: { ...correction, targets: left } }
    : { ...state, corrected, phase: 'received', checkedFrom: at };
}

/** No item of an application that was never accepted has begun. */
function endUnhandled(
  { correction, ...state }: CaseState,
  status: 'ended' | 'withdrawn',
  at: number,
): CaseState {
  const items = Object.fromEntries(
    Object.entries(state.items).map(([id, item]) => [
      id,
      isOver(item.status) ? item : { ...item, status, endedAt: at },
    ]),
  );
  return { ...state, items };
}

function changeItem(state: CaseState, itemId: string, change: Partial<ItemState>): CaseState {
  const item = state.items[itemId];
  if (!item) throw new RangeError(`The case has no item ${itemId}`);
  // Why an item was stalled is no longer true of it once it moves on.
  const { stallCause, ...movedOn } = item;
  const kept = change.status === undefined ? item : movedOn;
  return { ...state, items: { ...state.items, [itemId]: { ...kept, ...change } } };
}
