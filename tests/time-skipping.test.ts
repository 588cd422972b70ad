import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { type CaseStack, startCaseStack } from './support/case-stack';
import { coreItems, submitCase } from './support/cases';
import { behave, caseWhere } from './support/departments';
import { startTimeSkipping } from './support/time-skipping';
import { until } from './support/until';

describe('a case that is forgotten', () => {
  let env: TestWorkflowEnvironment;
  let stack: CaseStack;
  let clock = 0;
  beforeAll(async () => {
    env = await startTimeSkipping();
    clock = await env.currentTimeMs();
    stack = await startCaseStack({ temporalAddress: env.address, now: () => clock });
  }, 120_000);
  afterAll(async () => {
    await stack.stop();
    await env.teardown();
  });

  it('is marked late by time alone, as its day ends, however long nobody looks', async () => {
    await behave(stack, 'social-insurance', { answer: 'byCallback', afterMs: 86_400_000 });
    const caseNo = await submitCase(stack, coreItems);
    await caseWhere(stack, caseNo, 'insuranceEnrolment', 'inReview');
    const { body: open } = await stack.api.get(`/cases/${caseNo}`);

    await env.sleep('240 days');
    const { body: log } = await until(
      'the promised day has passed',
      () => stack.api.get(`/cases/${caseNo}/log`),
      ({ body }) => passed(body).length === 2,
    );
    const dayEnds = Date.parse(`${open.promised.due as string}T24:00:00+08:00`);
    for (const { event } of passed(log)) {
      expect(event).toMatchObject({ limit: 'promised' });
      expect(Date.parse(event.at)).toBeGreaterThanOrEqual(dayEnds);
      expect(Date.parse(event.at)).toBeLessThan(dayEnds + 60_000);
    }
  });
});

const passed = (log: any[]): any[] => log.filter(({ event }) => event.type === 'limitPassed');
