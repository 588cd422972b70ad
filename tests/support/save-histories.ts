import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { startCaseStack } from './case-stack';
import { behaveWell } from './departments';
import setUp from './global-setup';
import tearDown from './global-teardown';
import { historyFile, scenarioNames, scenarios } from './scenarios';

/**
 * Plays every scenario that has no saved history yet and saves it for the releases to come: `npm run save-histories`.
 * A saved history is never made anew: cases that began with that release may still be running.
 */
async function saveHistories(): Promise<void> {
  const folder = path.join(process.cwd(), 'tests', 'histories');
  await mkdir(folder, { recursive: true });
  await setUp();
  const stack = await startCaseStack();
  try {
    for (const name of scenarioNames.filter((one) => !existsSync(path.join(folder, historyFile(one))))) {
      await behaveWell(stack);
      const caseNo = await scenarios[name](stack);
      const history = await stack.client.workflow.getHandle(caseNo).fetchHistory();
      // Stack traces name this machine's folders.
      await writeFile(
        path.join(folder, historyFile(name)),
        `${historyToJSON(history).replaceAll(process.cwd(), '.')}\n`,
      );
      console.log(`${name}: ${history.events?.length ?? 0} events`);
    }
  } finally {
    await stack.stop();
    await tearDown();
  }
}

void saveHistories();
