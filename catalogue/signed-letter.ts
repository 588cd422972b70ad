import { createHash } from 'node:crypto';
import { canonicalJson } from '../rules/canonical-json';
import type { LetterText } from './letter-text';

/** All that a signature binds together. */
export interface SignedLetter {
  readonly caseNo: string;
  readonly text: LetterText;
  readonly textHash: string;
  /** What the person stated for the item: form field → value. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** ISO 8601 */
  readonly signedAt: string;
}

/** The one text that stands for a signed letter; the same letter gives the same text. */
export function documentOf(letter: SignedLetter): string {
  return canonicalJson(letter);
}

/** The hash of that text, 64 hex digits: no byte of it can change unseen. */
export function documentHash(document: string): string {
  return createHash('sha256').update(document).digest('hex');
}
