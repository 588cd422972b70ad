import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { type CaseStack, startCaseStack } from './support/case-stack';
import { behaveWell } from './support/departments';
import { longScenarios } from './support/long-scenarios';
import { historiesFolder, savedHistory } from './support/saved-histories';
import { historyFile, scenarioNames, scenarios } from './support/scenarios';
import { sharedEngines } from './support/shared-engines';
import { startSkippingStack } from './support/skipping-stack';

const workflowBundle = () => ({ codePath: sharedEngines().bundlePath });

describe('saved histories', () => {
  it('there is one for every scenario, and none without', async () => {
    expect((await readdir(historiesFolder)).sort()).toEqual(scenarioNames.map(historyFile).sort());
  });

  it.each(scenarioNames)('replays: %s', async (name) => {
    await Worker.runReplayHistory({ workflowBundle: workflowBundle() }, await savedHistory(name));
  });

  it.each([
    ['all answered at once', '.recordFacts(facts)', '.sendItem(facts)'],
    ['a commitment found true', 'recordCheckFacts)({', 'planTakingBack)({'],
  ] as const)('a workflow that was changed without a patch is rejected: %s', async (name, was, becomes) => {
    const code = readFileSync(workflowBundle().codePath, 'utf8');
    const changed = code.replaceAll(was, becomes);
    expect(changed).not.toBe(code);
    const replay = Worker.runReplayHistory({ workflowBundle: { code: changed } }, await savedHistory(name));
    await expect(replay).rejects.toThrow(DeterminismViolationError);
  });
});

describe('the histories of this very release', () => {
  describe('where no day passes', () => playAndReplay(scenarios, startCaseStack));
  describe('where days pass', () => playAndReplay(longScenarios, startSkippingStack));
});

function playAndReplay<Stack extends CaseStack>(
  table: Readonly<Record<string, (stack: Stack) => Promise<string>>>,
  start: () => Promise<Stack>,
): void {
  let stack: Stack;
  beforeAll(async () => {
    stack = await start();
  }, 120_000);
  beforeEach(() => behaveWell(stack));
  afterAll(() => stack.stop());

  it.each(Object.entries(table))(
    'plays and replays: %s',
    async (_name, play) => {
      const id = await play(stack);
      const history = await stack.client.workflow.getHandle(id).fetchHistory();
      const failedTasks = history.events?.filter((event) => event.workflowTaskFailedEventAttributes);
      expect(failedTasks).toEqual([]);
      await Worker.runReplayHistory({ workflowBundle: workflowBundle() }, history, id);
    },
    60_000,
  );
}
