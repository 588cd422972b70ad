import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeSamples } from '../cli/samples/make-samples';
import { samples } from '../cli/samples/samples';
import { usualBehaviour } from '../departments/sandbox/behaviour';
import { type CaseStack, startCaseStack } from './support/case-stack';

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

  await makeSamples(place, (line) => said.push(line));
  expect(said).toHaveLength(2);
  expect((await stack.api.as('sample-applicant').get('/cases')).body).toHaveLength(own.body.length);
}, 180_000);
