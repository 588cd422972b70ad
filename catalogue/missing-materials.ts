import type { Plan, PlanMaterial } from './plan';

/** The joint form 联办申请表 as a paper: it counts as one, and every application brings it. */
export const jointForm = 'jointForm';

/** Papers that are needed, were not handed in, and may not follow later. */
export function missingMaterials(plan: Plan, handedIn: readonly { readonly id: string }[]): PlanMaterial[] {
  const given = new Set(handedIn.map(({ id }) => id));
  return plan.materials.needed.filter(
    ({ id, necessity, mayBeLeftForLater }) =>
      necessity === 'necessary' && !mayBeLeftForLater && !given.has(id),
  );
}

/** Papers that are needed, were not handed in, and may follow after the acceptance 容缺. */
export function materialsToFollow(plan: Plan, handedIn: readonly { readonly id: string }[]): PlanMaterial[] {
  const given = new Set(handedIn.map(({ id }) => id));
  return plan.materials.needed.filter(
    ({ id, necessity, mayBeLeftForLater }) =>
      necessity === 'necessary' && mayBeLeftForLater !== undefined && !given.has(id),
  );
}
