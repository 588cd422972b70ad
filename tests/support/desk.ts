import { jointForm } from '../../catalogue/missing-materials';
import { type ApiClient, done } from './api-client';
import type { CaseStack } from './case-stack';
import { coreItems, registration, submitCase } from './cases';
import { behave, behaveWell, caseWhere } from './departments';

/** The item that these tests strike, and the department that decides it alone. */
export const insurance = 'insuranceEnrolment';
export const agency = 'social-insurance';

/** What a clerk who acts must always give. */
export const because = { reason: '部门来电说明' };

/** Acts on one item of a case at the desk. */
export const onItem =
  (api: ApiClient, caseNo: string, itemId: string = insurance) =>
  (path: string, body: unknown, headers?: Record<string, string>) =>
    api.post(`/desk/cases/${caseNo}/items/${itemId}/${path}`, body, headers);

/** What the applicant is asked for where the agency does not know the name. */
export const otherName = {
  target: 'fields/fullName',
  problem: '姓名与登记信息不一致',
  rule: '办事指南',
  remedy: '请按身份证填写',
};

/** A case whose insurance item stalled at once, because the agency refused what was filled in; it behaves well again. */
export async function refusedCase(stack: CaseStack): Promise<string> {
  await behave(stack, agency, { faults: [{ kind: 'inputRefused' }] });
  const caseNo = await submitCase(stack, coreItems);
  await caseWhere(stack, caseNo, insurance, 'stalled');
  await behaveWell(stack);
  return caseNo;
}

/** Asks once for the one paper that the core package needs; gives its id. */
export async function askForPapers({ api }: Pick<CaseStack, 'api'>, caseNo: string): Promise<string> {
  const plan = await api.post(`/one-things/${registration}/plan`, { answers: coreItems });
  const paper = plan.body.materials.needed.find(({ id }: { id: string }) => id !== jointForm).id as string;
  await done(
    api.post(`/desk/cases/${caseNo}/correction-notice`, {
      defects: [{ target: `materials/${paper}`, problem: '没有提交', rule: '办事指南', remedy: '请补交' }],
    }),
  );
  return paper;
}

/** Gives papers or fields that were asked for, on top of what the case has. */
export async function give(
  { api }: Pick<CaseStack, 'api'>,
  caseNo: string,
  given: { readonly materials?: readonly { readonly id: string }[]; readonly fields?: object },
): Promise<void> {
  const { revision } = (await api.get(`/cases/${caseNo}`)).body;
  await done(api.post(`/cases/${caseNo}/corrections`, { revision, ...given }));
}

/** What the sandbox agency has of a case. */
export async function keptByAgency(
  { sandboxUrl }: Pick<CaseStack, 'sandboxUrl'>,
  caseNo: string,
): Promise<{ readonly key: string; readonly serial: string; readonly outcome: string }[]> {
  const response = await fetch(`${sandboxUrl}/${agency}/applications?caseNo=${caseNo}`);
  return (await response.json()) as { key: string; serial: string; outcome: string }[];
}

/** The acts of persons on a case, in order. */
export async function actsOn({ api }: Pick<CaseStack, 'api'>, caseNo: string): Promise<any[]> {
  return (await api.get(`/desk/cases/${caseNo}/acts`)).body as any[];
}

/** The log of a case, one type of entry of one item. */
export async function loggedOf(
  { api }: Pick<CaseStack, 'api'>,
  caseNo: string,
  type: string,
): Promise<any[]> {
  const { body } = await api.get(`/cases/${caseNo}/log`);
  return (body as any[]).map(({ event }) => event).filter((event) => event.type === type);
}
