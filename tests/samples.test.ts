import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fictionalApplication } from '../cli/fictional-application';
import { makeSamples } from '../cli/samples/make-samples';
import { samples } from '../cli/samples/samples';
import { usualBehaviour } from '../departments/sandbox/behaviour';
import { type CaseStack, startCaseStack } from './support/case-stack';
import { coreItems, registration, submitCase } from './support/cases';

let stack: CaseStack;
beforeAll(async () => {
  stack = await startCaseStack();
}, 120_000);
afterAll(() => stack.stop());

test('samples fill every list, leave the departments as they were, and are made once', async () => {
  const place = { publicUrl: stack.url, sandboxUrl: stack.sandboxUrl };
  const said: string[] = [];
  await makeSamples(place, (line) => said.push(line));
  expect(said).toEqual([
    expect.stringContaining('SAMPLES=off'),
    expect.stringContaining(`${Object.keys(samples).length} are there`),
  ]);

  const own = await stack.api.as('sample-applicant').get('/cases');
  const outcomes = new Set(own.body.map(({ phase, outcome }: any) => outcome ?? phase));
  expect([...outcomes].toSorted()).toEqual(
    [
      'accepted',
      'completed',
      'correcting',
      'notAccepted',
      'partlyCompleted',
      'received',
      'withdrawn',
    ].toSorted(),
  );
  expect(own.body.every(({ isSample }: any) => isSample)).toBe(true);
  const { standing } = (await stack.api.get('/management/lights?samples=only')).body;
  for (const light of ['yellow', 'red', 'overdue']) {
    expect(standing.find((one: any) => one.standing === light).count).toBeGreaterThan(0);
  }
  for (const list of ['stalled', 'slips', 'conflicts']) {
    expect((await stack.api.get(`/desk/${list}`)).body.total).toBeGreaterThan(0);
  }
  const checks = (await stack.api.get('/desk/checks')).body.rows.map(({ status }: any) => status);
  expect(checks).toEqual(expect.arrayContaining(['waitingForCheck', 'falseFound']));
  const behaviour = await fetch(`${stack.sandboxUrl}/social-insurance/behaviour`);
  expect(await behaviour.json()).toEqual(usualBehaviour);

  expect((await stack.api.get('/management/lights?samples=leftOut')).body.n).toEqual({ items: 0, cases: 0 });
  const counted = await Promise.all(
    ['only', 'leftOut'].map((which) => stack.api.get(`/management/time-limits?samples=${which}`)),
  );
  expect(counted.map(({ body }) => body.n.cases > 0)).toEqual([true, false]);

  await makeSamples(place, (line) => said.push(line));
  expect(said).toHaveLength(2);
  expect((await stack.api.as('sample-applicant').get('/cases')).body).toHaveLength(own.body.length);
}, 180_000);

test('nothing but its applicant makes a case a sample, and no case says itself when it was received', async () => {
  const plan = await stack.api.post(`/one-things/${registration}/plan`, { answers: coreItems });
  const application = { ...fictionalApplication(plan.body), receivedAt: '2026-01-05T09:00:00+08:00' };
  const refused = await stack.api.post('/cases', application);
  expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/receivedAt']);
  const caseNo = await submitCase(stack, coreItems);
  expect((await stack.api.get(`/cases/${caseNo}`)).body.isSample).toBe(false);
  const marked = stack.db.updateTable('combined_case').set({ is_sample: true }).where('case_no', '=', caseNo);
  await expect(marked.execute()).rejects.toThrow('from its receipt on or never');
});
