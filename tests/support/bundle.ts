import path from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { sharedRules } from '../../worker/workflow-bundle';

/** Bundles workflows of this repository as the build does; `source` from its root. Says only what went wrong. */
export async function bundleOf(source: string): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.join(process.cwd(), source),
    preloadModules: sharedRules.map((rule) => path.join(process.cwd(), 'rules', rule)),
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error },
  });
  return code;
}
