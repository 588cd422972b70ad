import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eCertificateCheckCharacter, mod3736 } from './check-digits';

describe('check character by ISO 7064 MOD 37,36', () => {
  it('of a real e-certificate is U', () => {
    const type = '11100000000013338W011';
    const issuer = '11430000006122244L';
    expect(eCertificateCheckCharacter({ type, issuer, serial: '20230000403', version: '001' })).toBe('U');
  });

  it('of the published example of a release identifier (GRid A1-2425G-ABC1234002-M) is M', () => {
    expect(mod3736('A12425GABC1234002')).toBe('M');
  });

  it('changes with every single wrong character', () => {
    const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
    const character = fc.constantFrom(...alphabet.split(''));
    const text = fc.string({ unit: character, minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, fc.nat(), character, (right, place, other) => {
        const at = place % right.length;
        fc.pre(right.charAt(at) !== other);
        expect(mod3736(right.slice(0, at) + other + right.slice(at + 1))).not.toBe(mod3736(right));
      }),
    );
  });

  it.each(['', 'a1', 'A.1', 'A 1'])('refuses "%s"', (text) => {
    expect(() => mod3736(text)).toThrow('write it in digits and capitals only, without dots');
  });
});
