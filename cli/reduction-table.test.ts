import { cutText } from '../rules/measure-names';
import { describe, expect, it } from '@jest/globals';
import { reductionTable, type ReductionRow } from './reduction-table';
import { voiceOf } from './voice';

const row = (given: Partial<ReductionRow>): ReductionRow => ({
  unit: { zh: '个工作日', en: 'working days' },
  before: 10,
  promised: 1,
  measured: null,
  cut: 0.9,
  basis: 'calibrated',
  ...given,
});

describe('a cut in words', () => {
  it.each([
    [0.9, '−90 %'],
    [0.8999, '−89 %'],
    [1, '−100 %'],
    [0, '0 %'],
    [-0.5, '+50 %'],
    [null, null],
  ])('%p is %p', (cut, text) => {
    expect(cutText(cut)).toBe(text);
  });
});

describe('the table of reductions', () => {
  it('says that calibrated numbers are calibrated, and claims nothing where nothing is known', () => {
    const unknown = row({ before: null, cut: null, basis: 'unknown' });
    const lines = reductionTable(
      { time: row({}), steps: row({}), materials: unknown, trips: unknown },
      voiceOf('en'),
    );
    expect(lines[2]).toMatch(/^Time +10 +1 +−90 % +working days +calibrated$/);
    expect(lines[4]).toMatch(/^Materials +unknown +1 +unknown /);
    expect(lines.slice(6).map((line) => line.split(':')[0])).toEqual(['Calibrated', 'Unknown']);
  });

  it('has a column for what was measured as soon as something was', () => {
    const measured = row({ measured: 0 });
    const [head, , time] = reductionTable(
      { time: measured, steps: row({}), materials: row({}), trips: row({}) },
      voiceOf('en'),
    );
    expect(head).toContain('Measured');
    expect(time).toMatch(/^Time +10 +1 +0 +−90 %/);
  });
});
