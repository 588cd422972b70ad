import { z } from 'zod';
import type { Plan } from '../catalogue/plan';
import type { Text } from '../rules/text';
import { Problem } from './problems';

/** What a clerk asks of the applicant: everything at once, each with the rule and the cure. */
export const Defects = z
  .array(
    z.strictObject({
      target: z
        .string()
        .regex(/^(fields|materials)\/[A-Za-z0-9]+$/)
        .describe('`fields/<key>` or `materials/<id>` of the plan'),
      problem: z.string().min(1).max(500).describe('What is wrong'),
      rule: z.string().min(1).max(300).describe('The rule it rests on'),
      remedy: z.string().min(1).max(500).describe('How to mend it'),
    }),
  )
  .min(1)
  .max(50)
  .describe('Everything that must be corrected, at once');

/** The parts of an application, as `fields/<key>` and `materials/<id>`; those that one item needs, if one is named. */
function partsOf({ form, materials }: Pick<Plan, 'form' | 'materials'>, itemId?: string): Set<string> {
  const isMeant = ({ neededBy }: { readonly neededBy: readonly string[] }) =>
    itemId === undefined || neededBy.includes(itemId);
  const papers = [...materials.needed, ...materials.notNeeded];
  return new Set([
    ...form.filter(isMeant).map(({ key }) => `fields/${key}`),
    ...papers.filter(isMeant).map(({ id }) => `materials/${id}`),
  ]);
}

const notThere: Text = { zh: '本申请没有这一项。', en: 'This application has no such part.' };
const notNeeded: Text = { zh: '本事项不需要这一项。', en: 'This item does not need that part.' };

/** Refuses parts that this application, or this item of it, has not; each named by its pointer. Throws Problem. */
export function checkTargets(
  plan: Pick<Plan, 'form' | 'materials'>,
  targets: readonly { readonly target: string; readonly pointer: string }[],
  itemId?: string,
): void {
  const known = partsOf(plan, itemId);
  const detail = itemId === undefined ? notThere : notNeeded;
  const errors = targets.flatMap(({ target, pointer }) => (known.has(target) ? [] : [{ pointer, detail }]));
  if (errors.length > 0) throw new Problem('invalid-request', errors);
}

/** The targets of defects, with where they stand in the request. */
export const targetsOf = (defects: z.infer<typeof Defects>) =>
  defects.map(({ target }, index) => ({ target, pointer: `/defects/${index}/target` }));
