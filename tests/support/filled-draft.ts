import { fictionalApplication } from '../../cli/fictional-application';
import type { CaseStack } from './case-stack';
import { registration } from './cases';
import { visitor } from './visitor';

const answers = {
  applicant: 'self',
  workForm: 'flexible',
  registeredUnemployed: 'yes',
  hasCertificate: 'no',
  personCategory: 'none',
  joinMedical: 'no',
  applyHardship: 'no',
  applyLoan: 'no',
  delivery: 'electronic',
};

/** A draft that lacks nothing but papers, of a person who has signed in on this browser. */
export async function filledDraft(
  stack: Pick<CaseStack, 'url' | 'api'>,
  road: 'papers' | 'commitment',
  changes: object = {},
) {
  const phone = visitor(stack.url);
  await phone.signIn('ouyang-qinghe');
  const id = await phone.begin(registration);
  const all = { ...answers, useCommitment: road === 'papers' ? 'no' : 'yes' };
  const { body: plan } = await stack.api.post(`/one-things/${registration}/plan`, { answers: all });
  const { fields, commitments } = fictionalApplication(plan);
  const { body: draft } = await phone.save(id, { answers: all });
  const shared = Object.fromEntries(
    Object.entries(draft.shared).map(([key, known]: [string, any]) => [key, known.value]),
  );
  await phone.save(id, {
    fields: { ...fields, ...shared, ...changes },
    materials: Object.fromEntries(commitments.map(({ letter, textHash }) => [letter, { textHash }])),
  });
  return { phone, id };
}
