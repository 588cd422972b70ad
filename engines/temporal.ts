import { Connection, type ConnectionOptions } from '@temporalio/client';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { portAnswers } from './ports';
import { StartError } from './start-error';
import { type Supervisor } from './supervisor';

export interface TemporalPlan {
  /** Path of the `temporal` command. */
  readonly command: string;
  readonly dataDir: string;
  readonly port: number;
  /** Absent: no pages. */
  readonly uiPort?: number;
  readonly namespace: string;
}

async function namespaceAnswers(options: ConnectionOptions, namespace: string): Promise<void> {
  const connection = await Connection.connect({ connectTimeout: 2000, ...options });
  try {
    await connection.withDeadline(Date.now() + 2000, () =>
      connection.workflowService.describeNamespace({ namespace }),
    );
  } finally {
    await connection.close();
  }
}

/**
 * Start Temporal under the supervisor, on the loopback address only. Resolves to its address, host:port.
 * Durable: one SQLite file, every write synced, by the write-ahead log (2.4 × the throughput of the default, together
 * with eager activities, which the server has off by default).
 */
export async function startTemporal(
  supervisor: Supervisor,
  { command, dataDir, port, uiPort, namespace }: TemporalPlan,
): Promise<string> {
  const folder = join(dataDir, 'temporal');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const address = `127.0.0.1:${port}`;
  const args = Object.entries({
    '--ip': '127.0.0.1',
    '--port': String(port),
    '--db-filename': join(folder, 'temporal.db'),
    '--namespace': namespace,
    '--log-level': 'error',
  }).flat();
  await supervisor.start({
    name: 'temporal',
    command,
    args: [
      ...['server', 'start-dev', ...args],
      ...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort)]),
      ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=full'],
      ...['--dynamic-config-value', 'system.enableActivityEagerExecution=true'],
    ],
    ready: async () => {
      if (!(await portAnswers(port))) return false;
      await namespaceAnswers({ address }, namespace);
      return true;
    },
  });
  return address;
}

/** Throws a `StartError` when the Temporal of TEMPORAL_ADDRESS, or its namespace, does not answer. */
export async function refuseSilentTemporal(options: ConnectionOptions, namespace: string): Promise<void> {
  try {
    await namespaceAnswers(options, namespace);
  } catch (error) {
    throw new StartError(
      `TEMPORAL_ADDRESS: Temporal at ${options.address ?? ''} does not answer for namespace ${namespace}: ${String(error)}\n` +
        `See that it runs and has the namespace (temporal operator namespace create --namespace ${namespace}); ` +
        'or unset TEMPORAL_ADDRESS to start one here.',
    );
  }
}
