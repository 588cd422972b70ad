import { fictionalApplication } from '../../cli/fictional-application';
import type { CaseStack } from './case-stack';
import { until } from './until';

export const registration = 'employment-and-entrepreneurship-registration';

/** Answers that give the core package: four items. */
export const coreItems = { workForm: 'flexible' };

/** Answers that give six items in three stages: one, then three at once, then two at once. */
export const sixItems = { workForm: 'flexible', applyHardship: 'yes', applyLoan: 'yes' };

/** Submits the application of a fictional person, with all papers or with none, and gives its number. */
export async function submitCase(
  { api }: Pick<CaseStack, 'api'>,
  answers: Record<string, string>,
  { papers = 'all' }: { readonly papers?: 'all' | 'missing' } = {},
): Promise<string> {
  const plan = await api.post(`/one-things/${registration}/plan`, { answers });
  const application = fictionalApplication(plan.body);
  const materials = papers === 'all' ? application.materials : [];
  const submitted = await api.post('/cases', { ...application, materials });
  if (submitted.status !== 201) throw new Error(`Not taken in: ${JSON.stringify(submitted.body)}`);
  return submitted.body.caseNo as string;
}

/** The case as its applicant sees it, once it is closed. */
export async function closedCase({ api }: Pick<CaseStack, 'api'>, caseNo: string) {
  const { body } = await until(
    `case ${caseNo} is closed`,
    () => api.get(`/cases/${caseNo}`),
    (answer) => answer.body.phase === 'closed',
  );
  return body;
}
