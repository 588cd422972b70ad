import fc from 'fast-check';
import type { Calendar } from '../../../rules/calendar';
import type { CaseAct } from '../../../rules/case/acts';
import type { DepartmentAnswer } from '../../../rules/case/answers';
import {
  type CaseState,
  isOver,
  type ItemState,
  type ItemStatus,
  stallCauses,
} from '../../../rules/case/case-state';
import type { CaseMessage } from '../../../rules/case/decide';
import type { StallAct } from '../../../rules/case/stall-acts';
import { civilDay, shifted } from '../brute-dates';
import { calendar, calendarWith } from '../told-case';
import { letterOf, procedures } from './any-plan';

/** Something that is said to a case, once it is known where the case stands and what time it is. */
export type Deed = (state: CaseState, now: number) => CaseMessage | { readonly calendar: Calendar };

/** An item that a deed may be done to, as things stand; at times just any, or one that there is not. */
type Pick = (state: CaseState, isMeant: (item: ItemState) => boolean) => string;

const pick: fc.Arbitrary<Pick> = fc
  .record({ place: fc.nat({ max: 20 }), slip: fc.nat({ max: 9 }) })
  .map(({ place, slip }): Pick => ({ items }, isMeant) => {
    if (slip === 0) return `i${place}`;
    const meant = Object.keys(items).filter((id) => slip === 1 || (items[id] && isMeant(items[id])));
    return meant[place % meant.length] ?? 'i0';
  });

const isRunning = ({ status, startedAt }: ItemState) => startedAt !== undefined && !isOver(status);
const isOneOf =
  (...statuses: readonly ItemStatus[]) =>
  ({ status }: ItemState) =>
    statuses.includes(status);
const isStuck = isOneOf('stalled', 'atDesk');

const answer = fc.constantFrom<DepartmentAnswer>(
  { kind: 'accepted', serial: 'S-1', answerId: 'a1' },
  { kind: 'accepted', serial: 'S-1', answerId: 'a1' },
  { kind: 'decided', outcome: 'approved', serial: 'S-1', answerId: 'a2' },
  { kind: 'decided', outcome: 'approved', serial: 'S-1', answerId: 'a2' },
  { kind: 'decided', outcome: 'refused', serial: 'S-1', answerId: 'a3' },
  { kind: 'inputRefused', answerId: 'a4' },
);

const published2027: Calendar = {
  ...calendar,
  years: {
    ...calendar.years,
    '2027': { status: 'published', makeUp: {}, off: calendar.years['2027']?.off ?? {} },
  },
};

/** Notices that move days of 2026, publish 2027, or give back the calendar of before. */
const calendars: readonly Calendar[] = [
  calendar,
  calendarWith({ off: ['2026-03-10', '2026-06-10', '2026-11-25', '2026-12-01', '2026-12-02'] }),
  calendarWith({ makeUp: ['2026-03-14', '2026-06-13', '2026-10-05', '2026-11-28', '2026-12-05'] }),
  published2027,
].map((one, index) => ({ ...one, version: `notice-${index}` }));

/** An act under an id, as the records keep it. */
const act = (done: CaseAct): CaseMessage => ({ type: 'act', act: done, actId: 'an act' });

/** Everything that is asked of the applicant now. */
const askedNow = ({ correction, gaps, items }: CaseState): readonly string[] =>
  [correction, gaps, ...Object.values(items).map(({ asked }) => asked)].flatMap(
    (asked) => asked?.targets ?? [],
  );

const targets = fc.constantFrom<readonly string[]>(['fields/mobile'], ['fields/mobile', 'materials/photo']);

/** What is done about the whole, mostly before its acceptance. */
const ofWhole = fc
  .tuple(fc.nat({ max: 19 }), targets, fc.array(fc.nat({ max: 6 }), { maxLength: 2 }))
  .map(([kind, some, gaps]): Deed => () => {
    if (kind === 0) return act({ kind: 'withdraw', scope: 'whole' });
    if (kind === 1) return act({ kind: 'reject', noticeId: 'n' });
    if (kind < 12) return act({ kind: 'requestCorrection', noticeId: 'n', targets: some });
    return act({ kind: 'accept', gaps: gaps.map((index) => `materials/gap-i${index}`) });
  });

/** Gives some of what is asked, or something that nobody asked for; before anything is, a clerk checks the whole. */
const correcting = fc
  .tuple(fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 4 }), fc.nat({ max: 9 }), ofWhole)
  .map(([places, slip, instead]): Deed => (state, now) => {
    const asked = askedNow(state);
    if (state.phase === 'received' && asked.length === 0) return instead(state, now);
    const given = places.map((place) => asked[place % asked.length] ?? 'fields/nobody-asked');
    const targets = slip === 0 ? ['fields/nobody-asked'] : [...new Set(given)];
    return act({ kind: 'correct', revision: 2, targets });
  });

