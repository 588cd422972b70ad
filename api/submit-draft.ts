import type { Person } from '../people/actor';
import { caseOfDraft, type Draft, draftSubmitted } from '../records/drafts';
import { canonicalJson } from '../rules/canonical-json';
import { oneThingOf, planFor } from './answers';
import { submittedPapers } from './draft-papers';
import { giveUploads } from './own-uploads';
import { Problem } from './problems';
import type { RouteAnswer } from './route';
import type { Services } from './services';
import { uploadIn } from './upload-ref';
import { sharedDataFor } from './shared-data';
import { SubmissionBody, submitCase } from './submit-case';
import { draftProblems } from './draft-view';

/**
 * Submits a draft, once whatever the network does: the case and the note in the draft are one transaction, so that a
 * draft that became a case always says which. Throws Problem with everything that is not right yet.
 */
export async function submitDraft(services: Services, person: Person, draft: Draft): Promise<RouteAnswer> {
  if (draft.caseNo !== null) return { status: 201, body: { caseNo: draft.caseNo } };
  const oneThing = oneThingOf(services, draft.oneThing);
  const plan = planFor(oneThing, draft.answers);
  const keys = plan.form.map(({ key }) => key);
  const fields = Object.fromEntries(Object.entries(draft.fields).filter(([key]) => keys.includes(key)));
  const problems = draftProblems(plan, fields);
  if (problems.length > 0) {
    throw new Problem(
      'application-incomplete',
      problems.map(({ key, text }) => ({ pointer: `/fields/${key}`, detail: text })),
    );
  }
  const papers = submittedPapers(draft.materials, plan);
  const documents = papers.materials.flatMap(({ ref }) => uploadIn(ref) ?? []);
  await giveUploads(services, documents, draft.subject);
  const shared = sharedDataFor(services, oneThing, plan, { kind: 'person', ...person });
  const body = SubmissionBody.parse({
    oneThing: draft.oneThing,
    answers: plan.answers,
    fields,
    corrected: Object.entries(shared).flatMap(([key, { value }]) =>
      canonicalJson(value) === canonicalJson(fields[key]) ? [] : key,
    ),
    ...papers,
  });
  // One key, whoever of applicant and clerk submits it: both at once is still one case.
  const key = `draft/${draft.submitKey}`;
  try {
    const { body: answer } = await submitCase(services, person, key, body, {
      alsoStore: (transaction, caseNo) => draftSubmitted(transaction, draft.id, caseNo),
      applicantSubject: draft.subject,
    });
    return { status: 201, body: answer };
  } catch (error) {
    // The other of the two may have been faster, with something else in it.
    const caseNo = await caseOfDraft(services.db, draft.id);
    if (caseNo === null) throw error;
    return { status: 201, body: { caseNo } };
  }
}
