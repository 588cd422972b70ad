import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { sharedRules, workflowBundlePath } from './workflow-bundle';

/** Run at build time, so that a worker starts at once and every worker of a release runs the same bundle. */
async function bundle(): Promise<void> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.join(__dirname, '..', 'workflows', 'index.js'),
    preloadModules: sharedRules.map((rule) => path.join(__dirname, '..', 'rules', rule)),
    logger: {
      log: () => undefined,
      trace: () => undefined,
      debug: () => undefined,
      info: () => undefined,
      warn: complain,
      error: complain,
    },
  });
  await mkdir(path.dirname(workflowBundlePath), { recursive: true });
  await writeFile(workflowBundlePath, code);
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
}

void bundle();
