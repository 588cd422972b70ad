import { describe, expect, it } from '@jest/globals';
import {
  accepted,
  approved,
  inputRefused,
  item,
  must,
  refused,
  tellCase,
  type ToldCase,
  workingDays,
} from '../../tests/support/told-case';
import type { Refusal } from './act-rule';
import { actKinds, type ActKind, type CaseAct } from './acts';
import type { ItemStatus } from './case-state';

const x = { itemId: 'x' };
const targets = ['fields/mobile'];

/** Each kind of act once, about item `x` where it is about one. */
const acts = {
  withdraw: { kind: 'withdraw', scope: 'items', itemIds: ['x'] },
  correct: { kind: 'correct', revision: 2, targets },
  withdrawCommitment: { kind: 'withdrawCommitment', letter: 'status' },
  accept: { kind: 'accept' },
  requestCorrection: { kind: 'requestCorrection', noticeId: 'n', targets },
  reject: { kind: 'reject', noticeId: 'n' },
  beginPause: {
    kind: 'beginPause',
    ...x,
    pauseId: 'p',
    procedure: 'hearing',
    from: '2026-11-23',
    plannedEnd: '2026-11-25',
  },
  endPause: { kind: 'endPause', ...x, pauseId: 'p', end: '2026-11-23' },
  extend: { kind: 'extend', ...x, days: 2, approvedBy: 'head' },
  retry: { kind: 'retry', ...x },
  resend: { kind: 'resend', ...x, revision: 2, targets },
  handToDesk: { kind: 'handToDesk', ...x },
  keyIn: { kind: 'keyIn', ...x, serial: 'D-1' },
  decideByHand: { kind: 'decideByHand', ...x, outcome: 'approved', serial: 'D-1', answerId: 'hand' },
  askApplicant: { kind: 'askApplicant', ...x, noticeId: 'n', targets },
  passOn: { kind: 'passOn', ...x, to: 'post-b' },
} as const satisfies { readonly [Kind in ActKind]: Extract<CaseAct, { kind: Kind }> };

/** Item `x`, which needs `first` and was committed to, in every standing that it can have. */
const standings = {
  waiting: (told) => told,
  sending: (told) => {
    told.answer('first', approved);
    return told;
  },
  inReview: (told) => {
    standings.sending(told).answer('x', accepted);
    return told;
  },
  paused: (told) => {
    standings.inReview(told).act(acts.beginPause);
    return told;
  },
  stalled: (told) => {
    standings.sending(told).answer('x', inputRefused);
    return told;
  },
  asked: (told) => {
    standings.stalled(told).act(acts.askApplicant);
    return told;
  },
  atDesk: (told) => {
    standings.stalled(told).act(acts.handToDesk);
    return told;
  },
  approved: (told) => {
    standings.sending(told).answer('x', approved);
    return told;
  },
  refused: (told) => {
    standings.sending(told).answer('x', refused);
    return told;
  },
  withdrawn: (told) => {
    told.act(acts.withdraw);
    return told;
  },
  ended: (told) => {
    told.answer('first', refused);
    return told;
  },
  revoked: (told) => {
    standings.approved(told).hear({ type: 'revoked', itemId: 'x' });
    return told;
  },
} as const satisfies Record<string, (told: ToldCase) => ToldCase>;

type Standing = keyof typeof standings;

