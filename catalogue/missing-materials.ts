import type { Plan, PlanMaterial } from './plan';

/** Papers that are needed, were not handed in, and may not follow later. The joint form itself is always there. */
export function missingMaterials(plan: Plan, handedIn: readonly { readonly id: string }[]): PlanMaterial[] {
  const given = new Set(handedIn.map(({ id }) => id));
  return plan.materials.needed.filter(
    ({ id, necessity, mayBeLeftForLater }) =>
      necessity === 'necessary' && !mayBeLeftForLater && !given.has(id) && id !== 'jointForm',
  );
}
