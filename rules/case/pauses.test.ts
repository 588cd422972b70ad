import { describe, expect, it } from '@jest/globals';
import { accepted, item, must, tellCase, workingDays } from '../../tests/support/told-case';
import type { Refusal } from './act-rule';
import type { CaseAct } from './acts';
import type { CaseEvent } from './case-event';

/** Received on Monday 2026-11-23: promised until the 30th, by law until the 21st of December. */
const tell = (...others: Parameters<typeof tellCase>[0]) => {
  const limits = { promisedLimit: workingDays(5), statutoryLimit: workingDays(20) };
  return tellCase([item('licence', limits), ...others], {
    plan: { stops: { hearing: ['promised', 'statutory'], publicNotice: ['promised'] } },
  });
};
const begin = (from: string, plannedEnd: string, told: { procedure?: string; pauseId?: string } = {}) =>
  ({
    kind: 'beginPause',
    itemId: 'licence',
    procedure: 'hearing',
    pauseId: 'p1',
    ...told,
    from,
    plannedEnd,
  }) satisfies CaseAct;
const end = (on: string, pauseId = 'p1') =>
  ({ kind: 'endPause', itemId: 'licence', pauseId, end: on }) satisfies CaseAct;
const typesOf = (facts: readonly CaseEvent[]) => facts.map(({ type }) => type);

describe('the clock of an item stands still', () => {
  it('without a date while it does, from the day on which the procedure begins', () => {
    const told = tell();
    expect(told.state.items.licence).toMatchObject({ promisedDue: '2026-11-30', statutoryDue: '2026-12-21' });
    told.act(begin('2026-11-25', '2026-12-02'), '2026-11-25T09:00+08:00');
    expect(told.state.items.licence).not.toHaveProperty('promisedDue');
    expect(told.state.items.licence).not.toHaveProperty('statutoryDue');
    expect(typesOf(told.timePasses('2026-12-02T23:59+08:00'))).toEqual([]);
  });

  it('and runs again on the day of its end, which counts: 24, 27, 30, 1, 2', () => {
    const told = tell();
    told.act(begin('2026-11-25', '2026-12-02'), '2026-11-25T09:00+08:00');
    told.act(end('2026-11-27'), '2026-11-27T09:00+08:00');
    expect(told.state.items.licence).toMatchObject({ promisedDue: '2026-12-02', statutoryDue: '2026-12-23' });
  });

  it('twice: 24, 27, 30, 4, 7', () => {
    const told = tell();
    told.act(begin('2026-11-25', '2026-12-02'), '2026-11-25T09:00+08:00');
    told.act(end('2026-11-27'), '2026-11-27T09:00+08:00');
    told.act(begin('2026-12-01', '2026-12-04', { pauseId: 'p2' }), '2026-12-01T09:00+08:00');
    told.act(end('2026-12-04', 'p2'), '2026-12-04T09:00+08:00');
    expect(told.state.items.licence).toMatchObject({ promisedDue: '2026-12-07', statutoryDue: '2026-12-28' });
  });

  it('for no day at all when it ends on the day on which it began', () => {
    const told = tell();
    told.act(begin('2026-11-25', '2026-12-02'), '2026-11-25T09:00+08:00');
    told.act(end('2026-11-25'), '2026-11-26T09:00+08:00');
    expect(told.state.items.licence).toMatchObject({ promisedDue: '2026-11-30', statutoryDue: '2026-12-21' });
  });

  it('while two procedures overlap, once: the promise until the later end, the law as each procedure says', () => {
    const told = tell();
    told.act(begin('2026-11-25', '2026-12-01'), '2026-11-25T09:00+08:00');
    const notice = begin('2026-11-27', '2026-12-03', { procedure: 'publicNotice', pauseId: 'p2' });
    told.act(notice, '2026-11-27T09:00+08:00');
    told.act(end('2026-12-01'), '2026-12-01T09:00+08:00');
    // The hearing took 25, 26, 27 and 30; the public notice holds the promise alone.
    expect(told.state.items.licence).toMatchObject({ statutoryDue: '2026-12-25' });
    expect(told.state.items.licence).not.toHaveProperty('promisedDue');
    told.act(end('2026-12-03', 'p2'), '2026-12-03T09:00+08:00');
    expect(told.state.items.licence).toMatchObject({ promisedDue: '2026-12-08', statutoryDue: '2026-12-25' });
  });
});

