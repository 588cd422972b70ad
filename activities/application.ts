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
  // A commitment that was withdrawn stands for nothing any more: the proof itself was handed in.
  const replaced = plan.materials.notNeeded.filter(({ id, by }) => by === 'commitment' && handedIn.has(id));
  const letters = new Set(replaced.map(({ from }) => from));
  const byApplicant = [...plan.materials.needed.filter(({ id }) => !letters.has(id)), ...replaced];
  const given = plan.form.filter(isForItem).filter(({ key }) => fields[key] !== undefined);
  return {
    caseNo,
    itemCaseNo: itemCaseNo(caseNo, item.itemNo),
    itemId,
    taskName: item.name.zh,
    receivedAt: receivedAt.toISOString(),
    fields: Object.fromEntries(given.map(({ key }) => [key, fields[key]])),
    materials: [
      ...byApplicant
        .filter(isForItem)
        .filter(({ id }) => handedIn.has(id))
        .map(({ id, name }) => {
          const ref = handedIn.get(id)?.ref;
          return { id, name: name.zh, source: 'applicant', ...(ref === undefined ? {} : { ref }) };
        }),
      ...plan.materials.notNeeded
        .filter(isForItem)
        .filter((material) => !replaced.includes(material))
        .map(({ id, name, by, from }) => ({ id, name: name.zh, source: `${by}:${from}` })),
    ],
    callbackUrl,
  };
}
