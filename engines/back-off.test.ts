import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deathsBefore, restartPause } from './back-off';

describe('back-off', () => {
  it('starts again at once, then waits 250 ms doubling to 5 s', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(restartPause)).toEqual([0, 250, 500, 1000, 2000, 4000, 5000, 5000]);
  });

  it('never waits longer than 5 s, and never less for one death more', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1000 }), (deaths) => {
        expect(restartPause(deaths)).toBeLessThanOrEqual(5000);
        expect(restartPause(deaths + 1)).toBeGreaterThanOrEqual(restartPause(deaths));
      }),
    );
  });

  it('forgets earlier deaths after three steady seconds', () => {
    expect(deathsBefore(4, 2999)).toBe(4);
    expect(deathsBefore(4, 3000)).toBe(0);
  });
});