describe('what becomes known late', () => {
  it('an end dated back: the date counts from then, and may have passed', () => {
    const told = tell();
    told.act(begin('2026-11-25', '2026-12-02'), '2026-11-25T09:00+08:00');
    const facts = told.act(end('2026-11-27'), '2026-12-04T09:00+08:00');
    expect(told.state.items.licence).toMatchObject({ promisedDue: '2026-12-02', promiseMissed: true });
    expect(typesOf(facts)).toEqual([
      'pauseOverran',
      'pauseEnded',
      'itemDatesSet',
      'datesSet',
      'limitPassed',
      'limitPassed',
    ]);
  });

  it('an end said again corrects the one before', () => {
    const told = tell();
    told.act(begin('2026-11-25', '2026-12-02'), '2026-11-25T09:00+08:00');
    told.act(end('2026-11-26'), '2026-11-30T09:00+08:00');
    told.act(end('2026-11-27'), '2026-11-30T10:00+08:00');
    expect(told.state.items.licence).toMatchObject({ promisedDue: '2026-12-02' });
  });

  it('a beginning after the limit had passed: nobody was late, and the department has the item as before', () => {
    const told = tell();
    told.answer('licence', accepted);
    told.timePasses('2026-12-01T00:00+08:00');
    expect(told.state).toMatchObject({
      promiseMissed: true,
      items: { licence: { status: 'stalled', stallCause: 'noAnswerInTime', promiseMissed: true } },
    });
    told.act(begin('2026-11-27', '2026-12-07'), '2026-12-03T09:00+08:00');
    expect(told.state).not.toHaveProperty('promiseMissed');
    expect(told.state.items.licence).not.toHaveProperty('promiseMissed');
    expect(told.statuses.licence).toBe('inReview');
    told.act(end('2026-12-07'), '2026-12-07T09:00+08:00');
    expect(told.state.items.licence).toMatchObject({ promisedDue: '2026-12-08' });
    told.timePasses('2026-12-09T00:00+08:00');
    expect(told.state.items.licence).toMatchObject({ status: 'stalled', promiseMissed: true });
  });

  it('a beginning on the due day: the fifth day is still to come', () => {
    const told = tell();
    told.act(begin('2026-11-30', '2026-12-07'), '2026-11-30T17:00+08:00');
    expect(typesOf(told.timePasses('2026-12-07T00:00+08:00'))).toEqual([]);
    told.act(end('2026-12-07'), '2026-12-07T09:00+08:00');
    expect(told.state.items.licence).toMatchObject({ promisedDue: '2026-12-07' });
  });

  it('a beginning after the due day stops what has not passed, and excuses nothing', () => {
    const told = tell();
    told.timePasses('2026-12-01T09:00+08:00');
    told.act(begin('2026-12-01', '2026-12-07'));
    expect(told.state.items.licence).toMatchObject({ promisedDue: '2026-11-30', promiseMissed: true });
    expect(told.state.items.licence).not.toHaveProperty('statutoryDue');
    expect(told.state).toMatchObject({
      promiseMissed: true,
      dates: { promised: { due: '2026-11-30' }, statutory: { due: '2026-12-25', stopped: true } },
    });
    expect(told.state.dates?.promised).not.toHaveProperty('stopped');
  });
});

describe('a procedure that lasts longer than planned', () => {
  it('is noted once, as the planned day ends, and the clock goes on standing', () => {
    const told = tell();
    told.act(begin('2026-11-25', '2026-11-30'), '2026-11-25T09:00+08:00');
    expect(typesOf(told.timePasses('2026-11-30T23:59:59.999+08:00'))).toEqual([]);
    expect(typesOf(told.timePasses('2026-12-01T00:00+08:00'))).toEqual(['pauseOverran']);
    expect(typesOf(told.timePasses('2026-12-08T00:00+08:00'))).toEqual([]);
    told.act(end('2026-12-09'), '2026-12-09T09:00+08:00');
    // 24, 9, 10, 11, 14
    expect(told.state.items.licence).toMatchObject({ promisedDue: '2026-12-14' });
    expect(told.state.items.licence?.pauses?.[0]).not.toHaveProperty('overran');
  });
});

