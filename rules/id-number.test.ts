import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalCode } from './canonical-code';
import { idNumberCheckDigit } from './check-digits';
import { birthDateOf, genderOf, isValidIdNumber } from './id-number';

describe('citizen ID number (GB 11643)', () => {
  it('accepts the example of the standard', () => {
    expect(isValidIdNumber('11010519491231002X')).toBe(true);
    expect(idNumberCheckDigit('11010519491231002')).toBe('X');
  });

  it.each([
    ['wrong check digit', '110105194912310021'],
    ['two digits exchanged', '11010519491231020X'],
    ['15 digits of the first generation', '110105491231002'],
    ['a birth date that does not exist', '110105194902300025'],
    ['a birth year before 1900', '110105189912310025'],
    ['small x: not canonical', '11010519491231002x'],
    ['a space', '11010519491231002X '],
    ['region beginning with 0', '010105194912310021'],
    ['nothing', ''],
  ])('refuses %s', (_name, idNumber) => {
    expect(isValidIdNumber(idNumber)).toBe(false);
  });

  it('refuses a date that does not exist even with the right check digit', () => {
    const first17 = '99010119900230001';
    expect(isValidIdNumber(first17 + idNumberCheckDigit(first17))).toBe(false);
  });

  it('reads birth date and gender', () => {
    expect(birthDateOf('11010519491231002X')).toBe('1949-12-31');
    expect(genderOf('11010519491231002X')).toBe('female');
    const man = '99010119900228001';
    expect(genderOf(man + idNumberCheckDigit(man))).toBe('male');
  });

  it('does not repeat a faulty number in its message', () => {
    for (const read of [birthDateOf, genderOf, idNumberCheckDigit]) {
      expect(() => read('110105194912310021')).toThrow(/^(?!.*1101051949).*$/);
    }
  });

  it('notices every single wrong digit', () => {
    const person = fc.integer({ min: 0, max: 999 }).map((n) => {
      const first17 = `99010119900101${String(n).padStart(3, '0')}`;
      return first17 + idNumberCheckDigit(first17);
    });
    fc.assert(
      fc.property(person, fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), (idNumber, at, shift) => {
        const wrong = String((Number(idNumber.charAt(at)) + shift) % 10);
        expect(isValidIdNumber(idNumber.slice(0, at) + wrong + idNumber.slice(at + 1))).toBe(false);
      }),
    );
  });
});

describe('canonical form of a code', () => {
  it.each([
    ['11010519491231002x', '11010519491231002X'],
    [' 110105 19491231 002X ', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    ['91350100m000100y43', '91350100M000100Y43'],
  ])('"%s" becomes %s', (typed, code) => {
    expect(canonicalCode(typed)).toBe(code);
  });
});
