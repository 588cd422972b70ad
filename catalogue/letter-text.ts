import { createHash } from 'node:crypto';
import { canonicalJson } from '../rules/canonical-json';
import type { Text } from './schema/basics';
import type { Letter } from './schema/letters';
import type { OneThing } from './schema/one-thing';

/** A letter as it is read and signed: its whole text, limits and checks included, and what it is about. */
export interface LetterText {
  readonly oneThing: { readonly id: string; readonly name: Text };
  readonly item: { readonly id: string; readonly name: Text };
  readonly letter: Letter;
}

/** The text in force of one letter; `null` when the one thing has no such letter. */
export function letterTextOf({ id, name, items, letters }: OneThing, letterId: string): LetterText | null {
  const letter = letters.find((one) => one.id === letterId);
  const item = items.find((one) => one.id === letter?.item);
  return letter && item ? { oneThing: { id, name }, item: { id: item.id, name: item.name }, letter } : null;
}

/** What a signature names: 64 hex digits that any change of the text changes, and no change elsewhere. */
export function textHashOf(text: LetterText): string {
  return createHash('sha256').update(canonicalJson(text)).digest('hex');
}