describe('the whole, one item of which stands still', () => {
  it('has the date that holds if the procedure ends as planned, and says what it waits for', () => {
    const told = tell(item('stamp', { needs: must('licence'), promisedLimit: workingDays(2) }));
    told.act(begin('2026-11-25', '2026-12-01'), '2026-11-25T09:00+08:00');
    // licence: 24, 1, 2, 3, 4; stamp: 7, 8
    expect(told.state.dates?.promised).toEqual({
      due: '2026-12-08',
      provisional: false,
      waitingFor: 'stamp',
      stopped: true,
    });
    expect(typesOf(told.timePasses('2026-12-31T00:00+08:00'))).toEqual(['pauseOverran']);
    expect(told.state).not.toHaveProperty('promiseMissed');
  });

  it('and both limits side by side when the procedure stops only the promise', () => {
    const told = tell();
    told.act(begin('2026-11-25', '2026-12-09', { procedure: 'publicNotice' }), '2026-11-25T09:00+08:00');
    expect(told.state.items.licence).toMatchObject({ statutoryDue: '2026-12-21' });
    expect(told.state.dates).toEqual({
      promised: { due: '2026-12-14', provisional: false, waitingFor: 'licence', stopped: true },
      statutory: { due: '2026-12-21', provisional: false, waitingFor: 'licence' },
    });
    told.timePasses('2026-12-22T00:00+08:00');
    expect(told.state).toMatchObject({
      statutoryMissed: true,
      items: { licence: { statutoryMissed: true } },
    });
    expect(told.state).not.toHaveProperty('promiseMissed');
  });

  it('is not moved by an item that has time left', () => {
    const told = tell(item('loan', { promisedLimit: workingDays(15) }));
    told.act(begin('2026-11-25', '2026-12-01'), '2026-11-25T09:00+08:00');
    expect(told.state.dates?.promised).toEqual({ due: '2026-12-14', provisional: false, waitingFor: 'loan' });
  });
});

describe('what cannot be entered', () => {
  const before = begin('2026-11-24', '2026-11-25');
  const planned = (plannedEnd: string) => begin('2026-11-25', plannedEnd);
  const of = (procedure: string) => begin('2026-11-25', '2026-12-01', { procedure });
  const impossible: readonly [string, CaseAct, Refusal, CaseAct?][] = [
    ['a beginning tomorrow', begin('2026-11-26', '2026-12-01'), 'pause-dates'],
    ['a beginning before that of the item', begin('2026-11-22', '2026-12-01'), 'pause-dates'],
    ['an end planned before the beginning', planned('2026-11-24'), 'pause-dates'],
    ['a day that does not exist', planned('2026-11-31'), 'pause-dates'],
    ['an end planned in a thousand years', planned('3026-11-25'), 'pause-dates'],
    ['the same procedure twice', planned('2026-12-01'), 'pause-dates', before],
    ['a procedure that no guide names', of('holiday'), 'unknown-procedure'],
    ['a procedure by a name that every object has', of('toString'), 'unknown-procedure'],
    ['an end of what never began', end('2026-11-25'), 'unknown-pause'],
    ['an end before the beginning', end('2026-11-23'), 'pause-dates', before],
    ['an end tomorrow', end('2026-11-26'), 'pause-dates', before],
    ['an end on a day that does not exist', end('2026-11-24T'), 'pause-dates', before],
  ];
  const cells = impossible.map(([what, act, refusal, earlier]) => ({ what, act, refusal, earlier }));

  it.each(cells)('$what', ({ act, refusal, earlier }) => {
    const told = tell();
    told.timePasses('2026-11-25T09:00+08:00');
    if (earlier) told.act(earlier);
    expect(told.whyNot(act)).toBe(refusal);
    expect(told.act(act)).toEqual([]);
  });
});
