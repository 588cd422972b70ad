import path from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';

/** Bundles workflows of this repository as the build does; `source` from its root. Says only what went wrong. */
export async function bundleOf(source: string): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.join(process.cwd(), source),
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error },
  });
  return code;
}
