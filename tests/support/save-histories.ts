import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { type CaseStack, startCaseStack } from './case-stack';
import { behaveWell } from './departments';
import setUp from './global-setup';
import tearDown from './global-teardown';
import { longScenarios } from './long-scenarios';
import { historiesFolder } from './saved-histories';
import { historyFile, scenarios } from './scenarios';
import { startSkippingStack } from './skipping-stack';

/**
 * Plays every scenario that has no saved history yet and saves it for the releases to come: `npm run save-histories`.
 * A saved history is never made anew: cases that began with that release may still be running.
 */
async function saveHistories(): Promise<void> {
  await mkdir(historiesFolder, { recursive: true });
  await setUp();
  try {
    await saveAll(scenarios, startCaseStack);
    await saveAll(longScenarios, startSkippingStack);
  } finally {
    await tearDown();
  }
}

async function saveAll<Stack extends CaseStack>(
  table: Readonly<Record<string, (stack: Stack) => Promise<string>>>,
  start: () => Promise<Stack>,
): Promise<void> {
  const missing = Object.entries(table).filter(
    ([name]) => !existsSync(path.join(historiesFolder, historyFile(name))),
  );
  if (missing.length === 0) return;
  const stack = await start();
  try {
    for (const [name, play] of missing) {
      await behaveWell(stack);
      const history = await stack.client.workflow.getHandle(await play(stack)).fetchHistory();
      // Stack traces name this machine's folders.
      const json = historyToJSON(history).replaceAll(process.cwd(), '.');
      await writeFile(
        path.join(historiesFolder, historyFile(name)),
        `${json}
`,
      );
      console.log(`${name}: ${history.events?.length ?? 0} events`);
    }
  } finally {
    await stack.stop();
  }
}

void saveHistories();
