import { loadCatalogue } from '../../catalogue/load';
import type { CaseStack } from './case-stack';
import { coreItems, submitCase } from './cases';

/** The paper of the registration; of the insurance it is not needed. */
export const paperToFollow = 'employmentStatusProof';

const limit = { days: 5, unit: 'workingDay', source: { grade: 'assumed', ref: '测试' } } as const;

/** The catalogue where that paper may follow 容缺 within five working days. */
export const lenientCatalogue = () =>
  loadCatalogue('catalogue').oneThings.map((oneThing) => ({
    ...oneThing,
    version: `${oneThing.version}-gaps`,
    materials: oneThing.materials.map((material) =>
      material.id === paperToFollow ? { ...material, mayBeLeftForLater: limit } : material,
    ),
  }));

/** A case that was accepted without that paper, and its last day. */
export async function caseWithGap(
  stack: Pick<CaseStack, 'api' | 'serveCatalogue'>,
): Promise<{ readonly caseNo: string; readonly due: string }> {
  const api = await stack.serveCatalogue(lenientCatalogue());
  const caseNo = await submitCase({ api }, coreItems, { papers: 'missing' });
  const { gaps } = (await stack.api.get(`/cases/${caseNo}`)).body;
  return { caseNo, due: gaps.due };
}
