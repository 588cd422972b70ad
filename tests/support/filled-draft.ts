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

/** A draft that lacks nothing but papers, of whom this person, who has signed in on a browser, fills it in for. */
export async function filledDraft(
  stack: Pick<CaseStack, 'url' | 'api'>,
  road: 'papers' | 'commitment',
  changes: object = {},
  { person = 'ouyang-qinghe', answered = {} }: { readonly person?: string; readonly answered?: object } = {},
) {
  const phone = visitor(stack.url);
  await phone.signIn(person);
  const id = await phone.begin(registration);
  const all = { ...answers, ...answered, useCommitment: road === 'papers' ? 'no' : 'yes' };
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
