import { rm } from 'node:fs/promises';
import { sharedEngines } from './shared-engines';

export default async function tearDown(): Promise<void> {
  await globalThis.engines?.stop();
  await rm(sharedEngines().dataDir, { recursive: true, force: true });
}
