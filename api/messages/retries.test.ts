import { describe, expect, it } from '@jest/globals';
import { pauseAfter } from './retries';

describe('pauses between tries', () => {
  it('double from ten seconds to two hours', () => {
    expect([1, 2, 3, 10, 11, 39].map(pauseAfter)).toEqual([
      10_000, 20_000, 40_000, 5_120_000, 7_200_000, 7_200_000,
    ]);
  });

  it('last over a weekend, and end', () => {
    const pauses = Array.from({ length: 39 }, (_, index) => pauseAfter(index + 1) ?? 0);
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(60 * 3_600_000);
    expect(pauseAfter(40)).toBeNull();
  });
});
