import { describe, expect, it } from '@jest/globals';
import { usccCheckCharacter } from './check-digits';
import { isValidUscc } from './uscc';

describe('unified social credit code (GB 32100)', () => {
  it.each(['11100000000013338W', '11430000006122244L', '91350100M000100Y43'])('accepts %s', (uscc) => {
    expect(isValidUscc(uscc)).toBe(true);
    expect(usccCheckCharacter(uscc.slice(0, 17))).toBe(uscc.charAt(17));
  });

  it.each([
    ['the wrong printed example, which ends in Z', '91350100M000100Y4Z'],
    ['a wrong check character', '11100000000013338X'],
    ['a letter that is not used', '9135010OM000100Y43'],
    ['a letter in the region', '91350A00M000100Y43'],
    ['small letters: not canonical', '91350100m000100y43'],
    ['17 characters', '91350100M000100Y4'],
    ['19 characters', '91350100M000100Y433'],
    ['nothing', ''],
  ])('refuses %s', (_name, uscc) => {
    expect(isValidUscc(uscc)).toBe(false);
  });

  it('says what a check character is computed from', () => {
    expect(() => usccCheckCharacter('9135')).toThrow(
      '"9135" has no check character: write the first 17 of the code',
    );
  });
});
