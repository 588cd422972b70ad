import { describe, expect, it } from '@jest/globals';
import { smsParts } from './sms-parts';

describe('parts of a short message', () => {
  it.each([
    [0, 1],
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
  ])('%i characters take %i', (length, parts) => expect(smsParts('字'.repeat(length))).toBe(parts));

  it('counts a rare character as the two code units that it is sent as', () => {
    expect(smsParts('𠮷'.repeat(35))).toBe(1);
    expect(smsParts('𠮷'.repeat(36))).toBe(2);
  });
});
