import type { DeskCaseView } from '../../../api/wire';

/** What of an application may be mended for one item, as it was when the form was opened; what its department pointed at comes first. */
export interface Mendable {
  readonly revision: number;
  readonly fields: DeskCaseView['parts']['fields'];
  readonly papers: DeskCaseView['parts']['papers'];
  /** What the department said is wrong, by field or paper. */
  readonly pointed: Readonly<Record<string, string>>;
}

/** Picks it from the case as the desk sees it. */
export function mendable(
  { revision, parts, items }: Pick<DeskCaseView, 'revision' | 'parts' | 'items'>,
  itemId: string,
): Mendable {
  const problems = items.find((item) => item.itemId === itemId)?.atHand?.problems ?? [];
  const pointed = Object.fromEntries(problems.map(({ field, message }) => [field, message]));
  const first = (one: string, other: string): number => Number(other in pointed) - Number(one in pointed);
  return {
    revision,
    fields: parts.fields
      .filter(({ field }) => field.neededBy.includes(itemId) && field.source !== 'computed')
      .sort((a, b) => first(a.field.key, b.field.key)),
    papers: parts.papers
      .filter(({ neededBy }) => neededBy.includes(itemId))
      .sort((a, b) => first(a.id, b.id)),
    pointed,
  };
}

/** What stands in the fields, by key. */
export function valuesOf({ fields }: Pick<Mendable, 'fields'>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fields.map(({ field, value }) => [field.key, value]));
}
