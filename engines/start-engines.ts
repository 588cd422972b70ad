import { findTemporal } from './find-temporal';
import { freePorts } from './ports';
import { startPostgres } from './postgres';
import { type Say } from './start-error';
import { superviseIn } from './supervisor';
import { startTemporal } from './temporal';

export interface Engines {
  readonly databaseUrl: string;
  /** host:port */
  readonly temporalAddress: string;
  /** Process ids as they are now: `postgres` and `temporal`. A killed one comes back under another. */
  readonly pids: () => Readonly<Record<string, number>>;
  readonly stop: () => Promise<void>;
}

/**
 * PostgreSQL and Temporal for a test run: on ports nobody uses, in `dataDir`, kept running until `stop`. The folder
 * must be one that the system user postgres can enter, such as one below the system's temporary folder.
 */
export async function startEngines({
  dataDir,
  say,
}: {
  readonly dataDir: string;
  readonly say: Say;
}): Promise<Engines> {
  const command = await findTemporal({ env: process.env, say });
  const [postgresPort = 0, temporalPort = 0] = await freePorts(2);
  const supervisor = await superviseIn(dataDir, say);
  // The engines do not hear a Ctrl-C of the terminal; this process's exit ends them.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  try {
    const [databaseUrl, temporalAddress] = await Promise.all([
      startPostgres(supervisor, { dataDir, port: postgresPort, say }),
      startTemporal(supervisor, { command, dataDir, port: temporalPort, namespace: 'default' }),
    ]);
    return { databaseUrl, temporalAddress, pids: supervisor.pids, stop: supervisor.stop };
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
}
