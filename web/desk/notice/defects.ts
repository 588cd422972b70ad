import type { DeskCaseView } from '../../../api/wire';
import type { Text } from '../../../rules/text';

/** A part of the application that may be found wanting. */
export interface Part {
  /** `fields/<key>` or `materials/<id>` */
  readonly target: string;
  readonly name: Text;
  readonly usual: DeskCaseView['parts']['papers'][number]['defects'];
  /** The defect that is plain without a look: a paper that did not come and may not follow. */
  readonly found: string | undefined;
}

/** What is told of one part. */
export interface Defect {
  readonly target: string;
  readonly problem: string;
  readonly rule: string;
  readonly remedy: string;
}

/** What may be asked for: of the whole, or of what one item needs. Papers first. */
export function partsToCheck({ papers, fields }: DeskCaseView['parts'], itemId: string | undefined): Part[] {
  const isMeant = (neededBy: readonly string[]) => itemId === undefined || neededBy.includes(itemId);
  return [
    ...papers
      .filter(({ neededBy }) => isMeant(neededBy))
      .map(({ target, name, defects, isHandedIn, mayFollow }) => ({
        target,
        name,
        usual: defects,
        found: isHandedIn || mayFollow || itemId !== undefined ? undefined : 'missing',
      })),
    ...fields
      .filter(({ field }) => field.source !== 'computed' && isMeant(field.neededBy))
      .map(({ target, field, defects }) => ({ target, name: field.name, usual: defects, found: undefined })),
  ];
}

/** A usual defect of a part, in the language of its reader. */
export function defectOf({ target, usual }: Part, id: string, say: (text: Text) => string): Defect {
  const known = usual.find((one) => one.id === id);
  const texts = (text: Text | undefined) => (text ? say(text) : '');
  return { target, problem: texts(known?.problem), rule: texts(known?.rule), remedy: texts(known?.remedy) };
}
