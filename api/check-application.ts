import { formProblems } from '../catalogue/check-form';
import type { Plan } from '../catalogue/plan';
import { Problem } from './problems';

/** Refuses what the form of this plan does not take, and papers it does not know: everything at once. Throws Problem. */
export function checkApplication(
  plan: Plan,
  fields: Readonly<Record<string, unknown>>,
  materials: readonly { readonly id: string }[],
): void {
  const papers = [...plan.materials.needed, ...plan.materials.notNeeded].map(({ id }) => id);
  const problems = [
    ...formProblems(plan, fields).map(({ key, text }) => ({ pointer: `/fields/${key}`, detail: text })),
    ...materials.flatMap(({ id }, index) =>
      papers.includes(id) ? [] : [{ pointer: `/materials/${index}/id`, detail: unknownMaterial(id) }],
    ),
  ];
  if (problems.length > 0) throw new Problem('application-incomplete', problems);
}

function unknownMaterial(id: string) {
  return { zh: `本办件不需要材料“${id}”。`, en: `This application takes no material “${id}”.` };
}
