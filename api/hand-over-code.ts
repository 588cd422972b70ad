import { createHash, randomInt } from 'node:crypto';

/** Digits and letters that are not mistaken for one another when read out. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 8;

/** How long an applicant's code is good, in ms: as long as somebody stands at a window. */
export const codeLastsMs = 30 * 60_000;

/** A new code, in two groups to be read out, such as `7K3M-QXC4`. */
export function newCode(): string {
  const text = Array.from({ length: codeLength }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** What is kept of a code; however it is typed, in small letters or without its hyphen. */
export function hashOfCode(code: string): string {
  const plain = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return createHash('sha256').update(`hand-over/${plain}`).digest('hex');
}
