import type { Plan } from '../../catalogue/plan';
import { draftPlaces } from './draft-places';
import { sectionsOf } from './form/sections';

/** Papers that are handed in, beside the form and the letters, which have pages of their own. */
export function papersToBring({ materials }: Pick<Plan, 'materials'>) {
  return materials.needed.filter(({ id, kind }) => kind === 'material' && id !== 'jointForm');
}

/** Addresses of the pages from the form to the end, in order. */
export function stepsOf(draftId: string, plan: Plan): readonly string[] {
  return [
    ...sectionsOf(plan).map(({ id }) => draftPlaces.section(draftId, id)),
    ...(papersToBring(plan).length > 0 ? [draftPlaces.papers(draftId)] : []),
    ...plan.letters.map((letter) => draftPlaces.letter(draftId, letter)),
    draftPlaces.check(draftId),
  ];
}
