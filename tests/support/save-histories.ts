import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { startCaseStack } from './case-stack';
import { behaveWell } from './departments';
import setUp from './global-setup';
import tearDown from './global-teardown';
import { historyFile, scenarioNames, scenarios } from './scenarios';

/** Plays every scenario and saves its history for the releases to come: `npm run save-histories`. */
async function saveHistories(): Promise<void> {
  const folder = path.join(process.cwd(), 'tests', 'histories');
  await mkdir(folder, { recursive: true });
  await setUp();
  const stack = await startCaseStack();
  try {
    for (const name of scenarioNames) {
      await behaveWell(stack);
      const caseNo = await scenarios[name](stack);
      const history = await stack.client.workflow.getHandle(caseNo).fetchHistory();
      await writeFile(path.join(folder, historyFile(name)), `${historyToJSON(history)}\n`);
      console.log(`${name}: ${history.events?.length ?? 0} events`);
    }
  } finally {
    await stack.stop();
    await tearDown();
  }
}

void saveHistories();
