import { describe, expect, it } from '@jest/globals';
import { approved, item, must, tellCase, workingDays } from '../../tests/support/told-case';
import type { CaseEvent } from './case-event';

const warned = (facts: readonly CaseEvent[]) =>
  facts.flatMap((fact) => (fact.type === 'forecastWarning' ? [`${fact.itemId} ${fact.expected}`] : []));

/** Promised together until Friday 2026-12-04: 24, 25, 26, 27, then 30, 1, 2, 3, 4. */
const tell = (usual: { licence?: number; stamp?: number }) => {
  const known = (days: number | undefined) => (days === undefined ? {} : { usualDays: days });
  return tellCase(
    [
      item('licence', { promisedLimit: workingDays(4), ...known(usual.licence) }),
      item('stamp', { needs: must('licence'), promisedLimit: workingDays(5), ...known(usual.stamp) }),
    ],
    { plan: { stops: { hearing: ['promised'] } } },
  );
};

describe('the forecast', () => {
  it('warns at once when the usual time of what is to come is longer than the promise', () => {
    const told = tell({ licence: 4, stamp: 6 });
    expect(told.state.dates?.promised.due).toBe('2026-12-04');
    // Ten working days: until the 7th.
    expect(warned(told.facts)).toEqual(['licence 2026-12-07']);
  });

  it('says nothing while the usual time fits', () => {
    expect(warned(tell({ licence: 4, stamp: 5 }).facts)).toEqual([]);
  });

  it('warns when an item has taken so long that what is behind it will end late', () => {
    const told = tell({ licence: 1, stamp: 3 });
    // Three usual days before the end of the 4th: the stamp has to start on the 1st.
    expect(warned(told.timePasses('2026-12-01T23:59:59.999+08:00'))).toEqual([]);
    expect(warned(told.timePasses('2026-12-02T00:00+08:00'))).toEqual(['licence 2026-12-07']);
    expect(warned(told.timePasses('2026-12-03T00:00+08:00'))).toEqual([]);
  });

  it('warns of each item once, also when it starts late', () => {
    const told = tell({ licence: 1, stamp: 3 });
    told.answer('licence', approved, '2026-12-02T09:00+08:00');
    expect(warned(told.facts)).toEqual(['licence 2026-12-07', 'stamp 2026-12-07']);
  });

  it('counts half days of several items together, then up', () => {
    expect(warned(tell({ licence: 4.5, stamp: 4.5 }).facts)).toEqual([]);
    expect(warned(tell({ licence: 4.6, stamp: 4.5 }).facts)).toEqual(['licence 2026-12-07']);
  });

  it('counts what is not known as nothing', () => {
    expect(warned(tell({}).facts)).toEqual([]);
    expect(warned(tell({ stamp: 9 }).facts)).toEqual([]);
    expect(warned(tell({ stamp: 10 }).facts)).toEqual(['licence 2026-12-07']);
    const told = tell({});
    told.answer('licence', approved, '2026-12-04T19:00+08:00');
    expect(warned(told.facts)).toEqual([]);
  });

  it('is silent while the date rests on a pause, and counts anew after it', () => {
    const told = tell({ licence: 1, stamp: 3 });
    const pause = { itemId: 'licence', pauseId: 'p1' } as const;
    told.act(
      { kind: 'beginPause', ...pause, procedure: 'hearing', from: '2026-11-25', plannedEnd: '2026-12-09' },
      '2026-11-25T09:00+08:00',
    );
    expect(warned(told.timePasses('2026-12-08T00:00+08:00'))).toEqual([]);
    told.act({ kind: 'endPause', ...pause, end: '2026-12-09' }, '2026-12-09T09:00+08:00');
    // 24, 9, 10, 11, then 14 to 18; the stamp has to start on the 15th.
    expect(told.state.dates?.promised.due).toBe('2026-12-18');
    expect(warned(told.timePasses('2026-12-15T23:59:59.999+08:00'))).toEqual([]);
    expect(warned(told.timePasses('2026-12-16T00:00+08:00'))).toEqual(['licence 2026-12-21']);
  });

  it('is silent once the promise has passed', () => {
    const late = tell({ licence: 1, stamp: 3 });
    late.timePasses('2026-12-09T00:00+08:00');
    expect(warned(late.facts)).toEqual([]);
  });
});
