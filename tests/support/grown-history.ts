import { randomUUID } from 'node:crypto';
import { departmentAnswered } from '../../workflows/messages';
import type { CaseStack } from './case-stack';
import { until } from './until';

/** Tells a case what is no news until its history is so long that another run has taken over, with the same state. */
export async function growHistory(
  { client }: Pick<CaseStack, 'client'>,
  caseNo: string,
  itemId: string,
): Promise<void> {
  const handle = client.workflow.getHandle(caseNo);
  const { runId } = await handle.describe();
  // Each is heard and is an event; an item that lies with its department is not changed by it.
  const answer = { kind: 'accepted', serial: 'again', answerId: randomUUID() } as const;
  const lane = async () => {
    for (let index = 0; index < 63; index += 1) await handle.signal(departmentAnswered, { itemId, answer });
  };
  await Promise.all(Array.from({ length: 16 }, lane));
  await until(
    'another run has taken over',
    () => handle.describe(),
    (now) => now.runId !== runId,
  );
}
