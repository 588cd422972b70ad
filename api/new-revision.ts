import { z } from 'zod';
import type { CaseFile } from '../records/cases';
import type { Database } from '../records/database';
import { readRevision, storeCorrection } from '../records/revisions';
import { checkApplication } from './check-application';
import { Problem } from './problems';
import { SubmissionBody } from './submit-case';

/** What is given anew, against the revision that it builds on. */
export const Mended = z.strictObject({
  revision: z.int().min(1).describe('The revision that is corrected, as the case shows it'),
  fields: SubmissionBody.shape.fields,
  materials: SubmissionBody.shape.materials,
});

/**
 * Stores what is given anew as the next revision, which counts once the case has taken it up; gives its number and what
 * it changes. In the transaction of the act. Throws Problem `stale-revision`, or `application-incomplete` with all that
 * the form says of it.
 */
export async function newRevision(
  transaction: Database,
  { case_no: caseNo, plan }: Pick<CaseFile, 'case_no' | 'plan'>,
  { revision, fields: givenFields, materials: givenMaterials }: z.infer<typeof Mended>,
  at: number,
): Promise<{ readonly revision: number; readonly targets: readonly string[] }> {
  const before = await readRevision(transaction, caseNo);
  if (before.revision !== revision) throw new Problem('stale-revision');
  const replaced = new Set(givenMaterials.map(({ id }) => id));
  const fields = { ...before.fields, ...givenFields };
  const materials = [...before.materials.filter(({ id }) => !replaced.has(id)), ...givenMaterials];
  checkApplication(plan, fields, givenMaterials);
  const content = { answers: before.answers, fields, materials };
  return {
    revision: await storeCorrection(transaction, caseNo, content, at),
    targets: [
      ...Object.keys(givenFields).map((key) => `fields/${key}`),
      ...givenMaterials.map(({ id }) => `materials/${id}`),
    ],
  };
}
