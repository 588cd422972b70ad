import { describe, expect, it } from '@jest/globals';
import { approved, item, tellCase } from '../../tests/support/told-case';
import type { CaseAct } from './acts';

/** Monday 2026-11-23 10:00; nothing is complete, so a clerk checks. */
const incomplete = () => tellCase([item('register')], { completeness: 'incomplete' });
const act = (asked: CaseAct) => ({ type: 'act', act: asked }) as const;
const notice = (...targets: string[]) => act({ kind: 'requestCorrection', noticeId: 'notice-1', targets });
const correct = (...targets: string[]) => act({ kind: 'correct', revision: 2, targets });
const accept = act({ kind: 'accept' });
const reject = act({ kind: 'reject', noticeId: 'notice-2' });

describe('one complete notice', () => {
  it('stops the check and gives the applicant 15 working days, the day of the notice not counted', () => {
    const told = incomplete();
    told.hear(notice('materials/photo', 'fields/mobile'), '2026-11-24T09:00+08:00');
    expect(told.state).toMatchObject({
      phase: 'correcting',
      correction: { due: '2026-12-15', targets: ['materials/photo', 'fields/mobile'] },
    });
    told.timePasses('2026-12-15T23:59+08:00');
    expect(told.state.phase).toBe('correcting');
  });

  it('left alone until its last day has passed, the application counts as withdrawn', () => {
    const told = incomplete();
    told.hear(notice('materials/photo'), '2026-11-24T09:00+08:00');
    told.timePasses('2026-12-16T00:00+08:00');
    expect(told.state).toMatchObject({ phase: 'closed', outcome: 'deemedWithdrawn' });
    expect(told.statuses).toEqual({ register: 'withdrawn' });
  });

  it('corrected in part, goes on waiting for the rest', () => {
    const told = incomplete();
    told.hear(notice('materials/photo', 'fields/mobile'), '2026-11-24T09:00+08:00');
    told.hear(correct('fields/mobile'), '2026-11-25T09:00+08:00');
    expect(told.state).toMatchObject({
      phase: 'correcting',
      correction: { targets: ['materials/photo'], due: '2026-12-15' },
    });
  });

  it('corrected in full, is a new receipt: the 5 working days begin again, and silence accepts from it', () => {
    const told = incomplete();
    told.hear(notice('materials/photo'), '2026-11-24T09:00+08:00');
    told.hear(correct('materials/photo'), '2026-12-01T09:00+08:00');
    expect(told.state.phase).toBe('received');
    told.timePasses('2026-12-08T23:59+08:00');
    expect(told.state.phase).toBe('received');
    told.timePasses('2026-12-09T00:00+08:00');
    expect(told.state).toMatchObject({
      phase: 'accepted',
      acceptedAt: Date.parse('2026-12-01T09:00+08:00'),
    });
  });

  it.each([
    ['something the first could have named', ['fields/mobile'], 'second-notice'],
    ['only what was corrected since', ['materials/photo'], null],
    ['both together', ['materials/photo', 'fields/mobile'], 'second-notice'],
  ] as const)('a second one that names %s', (_what, targets, refusal) => {
    const told = incomplete();
    told.hear(notice('materials/photo'), '2026-11-24T09:00+08:00');
    told.hear(correct('materials/photo'), '2026-11-25T09:00+08:00');
    expect(told.whyNot(notice(...targets).act)).toBe(refusal);
  });
});

describe('the clerk decides', () => {
  it('acceptance counts from the receipt', () => {
    const told = incomplete();
    told.hear(accept, '2026-11-26T15:00+08:00');
    expect(told.state).toMatchObject({ phase: 'accepted', acceptedAt: told.state.receivedAt });
    expect(told.statuses).toEqual({ register: 'sending' });
  });

  it('rejection ends the case before any item has begun', () => {
    const told = incomplete();
    told.hear(reject, '2026-11-26T15:00+08:00');
    expect(told.state).toMatchObject({ phase: 'closed', outcome: 'notAccepted' });
    expect(told.statuses).toEqual({ register: 'ended' });
  });
});

/** Where a case can stand, and what each act is told there; `null`: done. */
const standings = {
  received: incomplete,
  correcting: () => {
    const told = incomplete();
    told.hear(notice('materials/photo'), '2026-11-24T09:00+08:00');
    return told;
  },
  accepted: () => tellCase([item('register')]),
  closed: () => {
    const told = tellCase([item('register')]);
    told.answer('register', approved);
    return told;
  },
} as const;

const table = {
  received: { accept: null, reject: null, notice: null, correct: 'nothing-to-correct', withdraw: null },
  correcting: {
    accept: 'awaiting-correction',
    reject: 'awaiting-correction',
    notice: 'awaiting-correction',
    correct: null,
    withdraw: null,
  },
  accepted: {
    accept: 'already-accepted',
    reject: 'already-accepted',
    notice: 'already-accepted',
    correct: 'nothing-to-correct',
    withdraw: null,
  },
  closed: {
    accept: 'case-closed',
    reject: 'case-closed',
    notice: 'case-closed',
    correct: 'case-closed',
    withdraw: 'case-closed',
  },
} as const satisfies Record<keyof typeof standings, Record<string, string | null>>;

const acts = {
  accept,
  reject,
  notice: notice('materials/photo'),
  correct: correct('materials/photo'),
  withdraw: act({ kind: 'withdraw', scope: 'whole' }),
};

describe('every standing × every act', () => {
  const cells = Object.entries(table).flatMap(([standing, row]) =>
    Object.entries(row).map(([said, refusal]) => ({ standing, said, refusal })),
  );

  it.each(cells)('$said while $standing: $refusal', ({ standing, said, refusal }) => {
    const told = standings[standing as keyof typeof standings]();
    const before = told.state;
    const message = acts[said as keyof typeof acts];
    expect(told.whyNot(message.act)).toBe(refusal);
    const facts = told.hear(message, '2026-11-24T10:00+08:00');
    if (refusal === null) expect(facts.length).toBeGreaterThan(0);
    else expect(told.state).toEqual(before);
  });
});
