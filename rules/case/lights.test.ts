import { describe, expect, it } from '@jest/globals';
import { accepted, approved, item, must, tellCase, workingDays } from '../../tests/support/told-case';
import type { CaseAct } from './acts';
import type { CaseEvent } from './case-event';
import type { CasePlan, PlannedItem } from './case-plan';

/** 预警 when 30 % or one day is left, 红灯 two working days after the promise. */
const thresholds = { warningShare: 0.3, warningDays: 1, redAfterDays: 2 };
const tell = (items: readonly PlannedItem[], plan: Partial<CasePlan> = {}) =>
  tellCase(items, {
    plan: {
      lights: thresholds,
      stops: { hearing: ['promised', 'statutory'], publicNotice: ['promised'] },
      ...plan,
    },
  });
/** Lights that were told, as `item light` or `whole light`. */
const turned = (facts: readonly CaseEvent[]) =>
  facts.flatMap((fact) => (fact.type === 'lightTurned' ? [`${fact.itemId ?? 'whole'} ${fact.light}`] : []));
const pause = (from: string, plannedEnd: string, procedure = 'hearing'): CaseAct => ({
  kind: 'beginPause',
  itemId: 'licence',
  pauseId: 'p1',
  procedure,
  from,
  plannedEnd,
});
const ends = (end: string): CaseAct => ({ kind: 'endPause', itemId: 'licence', pauseId: 'p1', end });

/** Ten working days from Monday 2026-11-23: until Monday the 7th of December. */
const licence = item('licence', { promisedLimit: workingDays(10), statutoryLimit: workingDays(20) });
/** The loan keeps the whole green. */
const loan = item('loan', { promisedLimit: workingDays(40), statutoryLimit: workingDays(60) });

describe('the lights of an item', () => {
  it('turn once each, at the first moment of their day: 3 of 10 days left, promise passed, two days after it', () => {
    const told = tell([licence, loan]);
    expect(turned(told.timePasses('2026-12-02T23:59:59.999+08:00'))).toEqual([]);
    expect(turned(told.timePasses('2026-12-03T00:00+08:00'))).toEqual(['licence warning']);
    expect(turned(told.timePasses('2026-12-07T23:59:59.999+08:00'))).toEqual([]);
    expect(turned(told.timePasses('2026-12-08T00:00+08:00'))).toEqual(['licence yellow']);
    expect(turned(told.timePasses('2026-12-09T23:59:59.999+08:00'))).toEqual([]);
    expect(turned(told.timePasses('2026-12-10T00:00+08:00'))).toEqual(['licence red']);
    expect(turned(told.timePasses('2026-12-24T00:00+08:00'))).toEqual([]);
    expect(told.state.items.licence?.light).toBe('red');
  });

  it('skip what has passed already: only the worst that holds is told', () => {
    const told = tell([licence, loan]);
    expect(turned(told.timePasses('2026-12-12T00:00+08:00'))).toEqual(['licence red']);
  });

  it('are red at once when the law’s limit passes before the term after the promise', () => {
    const told = tell([
      item('licence', { promisedLimit: workingDays(4), statutoryLimit: workingDays(5) }),
      loan,
    ]);
    expect(turned(told.timePasses('2026-11-28T00:00+08:00'))).toEqual(['licence yellow']);
    expect(turned(told.timePasses('2026-12-01T00:00+08:00'))).toEqual(['licence red']);
  });

  it('turn back when a pause moves the date, and turn again', () => {
    const told = tell([licence, loan]);
    told.timePasses('2026-12-08T00:00+08:00');
    expect(told.state.items.licence?.light).toBe('yellow');
    // Not counted from the 4th on: 24 … 3 are eight days.
    expect(turned(told.act(pause('2026-12-04', '2026-12-15'), '2026-12-08T09:00+08:00'))).toEqual([
      'licence green',
    ]);
    expect(turned(told.act(ends('2026-12-15'), '2026-12-15T09:00+08:00'))).toEqual(['licence warning']);
    expect(told.state.items.licence).toMatchObject({ promisedDue: '2026-12-16' });
    expect(turned(told.timePasses('2026-12-17T00:00+08:00'))).toEqual(['licence yellow']);
  });

  it('are red by the law while a public notice holds the promise alone', () => {
    const told = tell([licence, loan]);
    told.act(pause('2026-11-25', '2027-03-01', 'publicNotice'), '2026-11-25T09:00+08:00');
    // By law 20 working days: until the 21st of December.
    expect(turned(told.timePasses('2026-12-21T23:59:59.999+08:00'))).toEqual([]);
    expect(turned(told.timePasses('2026-12-22T00:00+08:00'))).toEqual(['licence red']);
  });

  it('say nothing of an item that has not begun or is over', () => {
    const told = tell([licence, item('stamp', { needs: must('licence') }), loan]);
    told.answer('licence', approved, '2026-11-24T09:00+08:00');
    told.answer('stamp', approved, '2026-11-24T15:00+08:00');
    expect(turned(told.timePasses('2026-12-31T00:00+08:00'))).toEqual([]);
  });
});

