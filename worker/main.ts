import { NativeConnection, Runtime, type Worker } from '@temporalio/worker';
import { pino } from 'pino';
import type { CaseServices } from '../activities/services';
import { configuredConnections } from '../departments/configured-connections';
import { connectDepartments } from '../departments/connector';
import { openDatabase } from '../records/database';
import { migrate } from '../records/migrate';
import { databaseUrlOf } from '../settings/engine-addresses';
import { loadSettings } from '../settings/settings';
import { temporalConnection } from '../settings/temporal-connection';
import { createCaseWorker, createDepartmentWorker } from './case-worker';
import { workflowBundlePath } from './workflow-bundle';

/** The worker process: runs cases until SIGTERM or SIGINT; ends with an error when an engine stays away. */
async function main(): Promise<void> {
  const settings = loadSettings();
  const log = pino({ name: 'worker', level: settings.logLevel });
  Runtime.install({
    logger: {
      log: (level, message, meta) => log[levels[level]](meta ?? {}, message),
      trace: (message, meta) => log.trace(meta ?? {}, message),
      debug: (message, meta) => log.debug(meta ?? {}, message),
      info: (message, meta) => log.info(meta ?? {}, message),
      warn: (message, meta) => log.warn(meta ?? {}, message),
      error: (message, meta) => log.error(meta ?? {}, message),
    },
  });
  const db = openDatabase(databaseUrlOf(settings), (error) =>
    log.warn({ err: error }, 'lost a database connection'),
  );
  await migrate(db);
  const connections = configuredConnections(settings);
  const services: CaseServices = {
    db,
    departments: connectDepartments(connections, { fetch }),
    callbackUrlOf: (department) => `${settings.publicUrl}/api/v1/departments/${department}/results`,
  };
  const temporal = temporalConnection(settings);
  const connection = await NativeConnection.connect(temporal.connectionOptions);
  const options = { connection, namespace: temporal.namespace };
  const ownQueues = new Set(Object.values(connections).flatMap(({ taskQueue }) => taskQueue ?? []));
  const workers: Worker[] = await Promise.all([
    createCaseWorker(services, { ...options, workflowBundle: { codePath: workflowBundlePath } }),
    ...[...ownQueues].map((taskQueue) => createDepartmentWorker(services, { ...options, taskQueue })),
  ]);
  process.send?.({ ready: true });
  log.info({ queues: workers.map((worker) => worker.options.taskQueue) }, 'worker ready');
  try {
    await Promise.all(workers.map((worker) => worker.run()));
  } finally {
    await connection.close();
    await db.destroy();
  }
}

const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
