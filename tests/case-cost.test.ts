import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sandboxDepartments } from '../departments/connections';
import { costOf } from './support/case-cost';
import { type CaseStack, startCaseStack } from './support/case-stack';
import { closedCase, sixItems, submitCase } from './support/cases';
import { behave, postResult } from './support/departments';
import { until } from './support/until';

describe('what a clean six-item case costs the engine, counted from its history', () => {
  let stack: CaseStack;
  beforeAll(async () => {
    stack = await startCaseStack();
  }, 120_000);
  afterAll(() => stack.stop());

  it('answered at once: within 12 actions, 60 events, 8 workflow tasks, 24 KB', async () => {
    const caseNo = await submitCase(stack, sixItems);
    expect(await closedCase(stack, caseNo)).toMatchObject({ outcome: 'completed' });
    await stack.client.workflow.result(caseNo);

    const { bytes, ...exact } = await costOf(stack.client, caseNo);
    expect(exact).toEqual({ actions: 2, events: 12, workflowTasks: 1 });
    expect(bytes).toBeLessThanOrEqual(24 * 1024);
  });

  it('each answered by a callback of its own: within 20 actions, 90 events, 16 workflow tasks, 40 KB', async () => {
    for (const department of sandboxDepartments) {
      await behave(stack, department, { answer: 'byCallback', afterMs: 86_400_000 });
    }
    const caseNo = await submitCase(stack, sixItems);
    for (let decided = 0; decided < 6; decided += 1) {
      const { body } = await until(
        `an item of ${caseNo} is in review`,
        () => stack.api.get(`/cases/${caseNo}`),
        (answer) => answer.body.items.some((item: { status: string }) => item.status === 'inReview'),
      );
      // Told while the task of the message before is under way, it would share that task or need one more.
      await until(
        `${caseNo} rests`,
        () => stack.client.workflow.getHandle(caseNo).describe(),
        ({ raw }) => !raw.pendingWorkflowTask,
      );
      const item = body.items.find(({ status }: { status: string }) => status === 'inReview');
      const result = { caseNo, itemId: item.itemId, serial: item.departmentSerial, outcome: 'approved' };
      expect(await postResult(stack, item.department.id, result)).toMatchObject({ status: 200 });
      await until(
        `${item.itemId} is approved`,
        () => stack.api.get(`/cases/${caseNo}`),
        (answer) =>
          answer.body.items.some(
            ({ itemId, status }: { itemId: string; status: string }) =>
              itemId === item.itemId && status === 'approved',
          ),
      );
    }
    expect(await closedCase(stack, caseNo)).toMatchObject({ outcome: 'completed' });
    await stack.client.workflow.result(caseNo);

    const { bytes, ...exact } = await costOf(stack.client, caseNo);
    expect(exact).toEqual({ actions: 18, events: 78, workflowTasks: 14 });
    expect(bytes).toBeLessThanOrEqual(40 * 1024);
  });
});