const beginningOfPause = fc
  .record({
    of: pick,
    pause: fc.nat({ max: 5 }),
    procedure: fc.constantFrom(...Object.keys(procedures), ...Object.keys(procedures), 'holiday'),
    back: fc.oneof(fc.constant(0), fc.integer({ min: -1, max: 12 })),
    length: fc.integer({ min: -1, max: 25 }),
  })
  .map(({ of, pause, procedure, back, length }): Deed => (state, now) => {
    const from = shifted(civilDay(now), -back);
    const plannedEnd = shifted(from, length);
    const itemId = of(state, isRunning);
    return act({ kind: 'beginPause', itemId, pauseId: `p${pause}`, procedure, from, plannedEnd });
  });

const endOfPause = fc
  .record({
    of: pick,
    place: fc.nat({ max: 3 }),
    back: fc.oneof(fc.constant(0), fc.integer({ min: -1, max: 10 })),
  })
  .map(({ of, place, back }): Deed => (state, now) => {
    const itemId = of(state, (item) => isRunning(item) && item.pauses !== undefined);
    const pauses = state.items[itemId]?.pauses ?? [];
    const pauseId = pauses[place % pauses.length]?.id ?? 'p0';
    return act({ kind: 'endPause', itemId, pauseId, end: shifted(civilDay(now), -back) });
  });

const extending = fc
  .record({ of: pick, days: fc.integer({ min: 0, max: 6 }), slip: fc.nat({ max: 9 }) })
  .map(({ of, days, slip }): Deed => (state) => {
    const itemId = of(state, (item) => isRunning(item) && item.statutoryDue !== undefined);
    return act({ kind: 'extend', itemId, days, approvedBy: slip === 0 ? 'clerk' : 'head' });
  });

/** What a clerk does to one item. */
const ofOneItem = fc
  .record({
    of: pick,
    some: targets,
    kind: fc.constantFrom<StallAct['kind']>(
      'retry',
      'resend',
      'handToDesk',
      'keyIn',
      'keyIn',
      'askApplicant',
      'passOn',
      'decideByHand',
    ),
  })
  .map(({ of, some, kind }): Deed => (state) => {
    const itemId = of(state, kind === 'keyIn' ? isOneOf('atDesk') : isStuck);
    const acts = {
      retry: { kind: 'retry', itemId },
      resend: { kind: 'resend', itemId, revision: 2, targets: some },
      handToDesk: { kind: 'handToDesk', itemId },
      keyIn: { kind: 'keyIn', itemId, serial: 'D-1' },
      askApplicant: { kind: 'askApplicant', itemId, noticeId: 'n', targets: some },
      passOn: { kind: 'passOn', itemId, to: 'post-b' },
      decideByHand: { kind: 'decideByHand', itemId, outcome: 'approved', serial: 'D-1', answerId: 'hand' },
    } as const satisfies Record<StallAct['kind'], CaseAct>;
    return act(acts[kind]);
  });

const answering = fc.tuple(pick, answer).map(([of, one]): Deed => (state) => {
  const itemId = of(state, isOneOf('sending', 'inReview'));
  return { type: 'answer', itemId, answer: one };
});

const takingBack = fc.tuple(pick, fc.boolean()).map(([of, isCommitment]): Deed => (state) => {
  const itemId = of(state, isOneOf('waiting', 'inReview', 'stalled'));
  return act(
    isCommitment
      ? { kind: 'withdrawCommitment', letter: letterOf(itemId) }
      : { kind: 'withdraw', scope: 'items', itemIds: [itemId] },
  );
});

/** Anything that can be said to a case or done to it, possible or not. */
export const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 8, arbitrary: answering },
  { weight: 2, arbitrary: fc.constant((): CaseMessage => ({ type: 'timePassed' })) },
  {
    weight: 2,
    arbitrary: fc.tuple(pick, fc.constantFrom(...stallCauses)).map(([of, cause]): Deed => (state) => ({
      type: 'notSent',
      itemId: of(state, isOneOf('sending')),
      cause,
    })),
  },
  { weight: 5, arbitrary: beginningOfPause },
  { weight: 5, arbitrary: endOfPause },
  { weight: 3, arbitrary: extending },
  { weight: 5, arbitrary: correcting },
  { weight: 8, arbitrary: ofOneItem },
  { weight: 3, arbitrary: takingBack },
  { weight: 1, arbitrary: ofWhole },
  {
    weight: 1,
    arbitrary: pick.map((of): Deed => (state) => ({
      type: 'revoked',
      itemId: of(state, isOneOf('approved')),
    })),
  },
  { weight: 3, arbitrary: fc.constantFrom(...calendars).map((one): Deed => () => ({ calendar: one })) },
  { weight: 1, arbitrary: fc.constant((): CaseMessage => ({ type: 'begin' })) },
);
