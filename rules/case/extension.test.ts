import { describe, expect, it } from '@jest/globals';
import { approved, item, tellCase, workingDays } from '../../tests/support/told-case';
import type { CaseAct } from './acts';

/** 行政许可法 art. 42: 20 working days, and 10 more by the head of the body. Received on Monday 2026-11-23. */
const licence = item('licence', {
  promisedLimit: workingDays(5),
  statutoryLimit: { ...workingDays(20), maxExtensionDays: 10, extensionApprover: 'head' },
});
const tell = () => tellCase([licence], { plan: { stops: { hearing: ['promised', 'statutory'] } } });
const extend = (days = 10, approvedBy = 'head'): CaseAct => ({
  kind: 'extend',
  itemId: 'licence',
  days,
  approvedBy,
});

describe('an extension 延期', () => {
  it('moves both limits by its days', () => {
    const told = tell();
    told.act(extend(), '2026-11-27T09:00+08:00');
    expect(told.state.items.licence).toMatchObject({
      promisedDue: '2026-12-14',
      // Ten after the 21st: 22 … 31 are eight, then 4 and 5 of January.
      statutoryDue: '2027-01-05',
    });
    expect(told.state.dates).toMatchObject({
      promised: { due: '2026-12-14', provisional: false },
      statutory: { due: '2027-01-05', provisional: true },
    });
  });

  it('after a pause counts with it: 24, 27, 30, 1, 2, and three more', () => {
    const told = tell();
    const pause = { itemId: 'licence', pauseId: 'p1' };
    told.act(
      { kind: 'beginPause', ...pause, procedure: 'hearing', from: '2026-11-25', plannedEnd: '2026-11-27' },
      '2026-11-25T09:00+08:00',
    );
    told.act({ kind: 'endPause', ...pause, end: '2026-11-27' }, '2026-11-27T09:00+08:00');
    told.act(extend(3), '2026-11-30T09:00+08:00');
    expect(told.state.items.licence).toMatchObject({ promisedDue: '2026-12-07', statutoryDue: '2026-12-28' });
  });

  it('during a pause gives no date either', () => {
    const told = tell();
    told.act(
      {
        kind: 'beginPause',
        itemId: 'licence',
        pauseId: 'p1',
        procedure: 'hearing',
        from: '2026-11-25',
        plannedEnd: '2026-11-27',
      },
      '2026-11-25T09:00+08:00',
    );
    told.act(extend(3));
    expect(told.state.items.licence).not.toHaveProperty('promisedDue');
    // 24, 27, 30, 1, 2, and 3, 4, 7
    expect(told.state.dates?.promised).toMatchObject({ due: '2026-12-07', stopped: true });
  });

  it('after the promise has passed moves what the law allows, and excuses nothing', () => {
    const told = tell();
    told.act(extend(), '2026-12-01T09:00+08:00');
    expect(told.state.items.licence).toMatchObject({
      promisedDue: '2026-11-30',
      promiseMissed: true,
      statutoryDue: '2027-01-05',
    });
    expect(told.state).toMatchObject({ promiseMissed: true, dates: { promised: { due: '2026-11-30' } } });
  });

  it.each([
    ['of no day', extend(0), 'extension-too-long'],
    ['of half a day', extend(0.5), 'extension-too-long'],
    ['of more than the law gives', extend(11), 'extension-too-long'],
    ['approved by another level', extend(10, 'clerk'), 'wrong-approver'],
  ] as const)('%s is refused', (_what, act, refusal) => {
    const told = tell();
    expect(told.whyNot(act)).toBe(refusal);
    expect(told.act(act)).toEqual([]);
  });

  it('is given once', () => {
    const told = tell();
    told.act(extend(2));
    expect(told.whyNot(extend(2))).toBe('extended-already');
  });

  it('is not given any more once the limit in law has passed, also when nobody has noted that yet', () => {
    const told = tell();
    told.timePasses('2026-12-21T23:59+08:00');
    expect(told.whyNot(extend())).toBeNull();
    expect(told.whyNot(extend(), '2026-12-22T00:00+08:00')).toBe('limit-passed');
    told.act(extend(), '2026-12-22T00:00+08:00');
    expect(told.state.items.licence).toMatchObject({ statutoryDue: '2026-12-21', statutoryMissed: true });
  });

  it('is not given where the law names none, nor to what is over', () => {
    const told = tellCase([item('register', { statutoryLimit: workingDays(20) }), licence]);
    expect(told.whyNot({ ...extend(), itemId: 'register' } as CaseAct)).toBe('no-extension');
    told.answer('licence', approved);
    expect(told.whyNot(extend())).toBe('item-over');
  });
});
