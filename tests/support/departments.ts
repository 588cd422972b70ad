import { randomUUID } from 'node:crypto';
import { signCallback } from '../../departments/signature';
import type { CaseStack } from './case-stack';

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
