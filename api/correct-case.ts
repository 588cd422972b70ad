import { z } from 'zod';
import { formProblems } from '../catalogue/check-form';
import { readRevision, storeCorrection } from '../records/acceptance';
import type { CaseFile } from '../records/cases';
import { actOnCase } from './act-on-case';
import { Problem } from './problems';
import type { RouteAnswer } from './route';
import type { Services } from './services';
import { SubmissionBody } from './submit-case';

export const CorrectionBody = z.strictObject({
  revision: z.int().min(1).describe('The revision that is corrected, as the case shows it'),
  fields: SubmissionBody.shape.fields,
  materials: SubmissionBody.shape.materials,
});

/** Takes a correction in: it builds on the newest revision and touches only what the notice names. Throws Problem. */
export function correctCase(
  services: Services,
  file: CaseFile,
  idempotencyKey: string,
  body: z.infer<typeof CorrectionBody>,
): Promise<RouteAnswer> {
  const { case_no: caseNo, plan } = file;
  const request = { scope: `corrections/${caseNo}`, idempotencyKey, body };
  return actOnCase(services, file, request, async (transaction) => {
    const given = await readRevision(transaction, caseNo);
    if (given.revision !== body.revision) throw new Problem('stale-revision');
    const corrected = new Set(body.materials.map(({ id }) => id));
    const fields = { ...given.fields, ...body.fields };
    const materials = [...given.materials.filter(({ id }) => !corrected.has(id)), ...body.materials];
    const problems = formProblems(plan, fields).map(({ key, text }) => ({
      pointer: `/fields/${key}`,
      detail: text,
    }));
    if (problems.length > 0) throw new Problem('application-incomplete', problems);
    const content = { answers: given.answers, fields, materials };
    return {
      kind: 'correct',
      revision: await storeCorrection(transaction, caseNo, content, services.now()),
      targets: [
        ...Object.keys(body.fields).map((key) => `fields/${key}`),
        ...body.materials.map(({ id }) => `materials/${id}`),
      ],
    };
  });
}
