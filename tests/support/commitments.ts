import { fictionalApplication, fictionalIdNumber } from '../../cli/fictional-application';
import type { ApiClient } from './api-client';
import { closedCase, registration } from './cases';
import { until } from './until';

/** A start-up that commits on its premises: registered at once, then four more items. */
export const committedStartUp = {
  workForm: 'startUp',
  startUpKind: 'individualBusiness',
  commitPremises: 'yes',
};
export const committedItem = 'marketRegistration';

interface Api {
  readonly api: ApiClient;
}

/**
 * Submits a committed application. Without `person` its applicant does it online, else a clerk at the window for the
 * fictional person with that number: so each test can bar somebody else.
 */
export async function submitCommitted(
  { api: anyone }: Api,
  { person, answers = committedStartUp }: { person?: number; answers?: Record<string, string> } = {},
): Promise<string> {
  const api = person === undefined ? anyone : anyone.as('clerk-hall');
  const plan = await api.post(`/one-things/${registration}/plan`, { answers });
  const body = fictionalApplication(plan.body);
  const fields = { ...body.fields, idNumber: fictionalIdNumber(person ?? 1) };
  const answer = await api.post('/cases', { ...body, fields });
  if (answer.status !== 201) throw new Error(`Not taken in: ${JSON.stringify(answer.body)}`);
  return answer.body.caseNo as string;
}

/** The check of the committed item, once it is so. */
export async function checkWhere(
  { api }: Api,
  caseNo: string,
  what: string,
  isSo: (check: any) => boolean,
): Promise<any> {
  const { body } = await until(
    `the check of ${caseNo} ${what}`,
    () => api.as('duty-clerk').get(`/cases/${caseNo}/checks`),
    (answer) => answer.status === 200 && answer.body[0] !== undefined && isSo(answer.body[0]),
  );
  return body[0];
}

export const checkIn = (stack: Api, caseNo: string, status: string): Promise<any> =>
  checkWhere(stack, caseNo, `is ${status}`, (check) => check.status === status);

/** A closed case whose commitment waits for its check. */
export async function committedCase(stack: Api, told: { person?: number } = {}): Promise<string> {
  const caseNo = await submitCommitted(stack, told);
  await closedCase({ api: stack.api.as('duty-clerk') }, caseNo);
  await checkIn(stack, caseNo, 'waitingForCheck');
  return caseNo;
}

/** What the desk does to the check of the committed item. */
export const atDesk = ({ api }: Api, caseNo: string, what: string, body: object) =>
  api.as('duty-clerk').post(`/desk/cases/${caseNo}/checks/${committedItem}/${what}`, body);

/** What the applicant says to the finding, at a window. */
export const reply = ({ api }: Api, caseNo: string, text = '我确有使用权') =>
  api.as('clerk-hall').post(`/cases/${caseNo}/checks/${committedItem}/reply`, { text });

/** Found false, replied to, and decided so. */
export async function decideFalse(
  stack: Api,
  caseNo: string,
  decision: 'clear' | 'orderCorrection' | 'revoke',
): Promise<void> {
  await atDesk(stack, caseNo, 'finding', { result: 'false', reason: '现场没有申报的经营场所' });
  await reply(stack, caseNo);
  const decided = await atDesk(stack, caseNo, 'decision', { decision, reason: '陈述不能成立' });
  if (decided.status !== 200) throw new Error(`Not decided: ${JSON.stringify(decided.body)}`);
}
