import { isDay, type Day } from './calendar';
import { idNumberCheckDigit } from './check-digits';

const birthDateIn = (idNumber: string): Day =>
  `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;

/**
 * Is this a citizen ID number 公民身份号码 (GB 11643): 18 characters, a birth date from 1900 on that exists, the right
 * check digit? Takes the canonical form (capital X). The 15 digits of the first generation are no longer valid
 * (居民身份证法 art. 23). Whether the region exists, or the birth lies ahead, is not looked at.
 */
export function isValidIdNumber(idNumber: string): boolean {
  return (
    /^[1-9]\d{5}(19|20)\d{9}[\dX]$/.test(idNumber) &&
    isDay(birthDateIn(idNumber)) &&
    idNumberCheckDigit(idNumber.slice(0, 17)) === idNumber.charAt(17)
  );
}

function refuseInvalid(idNumber: string): void {
  if (!isValidIdNumber(idNumber)) {
    throw new RangeError(
      'This is no valid citizen ID number; check it with isValidIdNumber before reading it.',
    );
  }
}

/** Birth date in a valid ID number. Throws RangeError when it is not valid. */
export function birthDateOf(idNumber: string): Day {
  refuseInvalid(idNumber);
  return birthDateIn(idNumber);
}

/** Gender in a valid ID number: the 17th digit is odd for men. Throws RangeError when it is not valid. */
export function genderOf(idNumber: string): 'male' | 'female' {
  refuseInvalid(idNumber);
  return Number(idNumber.charAt(16)) % 2 === 1 ? 'male' : 'female';
}
