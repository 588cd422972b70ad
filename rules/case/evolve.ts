import type { CaseEvent } from './case-event';
import { type CaseState, isOver, type ItemState, type LimitKind } from './case-state';
import { changed, changeOf, type ItemChange, left, notMissed } from './evolve-item';

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
    case 'calendarChanged':
      return state;
    case 'caseAccepted': {
      const { acceptedAt, gaps, at } = event;
      return { ...state, phase: 'accepted', acceptedAt, ...(gaps ? { gaps: { ...gaps, since: at } } : {}) };
    }
    case 'correctionRequested': {
      const { noticeId, targets, due, at } = event;
      return { ...state, phase: 'correcting', correction: { noticeId, targets, due, since: at } };
    }
    case 'corrected':
      return correct(state, event.targets, event.at);
    case 'caseRejected':
      return endUnhandled(state, 'ended', event.at);
    case 'correctionExpired':
      return endUnhandled(state, 'withdrawn', event.at);
    case 'gapFilled':
    case 'gapsDropped': {
      const { gaps, ...filled } = state;
      const targets = left(gaps?.targets, event.targets);
      return gaps && targets.length > 0 ? { ...filled, gaps: { ...gaps, targets } } : filled;
    }
    case 'gapsExpired': {
      const { gaps, ...expired } = state;
      return expired;
    }
    case 'datesSet':
      return { ...withoutMissed(state, event.notMissed), dates: event.dates };
    case 'limitPassed': {
      const missed =
        event.limit === 'promised' ? { promiseMissed: true as const } : { statutoryMissed: true as const };
      return event.itemId === null
        ? { ...state, ...missed }
        : changeItem(state, event.itemId, missed, event.at);
    }
    case 'lightTurned': {
      const { light, itemId } = event;
      return itemId === null ? { ...state, light } : changeItem(state, itemId, { light }, event.at);
    }
    case 'askedUntil':
      return askUntil(state, event);
    case 'caseClosed':
      return { ...state, phase: 'closed', outcome: event.outcome, closedAt: event.at };
    default:
      return changeItem(state, event.itemId, changeOf(itemOf(state, event.itemId), event), event.at);
  }
}

function itemOf({ items }: CaseState, itemId: string): ItemState {
  const item = Object.hasOwn(items, itemId) ? items[itemId] : undefined;
  if (!item) throw new RangeError(`The case has no item ${itemId}`);
  return item;
}

function changeItem(state: CaseState, itemId: string, change: ItemChange, at: number): CaseState {
  return { ...state, items: { ...state.items, [itemId]: changed(itemOf(state, itemId), change, at) } };
}

/** A full correction is a new receipt: the check begins again, and the notice is done with. */
function correct({ correction, ...state }: CaseState, targets: readonly string[], at: number): CaseState {
  const corrected = [...new Set([...(state.corrected ?? []), ...targets])];
  const open = left(correction?.targets, targets);
  return correction && open.length > 0
    ? { ...state, corrected, correction: { ...correction, targets: open } }
    : { ...state, corrected, phase: 'received', checkedFrom: at };
}

/** No item of an application that was never accepted has begun. */
function endUnhandled(
  { correction, ...state }: CaseState,
  status: 'ended' | 'withdrawn',
  at: number,
): CaseState {
  const items = Object.entries(state.items).map(([id, item]) => [
    id,
    isOver(item.status) ? item : changed(item, { status, endedAt: at, asked: undefined }, at),
  ]);
  return { ...state, items: Object.fromEntries(items) as CaseState['items'] };
}

function askUntil(
  state: CaseState,
  { of, due, at }: Extract<CaseEvent, { readonly type: 'askedUntil' }>,
): CaseState {
  if (of === 'correction') {
    return state.correction ? { ...state, correction: { ...state.correction, due } } : state;
  }
  if (of === 'gaps') return state.gaps ? { ...state, gaps: { ...state.gaps, due } } : state;
  const { asked } = itemOf(state, of.itemId);
  return asked ? changeItem(state, of.itemId, { asked: { ...asked, due } }, at) : state;
}

/** The whole without the limits that, by its new date, have not passed. */
function withoutMissed(state: CaseState, limits: readonly LimitKind[] | undefined): CaseState {
  if (!limits) return state;
  const entries = Object.entries({ ...state, ...notMissed(limits) });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as unknown as CaseState;
}
