import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type CaseStack, startCaseStack } from '../support/case-stack';
import { committedItem, submitCommitted } from '../support/commitments';
import { behave, caseWhere } from '../support/departments';

const department = 'market-regulation';

let stack: CaseStack;
beforeAll(async () => {
  stack = await startCaseStack();
}, 120_000);
afterAll(() => stack.stop());

async function heldFor(caseNo: string): Promise<any[]> {
  const response = await fetch(`${stack.sandboxUrl}/${department}/applications?caseNo=${caseNo}`);
  return (await response.json()) as any[];
}

it('goes on by the normal road: the department holds one application that counts, with the proof in it', async () => {
  await behave(stack, department, { answer: 'byCallback', afterMs: 86_400_000 });
  const caseNo = await submitCommitted(stack);
  await caseWhere(stack, caseNo, committedItem, 'inReview');
  const withdrawn = await stack.api.post(`/cases/${caseNo}/commitments/premisesCommitment/withdrawal`, {});
  expect(withdrawn).toMatchObject({ status: 200 });
  await caseWhere(stack, caseNo, committedItem, 'stalled');
  const { body } = await stack.api.get(`/cases/${caseNo}`);
  const asked = /materials\/(\w+)/.exec(JSON.stringify(body))?.[1] ?? '';
  const corrected = { revision: body.revision, materials: [{ id: asked }] };
  expect((await stack.api.post(`/cases/${caseNo}/corrections`, corrected)).status).toBe(200);
  await caseWhere(stack, caseNo, committedItem, 'inReview');

  const held = await heldFor(caseNo);
  expect(held.map(({ key }) => key)).toEqual([1, 2].map((step) => `${caseNo}/${committedItem}/${step}`));
  expect(held.map((one) => one.revokedAt !== undefined)).toEqual([true, false]);
});
