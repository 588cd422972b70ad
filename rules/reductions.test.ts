import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  cutOf,
  foreseenReductions,
  measuredReductions,
  percentOf,
  sumReductions,
  type BaselineItem,
  type Measure,
  type Reductions,
  type Tally,
} from './reductions';

const tally = (value: number, itemId: string | null = null): Tally => ({
  value,
  sources: [
    { itemId, what: { zh: '演示', en: 'demo' }, value, grade: 'calibrated', ref: 'published ratios' },
  ],
});
const tallies = (time: number, steps: number, materials: number, trips: number): Record<Measure, Tally> => ({
  time: tally(time),
  steps: tally(steps),
  materials: tally(materials),
  trips: tally(trips),
});
const item = (id: string, time: number, steps: number, materials: number, trips: number): BaselineItem => ({
  id,
  needs: [],
  baseline: tallies(time, steps, materials, trips),
});
/** The core package of the flexible worker, domain table A. */
const core = [
  item('registration', 1, 2, 2, 1),
  item('certificate', 5, 2, 5, 1),
  item('insurance', 2, 2, 2, 1),
  item('statusChange', 2, 2, 1, 1),
];
const coreForeseen = foreseenReductions({
  items: core,
  separateHandling: 'oneAfterAnother',
  promised: tallies(1, 2, 4, 0),
});

describe('rounding', () => {
  it.each([
    [10, 1, 0.9, 90],
    [8, 2, 0.75, 75],
    [10, 4, 0.6, 60],
    [3, 1, 0.6667, 66],
    [1000, 100.1, 0.8999, 89],
    [100, 71, 0.29, 29],
    [4, 5, -0.25, -25],
  ])('%d → %d cuts %d, shown as %d %%', (before, after, share, percent) => {
    expect(cutOf(before, after)).toBe(share);
    expect(percentOf(share)).toBe(percent);
  });

  it('knows no share of nothing or of the unknown', () => {
    expect(cutOf(0, 0)).toBeNull();
    expect(cutOf(null, 1)).toBeNull();
    expect(cutOf(10, null)).toBeNull();
  });
});

describe('foreseen', () => {
  it('gives the published 90, 75 and 60 per cent for the core package, as calibrated', () => {
    expect(coreForeseen.time).toMatchObject({ before: 10, promised: 1, cut: 0.9, basis: 'calibrated' });
    expect(coreForeseen.steps).toMatchObject({ before: 8, promised: 2, cut: 0.75 });
    expect(coreForeseen.materials).toMatchObject({ before: 10, promised: 4, cut: 0.6 });
    expect(coreForeseen.trips).toMatchObject({ before: 4, promised: 0, cut: 1 });
    expect(coreForeseen.time.sources.before).toHaveLength(4);
  });

  it('claims nothing when the baseline of one item is deleted, for that measure alone', () => {
    const items = core.map((one) =>
      one.id === 'certificate' ? { ...one, baseline: { ...one.baseline, time: undefined } } : one,
    );
    const { time, steps } = foreseenReductions({
      items,
      separateHandling: 'oneAfterAnother',
      promised: tallies(1, 2, 4, 0),
    });
    expect(time).toMatchObject({
      before: null,
      promised: 1,
      cut: null,
      basis: 'unknown',
      unknownItems: ['certificate'],
    });
    expect(steps.cut).toBe(0.75);
  });

  it('counts parallel filing along the needs', () => {
    const items = [item('a', 5, 1, 1, 1), { ...item('b', 3, 1, 1, 1) }];
    const promised = tallies(1, 1, 1, 0);
    expect(foreseenReductions({ items, separateHandling: 'alongNeeds', promised }).time.before).toBe(5);
    expect(foreseenReductions({ items, separateHandling: 'oneAfterAnother', promised }).time.before).toBe(8);
  });

  it('calls the basis by its weakest source', () => {
    const assumed: BaselineItem = {
      ...item('loan', 7, 2, 3, 1),
      baseline: {
        ...tallies(7, 2, 3, 1),
        time: {
          value: 7,
          sources: [
            { itemId: 'loan', what: { zh: '时限', en: 'limit' }, value: 7, grade: 'assumed', ref: '' },
          ],
        },
      },
    };
    const { time, steps } = foreseenReductions({
      items: [...core, assumed],
      separateHandling: 'oneAfterAnother',
      promised: tallies(7, 2, 5, 0),
    });
    expect(time.basis).toBe('assumed');
    expect(steps.basis).toBe('calibrated');
  });
});

describe('measured', () => {
  it('shows an early finish beside the headline and lets a worse reality lower it', () => {
    const early = measuredReductions(coreForeseen, tallies(0, 2, 2, 0));
    expect(early.time).toMatchObject({ measured: 0, cutPromised: 0.9, cutMeasured: 1, cut: 0.9 });
    const late = measuredReductions(coreForeseen, tallies(6.5, 3, 5, 1));
    expect(late.time).toMatchObject({ cutPromised: 0.9, cutMeasured: 0.35, cut: 0.35 });
    expect(late.materials.cut).toBe(0.5);
  });

  it('keeps what the log does not tell unknown', () => {
    const closed = measuredReductions(coreForeseen, { ...tallies(1, 2, 4, 0), trips: null });
    expect(closed.trips).toMatchObject({ measured: null, cutMeasured: null, cut: 1 });
  });
});

describe('sums', () => {
  const unknown = foreseenReductions({
    items: [{ id: 'x', needs: [], baseline: {} }],
    separateHandling: 'oneAfterAnother',
    promised: tallies(1, 1, 1, 0),
  });

  it('says how many cases it leaves out, and never counts an unknown as 0', () => {
    const cases = [
      measuredReductions(coreForeseen, tallies(0, 2, 2, 0)),
      measuredReductions(coreForeseen, tallies(2, 2, 4, 1)),
      measuredReductions(unknown, tallies(1, 1, 1, 0)),
    ];
    expect(sumReductions(cases).time).toMatchObject({
      counted: 2,
      leftOut: 1,
      before: 20,
      promised: 2,
      measured: 2,
      cutPromised: 0.9,
      cutMeasured: 0.9,
      basis: 'calibrated',
    });
    expect(sumReductions([unknown]).trips).toMatchObject({
      counted: 0,
      leftOut: 1,
      before: null,
      cut: null,
      basis: 'unknown',
    });
  });

  it('is the same in any order and equals the cases added one by one', () => {
    const closed = fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.nat({ max: 4 }))
      .map(([tenths, steps, materials, trips]): Reductions =>
        measuredReductions(coreForeseen, tallies(tenths / 10, steps, materials, trips)),
      );
    fc.assert(
      fc.property(fc.array(closed, { minLength: 1 }), (cases) => {
        const total = sumReductions(cases);
        expect(sumReductions([...cases].reverse())).toEqual(total);
        const tenths = cases.reduce((sum, one) => sum + Math.round((one.time.measured ?? NaN) * 10), 0);
        expect(total.time.measured).toBeCloseTo(tenths / 10, 9);
        expect(total.time.before).toBe(10 * cases.length);
      }),
    );
  });
});
