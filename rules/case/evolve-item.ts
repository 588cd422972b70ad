import type { CaseEvent } from './case-event';
import type { ItemState, LimitKind, Pause } from './case-state';

/** A fact that changes an item. */
export type ItemEvent = Exclude<
  Extract<CaseEvent, { readonly itemId: string }>,
  { readonly type: 'lateAnswer' | 'limitPassed' | 'lightTurned' }
>;

/** What a fact changes of its item; `undefined` as a value takes a property away. */
export type ItemChange = { readonly [Key in keyof ItemState]?: ItemState[Key] | undefined };

/** What one fact changes of the item as it stands. */
export function changeOf(item: ItemState, event: ItemEvent): ItemChange {
  switch (event.type) {
    case 'itemStarted':
      return {
        ...(event.unsent ? {} : { status: event.atDesk ? 'atDesk' : 'sending' }),
        unanswered: undefined,
        startedAt: event.startedAt,
        promisedDue: event.promisedDue,
        statutoryDue: event.statutoryDue ?? undefined,
      };
    case 'itemDatesSet':
      return {
        ...notMissed(event.notMissed),
        ...(event.notMissed?.includes('promised') ? backInReview(item) : {}),
        promisedDue: event.promisedDue ?? undefined,
        statutoryDue: event.statutoryDue ?? undefined,
      };
    case 'pauseBegan':
      return { pauses: [...(item.pauses ?? []), { ...event.pause, enteredAt: event.at }] };
    case 'pauseEnded':
      return changePause(item, event.pauseId, ({ overran, ...pause }) => ({ ...pause, end: event.end }));
    case 'pauseOverran':
      return changePause(item, event.pauseId, (pause) => ({ ...pause, overran: true }));
    case 'itemExtended':
      return { extendedBy: event.days, promiseNotExtended: item.promiseMissed };
    case 'itemTakenByDepartment':
    case 'itemKeyedIn':
      return { status: 'inReview', serial: event.serial };
    case 'itemDecided':
      return { status: event.outcome, serial: event.serial, endedAt: event.at, asked: undefined };
    case 'itemStalled':
      return { status: 'stalled', stallCause: event.cause };
    case 'itemResent':
      return { status: 'sending', sentBefore: true };
    case 'itemMended':
      return {};
    case 'itemHandedToDesk':
      return { status: 'atDesk' };
    case 'itemPassedOn':
      return { passedOnTo: event.to };
    case 'applicantAsked': {
      const { targets, due, at } = event;
      return {
        status: 'stalled',
        stallCause: 'waitingForApplicant',
        asked: { targets, due, since: at },
      };
    }
    case 'askAnswered': {
      const targets = left(item.asked?.targets, event.targets);
      return { asked: item.asked && targets.length > 0 ? { ...item.asked, targets } : undefined };
    }
    case 'askExpired':
      return { asked: undefined, ...(item.status === 'waiting' ? { unanswered: true } : {}) };
    case 'commitmentWithdrawn': {
      const targets = [...new Set([...(item.asked?.targets ?? []), ...event.targets])];
      const asked = { targets, due: event.due, since: event.at };
      const waits = item.status === 'waiting';
      return {
        commitmentWithdrawn: true,
        asked,
        ...(waits
          ? {}
          : { status: 'stalled', stallCause: 'waitingForApplicant', step: (item.step ?? 1) + 1 }),
      };
    }
    case 'itemWithdrawn':
      return { status: 'withdrawn', endedAt: event.at, asked: undefined };
    case 'itemEnded':
      return {
        status: 'ended',
        endedAt: event.at,
        endedBecauseOf: event.becauseOf,
        asked: undefined,
      };
    case 'itemRevoked':
      return { status: 'revoked', ...(event.becauseOf ? { endedBecauseOf: event.becauseOf } : {}) };
    case 'forecastWarning':
      return { forecastWarned: true };
  }
}

/** What was stalled because its promise had passed is with the department as before, once that has not passed. */
const backInReview = ({ stallCause }: ItemState): ItemChange =>
  stallCause === 'noAnswerInTime' ? { status: 'inReview' } : {};

function changePause(item: ItemState, id: string, change: (pause: Pause) => Pause): ItemChange {
  return { pauses: item.pauses?.map((pause) => (pause.id === id ? change(pause) : pause)) };
}

/** The item with the change made at `at` (ms); what it no longer has is absent, not undefined. */
export function changed(item: ItemState, change: ItemChange, at: number): ItemState {
  const { status = item.status } = change;
  // Why an item was stalled is no longer true of it once it moves on.
  const stallCause = change.status === undefined ? item.stallCause : change.stallCause;
  const since = status === item.status && stallCause === item.stallCause ? item.since : at;
  const entries = Object.entries({ ...item, ...change, stallCause, since });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as unknown as ItemState;
}

/** Limits that, by a date that was set anew, have not passed. */
export function notMissed(limits: readonly LimitKind[] = []) {
  return {
    ...(limits.includes('promised') ? { promiseMissed: undefined } : {}),
    ...(limits.includes('statutory') ? { statutoryMissed: undefined } : {}),
  };
}

/** Those of the targets that are not done. */
export const left = (targets: readonly string[] = [], done: readonly string[]): readonly string[] =>
  targets.filter((target) => !done.includes(target));
