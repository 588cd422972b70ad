import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { pino } from 'pino';
import { createApp } from '../../api/app';
import { createEngine } from '../../api/engine';
import { createServices } from '../../api/services';
import { loadCalendar } from '../../catalogue/calendars';
import { loadLaw } from '../../catalogue/law';
import { loadCatalogue } from '../../catalogue/load';
import {
  type DepartmentConnections,
  sandboxConnection,
  sandboxDepartments,
} from '../../departments/connections';
import { createHttpDepartment } from '../../departments/connector';
import { listenSandbox } from '../../departments/sandbox/listen';
import { createSandbox } from '../../departments/sandbox/sandbox';
import type { Database } from '../../records/database';
import { createCaseWorker } from '../../worker/case-worker';
import { type ApiClient, apiClient } from './api-client';
import { ownDatabase } from './own-database';
import { sharedEngines } from './shared-engines';

// Faults are part of these tests; what the engine says of them would drown what a test says.
Runtime.install({ logger: new DefaultLogger('ERROR') });

/** The whole product in this process, on the shared engines, with a database and a task queue of its own. */
export interface CaseStack {
  readonly db: Database;
  readonly client: Client;
  readonly api: ApiClient;
  readonly url: string;
  readonly sandboxUrl: string;
  readonly connections: DepartmentConnections;
  stop(): Promise<void>;
}

export async function startCaseStack(): Promise<CaseStack> {
  const { temporalAddress, bundlePath, dataDir } = sharedEngines();
  const log = pino({ level: process.env.TEST_LOG ?? 'silent' });
  const { name, db } = await ownDatabase();

  const connectionsTo = (url: string): DepartmentConnections =>
    Object.fromEntries(
      sandboxDepartments.map((id) => [id, { ...sandboxConnection(url, id), timeoutMs: 5_000 }]),
    );
  const forSecrets = connectionsTo('http://127.0.0.1');
  const sandbox = await listenSandbox(
    await createSandbox({
      folder: await mkdtemp(path.join(dataDir, 'sandbox-')),
      departments: sandboxDepartments,
      credentialOf: (id) => forSecrets[id]?.credential ?? '',
      callbackSecretOf: (id) => forSecrets[id]?.callbackSecret ?? '',
    }),
    { port: 0, host: '127.0.0.1' },
  );
  const connections = connectionsTo(sandbox.url);

  const connection = await Connection.connect({ address: temporalAddress });
  const client = new Client({ connection });
  const services = await createServices({
    db,
    oneThings: loadCatalogue('catalogue').oneThings,
    calendar: loadCalendar('catalogue/calendars/cn'),
    law: loadLaw('catalogue'),
    connections,
    engine: createEngine(client, name),
    now: Date.now,
    log,
  });
  const server = createApp(services).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const native = await NativeConnection.connect({ address: temporalAddress });
  const worker = await createCaseWorker(
    {
      db,
      departments: new Map(
        Object.entries(connections).map(([id, to]) => [id, createHttpDepartment({ id, ...to }, { fetch })]),
      ),
      callbackUrlOf: (department) => `${url}/api/v1/departments/${department}/results`,
    },
    { connection: native, namespace: 'default', workflowBundle: { codePath: bundlePath }, taskQueue: name },
  );
  const running = worker.run();

  return {
    db,
    client,
    api: apiClient(url),
    url,
    sandboxUrl: sandbox.url,
    connections,
    async stop() {
      server.close();
      server.closeAllConnections();
      services.watch.stop();
      await services.delivery.stop();
      worker.shutdown();
      await running;
      await Promise.all([native.close(), connection.close(), sandbox.close()]);
      await db.destroy();
    },
  };
}
