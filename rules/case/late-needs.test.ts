import { describe, expect, it } from '@jest/globals';
import {
  accepted,
  approved,
  item,
  must,
  refused,
  tellCase,
  workingDays,
} from '../../tests/support/told-case';
import type { Need } from '../graph';

/** Waits for the register, but not longer than its promise. */
const inTimeOrNot: Need = { item: 'register', ifRefused: 'end', ifWithdrawn: 'goOn', ifLate: 'goOn' };
const items = [
  item('register', { promisedLimit: workingDays(2) }),
  item('insure', { needs: [inTimeOrNot], promisedLimit: workingDays(3) }),
  item('card', { needs: must('register') }),
];

describe('an item that does not wait for a late one (ifLate: goOn)', () => {
  it('starts as the promise of that one passes, with its whole limit', () => {
    const told = tellCase(items);
    told.timePasses('2026-11-25T23:59:59.999+08:00');
    expect(told.statuses).toMatchObject({ insure: 'waiting' });
    told.timePasses('2026-11-26T00:00+08:00');
    expect(told.statuses).toMatchObject({ register: 'sending', insure: 'sending', card: 'waiting' });
    expect(told.state.items.insure).toMatchObject({
      startedAt: Date.parse('2026-11-26T00:00+08:00'),
      promisedDue: '2026-12-01',
    });
  });

  it('starts as of that moment, however late anybody looks', () => {
    const told = tellCase(items);
    told.timePasses('2026-12-15T00:00+08:00');
    expect(told.state.items.insure).toMatchObject({
      startedAt: Date.parse('2026-11-26T00:00+08:00'),
      promisedDue: '2026-12-01',
      promiseMissed: true,
    });
  });

  it('ends all the same when the late one is refused after all', () => {
    const told = tellCase(items);
    told.timePasses('2026-11-26T00:00+08:00');
    told.answer('insure', accepted);
    told.answer('register', refused, '2026-11-27T09:00+08:00');
    expect(told.state).toMatchObject({
      phase: 'closed',
      outcome: 'refused',
      items: { insure: { status: 'ended', endedBecauseOf: 'register' } },
    });
  });

  it('goes on when the late one is withdrawn and it may do without', () => {
    const told = tellCase(items);
    told.timePasses('2026-11-26T00:00+08:00');
    told.withdraw(['register'], '2026-11-27T09:00+08:00');
    expect(told.statuses).toEqual({ register: 'withdrawn', insure: 'sending', card: 'ended' });
  });

  it('and that has begun does not stop again when a pause takes the lateness back', () => {
    const told = tellCase(items, { plan: { stops: { hearing: ['promised'] } } });
    told.timePasses('2026-11-26T00:00+08:00');
    told.act(
      {
        kind: 'beginPause',
        itemId: 'register',
        pauseId: 'p1',
        procedure: 'hearing',
        from: '2026-11-25',
        plannedEnd: '2026-11-30',
      },
      '2026-11-26T09:00+08:00',
    );
    expect(told.state.items.register).not.toHaveProperty('promiseMissed');
    expect(told.state.items.insure).toMatchObject({ status: 'sending', promisedDue: '2026-12-01' });
  });
});

describe('an approval that is taken back 撤销', () => {
  const keep: Need = { item: 'register', ifRefused: 'end', ifWithdrawn: 'end', ifRevoked: 'keep' };

  it('ends what rests on it and is still open; what may stand without it goes on', () => {
    const told = tellCase([
      item('register'),
      item('card', { needs: must('register') }),
      item('bank', { needs: must('card') }),
      item('insure', { needs: [keep] }),
    ]);
    told.answer('register', approved);
    told.hear({ type: 'revoked', itemId: 'register' });
    expect(told.statuses).toEqual({ register: 'revoked', card: 'ended', bank: 'ended', insure: 'sending' });
    expect(told.state.items.bank).toMatchObject({ endedBecauseOf: 'register' });
  });

  it('takes back nothing by itself that was approved: that is told of each item', () => {
    const told = tellCase([item('register'), item('card', { needs: must('register') }), item('aside')]);
    told.answer('register', approved);
    told.answer('card', approved);
    told.hear({ type: 'revoked', itemId: 'register' });
    expect(told.statuses).toEqual({ register: 'revoked', card: 'approved', aside: 'sending' });
    told.hear({ type: 'revoked', itemId: 'card', becauseOf: 'register' });
    expect(told.state.items.card).toMatchObject({ status: 'revoked', endedBecauseOf: 'register' });
  });

  it('closes a case that has nothing else: nothing was approved in the end', () => {
    const told = tellCase([item('register'), item('card', { needs: must('register') })]);
    told.answer('register', approved);
    told.hear({ type: 'revoked', itemId: 'register' });
    expect(told.state).toMatchObject({ phase: 'closed', outcome: 'refused' });
  });

  it.each(['refused', 'withdrawn', 'sending'] as const)(
    'means nothing for what was never approved: %s',
    (status) => {
      const told = tellCase([item('register'), item('aside')]);
      if (status === 'refused') told.answer('register', refused);
      if (status === 'withdrawn') told.withdraw(['register']);
      expect(told.hear({ type: 'revoked', itemId: 'register' })).toEqual([]);
      expect(told.statuses.register).toBe(status);
    },
  );
});
