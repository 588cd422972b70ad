import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Engines, startEngines } from '../../engines/start-engines';
import { openDatabase } from '../../records/database';
import { migrate } from '../../records/migrate';
import { bundleOf } from './bundle';
import { databaseAt, handOver } from './shared-engines';

declare global {
  // Jest hands nothing from set-up to tear-down but globals.
  var engines: Engines | undefined;
}

/** One PostgreSQL and one Temporal for all test files, a migrated template database, and the workflow bundle. */
export default async function setUp(): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'one-thing-tests-'));
  const engines = await startEngines({ dataDir, say: (line) => process.stderr.write(`${line}\n`) });
  globalThis.engines = engines;

  const template = openDatabase(databaseAt(engines.databaseUrl, 'one_thing'), () => undefined);
  await migrate(template);
  await template.destroy();

  const bundlePath = path.join(dataDir, 'workflow-bundle.js');
  await writeFile(bundlePath, await bundleOf('workflows/index.ts'));
  handOver({
    databaseUrl: engines.databaseUrl,
    temporalAddress: engines.temporalAddress,
    bundlePath,
    dataDir,
  });
}
