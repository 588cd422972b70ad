import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { noTime } from '../rules/time-split';
import { daysTable, daysThatAddUp } from './days-table';
import { voiceOf } from './voice';

const hour = 3_600_000;
const none = noTime();

describe('the table of whose the days were', () => {
  it('gives each cause that took time its days, and the sum of them', () => {
    const sharesMs = { ...none, department: 36 * hour, nonWorking: 48 * hour };
    const lines = daysTable(
      { zh: '事项', en: 'Item' },
      [{ name: 'A', elapsedMs: 84 * hour, sharesMs }],
      voiceOf('en'),
    );
    expect(lines[0]).toMatch(/^Item +This department +Days off +Elapsed$/);
    expect(lines[2]?.split(/ +/)).toEqual(['A', '1.50', '2.00', '3.50']);
  });

  it('prints shares that add up to the printed sum, none of them far from the truth', () => {
    expect(daysThatAddUp([2 * hour, 2 * hour, 2 * hour])).toEqual([8, 9, 8]);
    fc.assert(
      fc.property(fc.array(fc.nat(400 * 24 * hour), { maxLength: 7 }), (shares) => {
        const printed = daysThatAddUp(shares);
        const total = shares.reduce((sum, ms) => sum + ms, 0);
        expect(printed.reduce((sum, days) => sum + days, 0)).toBe(Math.round(total / 864_000));
        shares.forEach((ms, index) => {
          expect(Math.abs((printed[index] ?? 0) - ms / 864_000)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});
