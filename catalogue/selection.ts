import { holds, type Answers } from './condition';
import type { Field } from './schema/form';
import type { Item } from './schema/items';
import type { Letter } from './schema/letters';
import type { Material } from './schema/materials';
import type { OneThing } from './schema/one-thing';
import type { Situation } from './schema/questions';

/** What a set of answers chooses from a one thing. */
export interface Selection {
  readonly answers: Answers;
  /** Null only in a catalogue that the loader refuses. */
  readonly situation: Situation | null;
  readonly items: readonly Item[];
  readonly fields: readonly Field[];
  readonly materials: readonly Material[];
  /** Commitment letters the person chose. */
  readonly letters: readonly Letter[];
}

/** Chooses by the answers alone; complete answers are the caller's care. */
export function selectFor(oneThing: OneThing, answers: Answers): Selection {
  const applies = (part: { readonly when?: Item['when'] }): boolean => holds(part.when, answers);
  const items = oneThing.items.filter(applies);
  const chosen = new Set(items.map((item) => item.id));
  const isNeeded = (part: Field | Material): boolean =>
    part.neededBy.some((item) => chosen.has(item)) && applies(part);
  return {
    answers,
    situation: oneThing.situations.find(applies) ?? null,
    items,
    fields: oneThing.fields.filter(isNeeded),
    materials: oneThing.materials.filter(isNeeded),
    letters: oneThing.letters.filter(
      (letter) => chosen.has(letter.item) && holds(letter.chosenWhen, answers),
    ),
  };
}

/** How one material is come by in a case. */
export type Provision =
  | { readonly by: 'applicant' }
  | { readonly by: 'sharing'; readonly sharing: string }
  | { readonly by: 'item'; readonly item: string }
  | { readonly by: 'commitment'; readonly letter: string };

/**
 * The first source that can give the material in this case. A commitment the person chose stands in for a paper
 * that would otherwise be asked, and only for that.
 */
export function provisionOf(
  material: Material,
  { items, letters }: Selection,
  available: ReadonlySet<string>,
): Provision {
  for (const source of material.sources) {
    if (source === 'applicant') continue;
    if ('sharing' in source && available.has(source.sharing)) return { by: 'sharing', ...source };
    if ('item' in source && items.some((item) => item.id === source.item)) return { by: 'item', ...source };
  }
  const letter = letters.find((one) => one.id === material.replaceableByCommitment);
  return letter ? { by: 'commitment', letter: letter.id } : { by: 'applicant' };
}
