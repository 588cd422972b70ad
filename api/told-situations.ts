import type { OneThing } from '../catalogue/schema/one-thing';
import { situationPlans } from '../catalogue/situation-plans';
import { remembered } from '../rules/remembered';

/** What the usual case of each situation takes, as everybody may know it. */
function tell(oneThing: OneThing) {
  return situationPlans(oneThing).map((plan) => ({
    ...plan.situation,
    items: plan.items.map(({ id, name, departmentName, promisedLimit, needs }) => ({
      id,
      name,
      department: departmentName,
      days: promisedLimit.days,
      needs: needs.map(({ item }) => item),
    })),
    papers: plan.materials.needed.map(({ id, name }) => ({ id, name })),
    days: plan.promise.days,
    statutoryDays: plan.statutory?.days ?? null,
  }));
}

/** A one thing stays as it is while the process runs, and every guide that is opened asks for its plans. */
export const toldSituations = remembered(tell, 100);