describe('short limits', () => {
  it('of one day warn as that day begins', () => {
    const told = tell([item('licence'), loan]);
    expect(turned(told.facts)).toEqual([]);
    expect(turned(told.timePasses('2026-11-24T00:00+08:00'))).toEqual(['licence warning']);
  });

  it('at once have no warning: the day of receipt passes, then they are yellow', () => {
    const told = tell([item('licence', { promisedLimit: workingDays(0) }), loan]);
    expect(turned(told.timePasses('2026-11-23T23:59:59.999+08:00'))).toEqual([]);
    expect(turned(told.timePasses('2026-11-24T00:00+08:00'))).toEqual(['licence yellow']);
  });

  it('in calendar days count calendar days back: 4 of 15 are left from Saturday on', () => {
    // 15 days end on Tuesday the 8th.
    const told = tell([item('licence', { promisedLimit: { days: 15, unit: 'calendarDay' } }), loan]);
    expect(turned(told.timePasses('2026-12-04T23:59:59.999+08:00'))).toEqual([]);
    expect(turned(told.timePasses('2026-12-05T00:00+08:00'))).toEqual(['licence warning']);
  });
});

describe('late from the first moment', () => {
  it('when silence used up the promised time: the light is told as the case is accepted', () => {
    const told = tellCase([item('licence', { promisedLimit: workingDays(2) })], {
      completeness: 'incomplete',
      plan: { lights: thresholds },
    });
    // Promised until the 25th; the term after it ends on the 27th; accepted by silence on the 1st.
    expect(turned(told.timePasses('2026-12-01T00:00+08:00'))).toEqual(['licence red', 'whole red']);
    expect(turned(told.timePasses('2026-12-01T00:00+08:00'))).toEqual([]);
  });
});

describe('the lights of the whole', () => {
  it('follow its own date and length, also while every item is in time', () => {
    const told = tell([
      item('licence', { promisedLimit: workingDays(5) }),
      item('stamp', { needs: must('licence'), promisedLimit: workingDays(5) }),
    ]);
    told.answer('licence', accepted);
    // Until the 7th of December: a day of receipt in the middle is none of its own.
    expect(told.state.dates?.promised.due).toBe('2026-12-07');
    expect(turned(told.timePasses('2026-12-03T00:00+08:00'))).toEqual(['licence red', 'whole warning']);
    expect(turned(told.timePasses('2026-12-08T00:00+08:00'))).toEqual(['whole yellow']);
    expect(turned(told.timePasses('2026-12-10T00:00+08:00'))).toEqual(['whole red']);
  });

  it('count its length without the days on which a clock stood still', () => {
    const told = tell([licence]);
    told.act(pause('2026-11-24', '2026-12-22'), '2026-11-24T09:00+08:00');
    told.act(ends('2026-12-22'), '2026-12-22T09:00+08:00');
    // 22, 23, 24, 25, 28, 29, 30, 31, then 4 and 5 of January: the third last is the 31st.
    expect(told.state.dates?.promised.due).toBe('2027-01-05');
    expect(turned(told.timePasses('2026-12-30T23:59:59.999+08:00'))).toEqual([]);
    expect(turned(told.timePasses('2026-12-31T00:00+08:00'))).toEqual(['licence warning', 'whole warning']);
  });

  it('stay as they are once it is closed', () => {
    const told = tell([licence]);
    told.answer('licence', approved, '2026-12-09T09:00+08:00');
    expect(told.state).toMatchObject({ phase: 'closed', light: 'yellow' });
    expect(told.timePasses('2027-02-01T00:00+08:00')).toEqual([]);
  });
});
