import type { Application } from '../departments/protocol';
import type { readApplicationData } from '../records/cases';
import { itemCaseNo } from '../rules/case-number';

/** What one department receives for its item: its own fields and papers, nothing of the others'. */
export function applicationFor(
  caseNo: string,
  itemId: string,
  callbackUrl: string,
  { plan, receivedAt, fields, materials }: Awaited<ReturnType<typeof readApplicationData>>,
): Application {
  const item = plan.items.find(({ id }) => id === itemId);
  if (!item) throw new RangeError(`The plan of ${caseNo} has no item ${itemId}`);
  const isForItem = ({ neededBy }: { readonly neededBy: readonly string[] }) => neededBy.includes(itemId);
  const handedIn = new Map(materials.map((material) => [material.id, material]));
  const given = plan.form.filter(isForItem).filter(({ key }) => fields[key] !== undefined);
  return {
    caseNo,
    itemCaseNo: itemCaseNo(caseNo, item.itemNo),
    itemId,
    taskName: item.name.zh,
    receivedAt: receivedAt.toISOString(),
    fields: Object.fromEntries(given.map(({ key }) => [key, fields[key]])),
    materials: [
      ...plan.materials.needed
        .filter(isForItem)
        .filter(({ id }) => handedIn.has(id))
        .map(({ id, name }) => {
          const ref = handedIn.get(id)?.ref;
          return { id, name: name.zh, source: 'applicant', ...(ref === undefined ? {} : { ref }) };
        }),
      ...plan.materials.notNeeded
        .filter(isForItem)
        .map(({ id, name, by, from }) => ({ id, name: name.zh, source: `${by}:${from}` })),
    ],
    callbackUrl,
  };
}
