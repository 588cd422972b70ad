import { describe, expect, it } from '@jest/globals';
import { after, approved, item, must, tellCase, workingDays } from '../../tests/support/told-case';
import type { CaseAct } from './acts';
import type { MayFollow } from './case-plan';

/** The photo is for the card, the lease for the licence; they may follow within 5 and 10 working days. */
const photo: MayFollow = { target: 'materials/photo', neededBy: ['card'], limit: workingDays(5) };
const lease: MayFollow = { target: 'materials/lease', neededBy: ['licence'], limit: workingDays(10) };
const items = [
  item('register', { promisedLimit: workingDays(10) }),
  item('licence', { promisedLimit: workingDays(8) }),
  item('card', { promisedLimit: workingDays(3) }),
  item('bank', { needs: must('card') }),
  item('notify', { needs: after('card') }),
];
const give = (...targets: string[]): CaseAct => ({ kind: 'correct', revision: 2, targets });

describe('an application with gaps 容缺受理', () => {
  const tell = () => tellCase(items, { plan: { mayFollow: [photo, lease] } });

  it('is accepted by rule, and tells until when what may follow: the longest of its limits', () => {
    const { state, statuses } = tell();
    expect(state).toMatchObject({
      phase: 'accepted',
      gaps: { targets: ['materials/photo', 'materials/lease'], due: '2026-12-07' },
    });
    expect(statuses).toEqual({
      register: 'sending',
      licence: 'waiting',
      card: 'waiting',
      bank: 'waiting',
      notify: 'waiting',
    });
  });

  it('filled in part: what has its paper goes on, and its promise has run since the acceptance', () => {
    const told = tell();
    told.act(give('materials/photo'), '2026-11-25T09:00+08:00');
    expect(told.state.gaps).toMatchObject({ targets: ['materials/lease'], due: '2026-12-07' });
    expect(told.statuses).toMatchObject({ card: 'sending', licence: 'waiting' });
    expect(told.state.items.card).toMatchObject({
      startedAt: told.state.acceptedAt,
      promisedDue: '2026-11-26',
    });
  });

  it('filled late: the item is late from its first moment', () => {
    const told = tell();
    told.act(give('materials/lease', 'materials/photo'), '2026-12-07T23:00+08:00');
    expect(told.state).not.toHaveProperty('gaps');
    expect(told.state.items.licence).toMatchObject({
      status: 'sending',
      promisedDue: '2026-12-03',
      promiseMissed: true,
    });
  });

  it('expired: only the items without their paper count as withdrawn, and what must have them ends', () => {
    const told = tell();
    told.act(give('materials/lease'), '2026-11-25T09:00+08:00');
    expect(told.timePasses('2026-12-07T23:59:59.999+08:00').map(({ type }) => type)).not.toContain(
      'gapsExpired',
    );
    const facts = told.timePasses('2026-12-08T00:00+08:00');
    expect(facts.slice(0, 3)).toMatchObject([
      { type: 'itemWithdrawn', itemId: 'card', deemed: true },
      { type: 'gapsExpired' },
      { type: 'itemEnded', itemId: 'bank', becauseOf: 'card' },
    ]);
    expect(told.statuses).toEqual({
      register: 'sending',
      licence: 'sending',
      card: 'withdrawn',
      bank: 'ended',
      notify: 'sending',
    });
    expect(told.whyNot(give('materials/photo'))).toBe('nothing-to-correct');
  });

  it('no longer asks for a paper whose only item has ended', () => {
    const told = tell();
    const facts = told.act({ kind: 'withdraw', scope: 'items', itemIds: ['card'] }, '2026-11-25T09:00+08:00');
    expect(facts).toContainEqual(
      expect.objectContaining({ type: 'gapsDropped', targets: ['materials/photo'] }),
    );
    expect(told.state.gaps).toMatchObject({ targets: ['materials/lease'], due: '2026-12-07' });
    expect(told.whyNot(give('materials/photo'))).toBe('not-asked');
    told.act({ kind: 'withdraw', scope: 'items', itemIds: ['licence'] }, '2026-11-25T10:00+08:00');
    expect(told.state).not.toHaveProperty('gaps');
  });

  it('expired after all else was approved: some items were approved', () => {
    const told = tell();
    told.act(give('materials/lease'));
    for (const id of ['register', 'licence']) told.answer(id, approved);
    told.timePasses('2026-12-08T00:00+08:00');
    told.answer('notify', approved);
    expect(told.state).toMatchObject({ phase: 'closed', outcome: 'partlyCompleted' });
  });

  it('expired with nothing decided: the application counts as withdrawn', () => {
    const told = tellCase([item('card'), item('bank', { needs: must('card') })], {
      plan: { mayFollow: [photo] },
    });
    told.timePasses('2026-12-01T00:00+08:00');
    expect(told.state).toMatchObject({ phase: 'closed', outcome: 'deemedWithdrawn' });
    expect(told.statuses).toEqual({ card: 'withdrawn', bank: 'ended' });
  });

  it('the promise of the whole is that of all items, also of those that wait for a paper', () => {
    const told = tellCase([item('register'), item('card', { promisedLimit: workingDays(3) })], {
      plan: { mayFollow: [photo] },
    });
    expect(told.state.dates?.promised).toMatchObject({ due: '2026-11-26', waitingFor: 'card' });
    told.timePasses('2026-11-27T00:00+08:00');
    expect(told.state.promiseMissed).toBe(true);
  });
});

describe('a clerk accepts with gaps', () => {
  const tell = () => tellCase(items, { completeness: 'incomplete', plan: { mayFollow: [photo, lease] } });

  it('that the guide lets follow, counted from when it was told', () => {
    const told = tell();
    told.act({ kind: 'accept', gaps: ['materials/photo'] }, '2026-11-26T15:00+08:00');
    expect(told.state).toMatchObject({
      phase: 'accepted',
      acceptedAt: told.state.receivedAt,
      gaps: { targets: ['materials/photo'], due: '2026-12-03' },
    });
    expect(told.statuses).toMatchObject({ licence: 'sending', card: 'waiting' });
  });

  it('and no others', () => {
    expect(tell().whyNot({ kind: 'accept', gaps: ['materials/photo', 'materials/form'] })).toBe(
      'may-not-follow',
    );
  });

  it('or without any: then nothing waits', () => {
    const told = tell();
    told.act({ kind: 'accept' });
    expect(told.state).not.toHaveProperty('gaps');
    expect(told.statuses).toMatchObject({ licence: 'sending', card: 'sending' });
  });
});
