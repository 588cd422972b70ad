import type { DraftView } from '../../api/wire';
import type { Plan } from '../../catalogue/plan';
import type { FieldError } from '../design/error-summary';
import type { Voice } from '../i18n/words';
import { draftPlaces, withReturn } from './draft-places';
import { sectionsOf } from './form/sections';
import { papersToBring } from './steps';

/** What is still to be done before a draft can be submitted, each with the page where it is done. */
export function openPoints(
  { draftId, problems, materials }: DraftView,
  plan: Plan,
  { t, say }: Voice,
): FieldError[] {
  const returning = (address: string): string => withReturn(address, draftPlaces.check(draftId));
  const sections = sectionsOf(plan);
  const ofForm = problems.map(({ key, text }) => {
    const section = sections.find(({ fields }) => fields.some((field) => field.key === key));
    const page = section ? draftPlaces.section(draftId, section.id) : draftPlaces.form(draftId);
    return { id: key, text: say(text), href: returning(page) };
  });
  const ofPapers = papersToBring(plan)
    .filter(({ id, necessity }) => necessity === 'necessary' && !materials[id])
    .map(({ id, name }) => ({
      id,
      text: t('check.paperOpen', { paper: say(name) }),
      href: returning(draftPlaces.papers(draftId)),
    }));
  const ofLetters = plan.letters
    .filter((letter) => !materials[letter])
    .map((letter) => ({
      id: letter,
      text: t('check.letterOpen', { letter: nameOf(plan, letter, say) }),
      href: returning(draftPlaces.letter(draftId, letter)),
    }));
  return [...ofForm, ...ofPapers, ...ofLetters];
}

export function nameOf({ materials }: Plan, id: string, say: Voice['say']): string {
  const paper = materials.needed.find((one) => one.id === id);
  return paper ? say(paper.name) : id;
}
