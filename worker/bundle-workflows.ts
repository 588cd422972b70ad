import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { workflowBundlePath } from './workflow-bundle';

/**
 * Loaded once for all cases of a worker, with all that they import, instead of anew for each case. They are pure: they
 * keep nothing of one case that another could see.
 */
const sharedRules = [
  'case/decide',
  'case/evolve',
  'case/deadlines',
  'commitment-check/decide',
  'commitment-check/evolve',
  'commitment-check/deadlines',
] as const;

/** Run at build time, so that a worker starts at once and every worker of a release runs the same bundle. */
async function bundle(): Promise<void> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.join(__dirname, '..', 'workflows', 'index.js'),
    preloadModules: sharedRules.map((rule) => path.join(__dirname, '..', 'rules', `${rule}.js`)),
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
