/** Sum of the characters' places in the alphabet, each times its weight. */
function weightedSum(text: string, alphabet: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * alphabet.indexOf(text.charAt(index)), 0);
}

const digits = '0123456789';
const idNumberWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Check digit `0`–`9` or `X` of the first 17 digits of a citizen ID number (GB 11643). Throws RangeError. */
export function idNumberCheckDigit(first17: string): string {
  // The message must not repeat what was typed: it is personal data.
  if (!/^\d{17}$/.test(first17)) throw new RangeError('A check digit is computed from exactly 17 digits.');
  return '10X98765432'.charAt(weightedSum(first17, digits, idNumberWeights) % 11);
}

/** Without I, O, S, V and Z, which are read as digits too easily. */
const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Check character of the first 17 of a unified social credit code (GB 32100). Throws RangeError. */
export function usccCheckCharacter(first17: string): string {
  if (!/^[0-9A-HJ-NP-RTUWXY]{17}$/.test(first17)) {
    throw new RangeError(
      `"${first17}" has no check character: write the first 17 of the code in digits and capitals, without I, O, S, V and Z.`,
    );
  }
  return usccAlphabet.charAt((31 - (weightedSum(first17, usccAlphabet, usccWeights) % 31)) % 31);
}

const digitsAndCapitals = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Check character of a text of digits and capitals by ISO 7064 MOD 37,36. Throws RangeError for anything else. */
export function mod3736(text: string): string {
  if (!/^[0-9A-Z]+$/.test(text)) {
    throw new RangeError(
      `"${text}" has no check character: write it in digits and capitals only, without dots.`,
    );
  }
  let product = 36;
  for (const character of text) {
    const sum = (product + digitsAndCapitals.indexOf(character)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return digitsAndCapitals.charAt((37 - product) % 36);
}

/** The parts of an e-certificate number 电子证照标识 (GB/T 36904) after the fixed 1.2.156.3005.2. */
export interface ECertificateNumber {
  /** Kind of certificate: 18 characters of its owner and 3 digits. */
  readonly type: string;
  /** Unified social credit code of the issuer. */
  readonly issuer: string;
  readonly serial: string;
  /** Three digits. */
  readonly version: string;
}

/** Check character of an e-certificate number: over its four parts, joined without dots. Throws RangeError. */
export function eCertificateCheckCharacter({ type, issuer, serial, version }: ECertificateNumber): string {
  return mod3736(type + issuer + serial + version);
}
