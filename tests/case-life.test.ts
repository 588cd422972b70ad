import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fictionalApplication } from '../cli/fictional-application';
import { findBreak } from '../records/case-log';
import { type CaseStack, startCaseStack } from './support/case-stack';
import { until } from './support/until';

let stack: CaseStack;
beforeAll(async () => {
  stack = await startCaseStack();
}, 120_000);
afterAll(() => stack.stop());

const registration = 'employment-and-entrepreneurship-registration';

async function submit(answers: Record<string, string>) {
  const plan = await stack.api.post(`/one-things/${registration}/plan`, { answers });
  return stack.api.post('/cases', fictionalApplication(plan.body));
}

function closed(caseNo: string) {
  return until(
    `case ${caseNo} is closed`,
    () => stack.api.get(`/cases/${caseNo}`),
    ({ body }) => body.phase === 'closed',
  );
}

describe('a clean case', () => {
  it('goes through every department to its reductions', async () => {
    const submitted = await submit({ workForm: 'flexible' });
    expect(submitted).toMatchObject({ status: 201, body: { phase: 'accepted' } });

    const { body } = await closed(submitted.body.caseNo);
    expect(body.outcome).toBe('completed');
    expect(body.items.map((item: { status: string }) => item.status)).toEqual(Array(4).fill('approved'));

    const log = await stack.api.get(`/cases/${submitted.body.caseNo}/log`);
    expect(findBreak(log.body)).toBeNull();
    const reductions = await stack.api.get(`/cases/${submitted.body.caseNo}/reductions`);
    expect(reductions.body.reductions).toMatchObject({
      time: { before: 10, promised: 1, cutPromised: 0.9, basis: 'calibrated' },
      steps: { before: 8, promised: 2, cutPromised: 0.75 },
      materials: { before: 10, promised: 4, cutPromised: 0.6 },
    });
  });
});
