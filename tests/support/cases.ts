import { fictionalApplication } from '../../cli/fictional-application';
import { done } from './api-client';
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
  const { caseNo } = await done(api.post('/cases', { ...application, materials }));
  return caseNo as string;
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

/** The number of the case once its life is over: closed in the records, and ended in the engine. */
export async function lifeOver(stack: Pick<CaseStack, 'api' | 'client'>, caseNo: string): Promise<string> {
  await closedCase(stack, caseNo);
  await stack.client.workflow.result(caseNo);
  return caseNo;
}
