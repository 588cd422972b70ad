import type { Plan, PlanMaterial, SparedMaterial } from './plan';
import type { Text } from './schema/basics';
import type { Letter } from './schema/letters';
import type { Material } from './schema/materials';
import type { OneThing } from './schema/one-thing';
import { provisionOf, type Provision, type Selection } from './selection';
import { without } from './without';

/** Sorts the papers of a case into those the person hands in and those not, each of these with its reason. */
export function planMaterials(
  oneThing: OneThing,
  selection: Selection,
  available: ReadonlySet<string>,
): Plan['materials'] {
  const needed: PlanMaterial[] = [];
  const notNeeded: SparedMaterial[] = [];
  const signed = new Set<string>();
  const inCase = new Set(selection.items.map((item) => item.id));
  for (const material of selection.materials) {
    const paper: PlanMaterial = {
      ...without(material, 'when', 'sources'),
      kind: 'material',
      neededBy: material.neededBy.filter((id) => inCase.has(id)),
    };
    const provision = provisionOf(material, selection, available);
    if (provision.by === 'applicant') {
      needed.push(paper);
      continue;
    }
    notNeeded.push({ ...paper, ...reasonOf(oneThing, selection, provision) });
    if (provision.by === 'commitment') signed.add(provision.letter);
  }
  const letters = selection.letters.filter((letter) => signed.has(letter.id)).map(letterAsPaper);
  return { needed: [...needed, ...letters], notNeeded };
}

/** How many papers the person hands in. */
export function countAsked(selection: Selection, available: ReadonlySet<string>): number {
  const provisions = selection.materials.map((material) => provisionOf(material, selection, available));
  const letters = new Set(provisions.flatMap((one) => (one.by === 'commitment' ? one.letter : [])));
  return provisions.filter((one) => one.by === 'applicant').length + letters.size;
}

function letterAsPaper({ id, name, item }: Letter): PlanMaterial {
  return {
    id,
    name,
    kind: 'commitmentLetter',
    form: 'original',
    medium: 'electronic',
    trustLevel: 'D' satisfies Material['trustLevel'],
    copies: 1,
    neededBy: [item],
    necessity: 'ifApplicable',
    legalBasis: [],
  };
}

function reasonOf(
  oneThing: OneThing,
  { items, letters }: Selection,
  provision: Exclude<Provision, { by: 'applicant' }>,
): { by: SparedMaterial['by']; from: string; why: Text } {
  switch (provision.by) {
    case 'sharing': {
      const source = oneThing.sharing.find((one) => one.id === provision.sharing);
      return {
        by: 'sharing',
        from: provision.sharing,
        why: {
          zh: `由${source?.keeper.zh ?? ''}共享“${source?.name.zh ?? provision.sharing}”取得，不用您提交。`,
          en: `Taken from “${source?.name.en ?? provision.sharing}”, shared by ${source?.keeper.en ?? ''}; you need not hand it in.`,
        },
      };
    }
    case 'item': {
      const item = items.find((one) => one.id === provision.item);
      return {
        by: 'item',
        from: provision.item,
        why: {
          zh: `这是“${item?.name.zh ?? provision.item}”的办理结果，办成后直接使用。`,
          en: `This is the result of “${item?.name.en ?? provision.item}” and is used as soon as it is there.`,
        },
      };
    }
    case 'commitment': {
      const letter = letters.find((one) => one.id === provision.letter);
      return {
        by: 'commitment',
        from: provision.letter,
        why: {
          zh: `您选择了告知承诺，由《${letter?.name.zh ?? provision.letter}》代替。`,
          en: `You chose to commit instead: “${letter?.name.en ?? provision.letter}” stands in for it.`,
        },
      };
    }
  }
}
