import { type Day, endOfDay } from '../calendar';
import { dueDate } from '../date-ledger';
import type { CaseFact } from './case-event';
import type { CaseContext } from './case-plan';
import { type CaseState, isOver, type ItemState, type LimitKind } from './case-state';
import { withdrawnForGaps } from './follow-ups';
import { forecasts } from './forecast';
import { isWorse, lights } from './light';
import { lightOf, litSubjects, turnsOf } from './lights';

/** A moment at which time alone makes facts true, if nothing else happens before. */
export interface Deadline {
  /** ms; the last instant before the facts are true. */
  readonly at: number;
  readonly facts: readonly CaseFact[];
}

/** All deadlines that are still ahead of the case or just passed; the engine keeps one timer for the earliest. */
export function deadlines(state: CaseState, context: CaseContext): readonly Deadline[] {
  const { plan, calendar } = context;
  switch (state.phase) {
    case 'closed':
      return [];
    case 'received': {
      const { dueAt } = dueDate({ calendar, from: state.checkedFrom, limit: plan.acceptanceLimit });
      return [{ at: dueAt, facts: [{ type: 'caseAccepted', by: 'silence', acceptedAt: state.checkedFrom }] }];
    }
    case 'correcting':
      return after(context, state.correction?.due, { type: 'correctionExpired' });
    case 'accepted':
      return [
        ...after(context, state.gaps?.due, ...withdrawnForGaps(plan, state), { type: 'gapsExpired' }),
        ...Object.entries(state.items).flatMap(([itemId, item]) => ofItem(context, itemId, item)),
        ...ofWhole(context, state),
      ];
  }
}

function after({ calendar }: CaseContext, day: Day | undefined, ...facts: CaseFact[]): Deadline[] {
  return day === undefined ? [] : [{ at: endOfDay(calendar, day), facts }];
}

function ofItem(context: CaseContext, itemId: string, item: ItemState): Deadline[] {
  if (isOver(item.status)) return [];
  const { status, promisedDue, statutoryDue, promiseMissed, statutoryMissed } = item;
  const passed = (limit: LimitKind): CaseFact => ({ type: 'limitPassed', limit, itemId });
  const unanswered: CaseFact[] =
    status === 'inReview' ? [{ type: 'itemStalled', itemId, cause: 'noAnswerInTime' }] : [];
  return [
    ...(promiseMissed ? [] : after(context, promisedDue, passed('promised'), ...unanswered)),
    ...(statutoryMissed ? [] : after(context, statutoryDue, passed('statutory'))),
    ...after(context, item.asked?.due, { type: 'askExpired', itemId }),
    ...notKeyedIn(context, itemId, item),
    ...(item.pauses ?? [])
      .filter(({ end, overran }) => end === undefined && !overran)
      .flatMap(({ id, plannedEnd }) =>
        after(context, plannedEnd, { type: 'pauseOverran', itemId, pauseId: id }),
      ),
  ];
}

function notKeyedIn({ plan, calendar }: CaseContext, itemId: string, item: ItemState): Deadline[] {
  const { deskLimit } = plan;
  if (item.status !== 'atDesk' || item.since === undefined || !deskLimit) return [];
  const { dueAt } = dueDate({ calendar, from: item.since, limit: deskLimit });
  return [{ at: dueAt, facts: [{ type: 'itemStalled', itemId, cause: 'notKeyedIn' }] }];
}

/** While the date rests on a pause that lasts, it is no date that could pass. */
function ofWhole(context: CaseContext, { dates, promiseMissed, statutoryMissed }: CaseState): Deadline[] {
  const { promised, statutory } = dates ?? {};
  const passed = (limit: LimitKind): CaseFact => ({ type: 'limitPassed', limit, itemId: null });
  return [
    ...(promised?.stopped || promiseMissed ? [] : after(context, promised?.due, passed('promised'))),
    ...(statutory?.stopped || statutoryMissed ? [] : after(context, statutory?.due, passed('statutory'))),
  ];
}

/** What time alone made true first before `now` (ms) and has not been told; empty: all of it has. */
export function firstPassed(state: CaseState, context: CaseContext, now: number): readonly CaseFact[] {
  const passed = deadlines(state, context).filter(({ at }) => at < now);
  return passed.toSorted((a, b) => a.at - b.at)[0]?.facts ?? [];
}

/** ms of the first instant at which time alone makes anything true of the case; `null`: time changes nothing. */
export function nextMoment(state: CaseState, context: CaseContext): number | null {
  const turning = litSubjects(state).flatMap((itemId) => {
    const turned = turnsOf(context, state, itemId);
    return lights.flatMap((light) => (isWorse(light, lightOf(state, itemId)) ? (turned[light] ?? []) : []));
  });
  const moments = [
    ...deadlines(state, context).map(({ at }) => at + 1),
    ...turning,
    ...forecasts(context, state).map(({ from }) => from),
  ];
  return moments.length === 0 ? null : Math.min(...moments);
}
