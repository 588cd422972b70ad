import { randomUUID } from 'node:crypto';
import { sandboxDepartments } from '../../departments/connections';
import { signCallback } from '../../departments/signature';
import type { CaseStack } from './case-stack';
import { until } from './until';

/** Tells a sandbox department how to behave from now on. */
export async function behave(
  { sandboxUrl }: Pick<CaseStack, 'sandboxUrl'>,
  department: string,
  behaviour: unknown,
): Promise<void> {
  const answer = await fetch(`${sandboxUrl}/${department}/behaviour`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(behaviour),
  });
  if (!answer.ok) throw new Error(`${department} refused to behave so: ${await answer.text()}`);
}

/** Posts a result as the department would, signed with its secret. */
export function postResult(
  { api, connections }: Pick<CaseStack, 'api' | 'connections'>,
  department: string,
  result: unknown,
  { webhookId = randomUUID(), at = Date.now() }: { webhookId?: string; at?: number } = {},
) {
  const body = JSON.stringify(result);
  const secret = connections[department]?.callbackSecret ?? '';
  return api.post(`/departments/${department}/results`, body, {
    ...signCallback(secret, webhookId, at, body),
  });
}

/** The item of the case, once it has this status. */
export async function caseWhere(
  { api }: Pick<CaseStack, 'api'>,
  caseNo: string,
  itemId: string,
  status: string,
) {
  const find = (body: { items: any[] }) =>
    body.items.find((item) => item.itemId === itemId && item.status === status);
  const { body } = await until(
    `${itemId} of ${caseNo} is ${status}`,
    () => api.get(`/cases/${caseNo}`),
    (answer) => find(answer.body) !== undefined,
  );
  const item = find(body);
  if (!item) throw new Error(`${itemId} is not ${status}`);
  return item;
}

/** Every sandbox department behaves well again. */
export async function behaveWell({ sandboxUrl }: Pick<CaseStack, 'sandboxUrl'>): Promise<void> {
  for (const department of sandboxDepartments) {
    await fetch(`${sandboxUrl}/${department}/behaviour`, { method: 'DELETE' });
  }
}