/** What `x` becomes, or why not. */
type Cell = ItemStatus | Refusal;
const accepting = {
  accept: 'already-accepted',
  requestCorrection: 'already-accepted',
  reject: 'already-accepted',
} as const;
const over = {
  withdraw: 'item-over',
  correct: 'nothing-to-correct',
  withdrawCommitment: 'item-over',
  ...accepting,
  beginPause: 'item-over',
  endPause: 'item-over',
  extend: 'item-over',
  retry: 'item-over',
  resend: 'item-over',
  handToDesk: 'item-over',
  keyIn: 'item-over',
  decideByHand: 'item-over',
  askApplicant: 'item-over',
  passOn: 'item-over',
} as const;
const open = { withdraw: 'withdrawn', correct: 'nothing-to-correct', ...accepting } as const;
const notStalled = {
  retry: 'not-stalled',
  resend: 'not-stalled',
  handToDesk: 'not-stalled',
  keyIn: 'not-at-desk',
  askApplicant: 'not-stalled',
} as const;
const table: Record<Standing, Record<ActKind, Cell>> = {
  waiting: {
    ...over,
    withdraw: 'withdrawn',
    withdrawCommitment: 'waiting',
    beginPause: 'not-started',
    endPause: 'not-started',
    extend: 'not-started',
    retry: 'not-started',
    resend: 'not-started',
    handToDesk: 'not-started',
    keyIn: 'not-started',
    decideByHand: 'not-started',
    askApplicant: 'not-started',
    passOn: 'not-started',
  },
  sending: {
    ...open,
    ...notStalled,
    withdrawCommitment: 'being-sent',
    beginPause: 'sending',
    endPause: 'unknown-pause',
    extend: 'sending',
    decideByHand: 'being-sent',
    passOn: 'sending',
  },
  inReview: {
    ...open,
    ...notStalled,
    withdrawCommitment: 'stalled',
    beginPause: 'inReview',
    endPause: 'unknown-pause',
    extend: 'inReview',
    decideByHand: 'approved',
    passOn: 'inReview',
  },
  paused: {
    ...open,
    ...notStalled,
    withdrawCommitment: 'stalled',
    beginPause: 'pause-dates',
    endPause: 'inReview',
    extend: 'inReview',
    decideByHand: 'approved',
    passOn: 'inReview',
  },
  stalled: {
    ...open,
    withdrawCommitment: 'stalled',
    beginPause: 'stalled',
    endPause: 'unknown-pause',
    extend: 'stalled',
    retry: 'sending',
    resend: 'sending',
    handToDesk: 'atDesk',
    keyIn: 'not-at-desk',
    decideByHand: 'approved',
    askApplicant: 'stalled',
    passOn: 'stalled',
  },
  asked: {
    ...open,
    correct: 'sending',
    withdrawCommitment: 'stalled',
    beginPause: 'stalled',
    endPause: 'unknown-pause',
    extend: 'stalled',
    retry: 'waiting-for-applicant',
    resend: 'waiting-for-applicant',
    handToDesk: 'waiting-for-applicant',
    keyIn: 'not-at-desk',
    decideByHand: 'approved',
    askApplicant: 'waiting-for-applicant',
    passOn: 'stalled',
  },
  atDesk: {
    ...open,
    withdrawCommitment: 'stalled',
    beginPause: 'atDesk',
    endPause: 'unknown-pause',
    extend: 'atDesk',
    retry: 'sending',
    resend: 'not-stalled',
    handToDesk: 'not-stalled',
    keyIn: 'inReview',
    decideByHand: 'approved',
    askApplicant: 'stalled',
    passOn: 'atDesk',
  },
  approved: over,
  refused: over,
  withdrawn: over,
  ended: over,
  revoked: over,
};

function tellPlan(): ToldCase {
  const commitment = { letter: 'status', papers: ['materials/proof'], withoutIt: workingDays(3) };
  const statutoryLimit = { ...workingDays(5), maxExtensionDays: 3, extensionApprover: 'head' };
  return tellCase(
    [item('first'), item('x', { needs: must('first'), statutoryLimit, commitment }), item('aside')],
    { plan: { stops: { hearing: ['promised', 'statutory'] } } },
  );
}

const statuses: readonly string[] = Object.keys({
  waiting: 0,
  sending: 0,
  atDesk: 0,
  inReview: 0,
  stalled: 0,
  approved: 0,
  refused: 0,
  withdrawn: 0,
  ended: 0,
  revoked: 0,
} satisfies Record<ItemStatus, 0>);

describe('every standing of an item × every act', () => {
  it('has a row for every act there is', () => {
    expect(Object.keys(acts).toSorted()).toEqual([...actKinds].toSorted());
  });

  const cells = Object.keys(standings).flatMap((standing) =>
    actKinds.map((kind) => ({ standing: standing as Standing, kind })),
  );

  it.each(cells)('$standing × $kind', ({ standing, kind }) => {
    const told = standings[standing](tellPlan());
    const before = told.state;
    const cell = table[standing][kind];
    const isRefused = !statuses.includes(cell);
    expect(told.whyNot(acts[kind])).toBe(isRefused ? cell : null);

    const facts = told.act(acts[kind]);
    if (isRefused) {
      expect(facts).toEqual([]);
      expect(told.state).toBe(before);
    } else {
      expect(facts.length).toBeGreaterThan(0);
      expect(told.statuses.x).toBe(cell);
    }
    expect(told.state.items.aside).toBe(before.items.aside);
  });

  it.each(actKinds)('a closed case refuses: %s', (kind) => {
    const told = tellPlan();
    told.withdraw('whole');
    expect(told.whyNot(acts[kind])).toBe('case-closed');
    expect(told.act(acts[kind])).toEqual([]);
  });

  const itemActs = actKinds.filter((kind) => 'itemId' in acts[kind]);
  it.each(itemActs)('knows no item by a name that every object has: %s', (kind) => {
    for (const itemId of ['constructor', '__proto__', 'nobody']) {
      expect(tellPlan().whyNot({ ...acts[kind], itemId } as CaseAct)).toBe('unknown-item');
    }
  });
});
