import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';

import { pino } from 'pino';
import { createApp } from '../../api/app';
import { createEngine } from '../../api/engine';
import { startBackground } from '../../api/background';
import type { Pages } from '../../api/pages';
import { createServices, type Installation } from '../../api/services';
import { loadCalendar } from '../../catalogue/calendars';
import { loadLaw } from '../../catalogue/law';
import { loadCatalogue } from '../../catalogue/load';
import type { OneThing } from '../../catalogue/schema/one-thing';
import {
  type DepartmentConnections,
  sandboxConnections,
  sandboxDepartments,
} from '../../departments/connections';
import { connectDepartments } from '../../departments/connector';
import { listenSandbox } from '../../departments/sandbox/listen';
import { createSandbox } from '../../departments/sandbox/sandbox';
import type { Database } from '../../records/database';
import { uploadsIn } from '../../records/uploads';
import { createCaseWorker } from '../../worker/case-worker';
import { type ApiClient, apiClient } from './api-client';
import './engine-log';
import { ownDatabase } from './own-database';
import { sharedEngines } from './shared-engines';
import { testSignIn, wideLimits } from './sign-in';

// The time-skipping server keeps a workflow for the worker that has it cached, also when that one is gone; but without
// a cache 200 cases at once are lived from their beginning at every step.
const nothingCached = { maxCachedWorkflows: 0 };

/** The whole product in this process, on the shared engines, with a database and a task queue of its own. */
export interface CaseStack {
  readonly db: Database;
  readonly client: Client;
  readonly api: ApiClient;
  readonly url: string;
  readonly sandboxUrl: string;
  readonly connections: DepartmentConnections;
  /** Stops the worker, as a release does, and starts another one; of this release unless told. */
  restartWorker(release?: WorkflowBundle): Promise<void>;
  /** A second API on the same file, with another catalogue: what a restart after an edit brings. */
  serveCatalogue(oneThings: readonly OneThing[]): Promise<ApiClient>;
  stop(): Promise<void>;
}

export type WorkflowBundle = Parameters<typeof createCaseWorker>[1]['workflowBundle'];

/** What a test changes of the usual installation. */
export interface StackOptions {
  /** Departments whose calls run on a queue of their own, which this stack does not serve. */
  readonly taskQueues?: Readonly<Record<string, string>>;
  /** ms; the clock of receipt. */
  readonly now?: () => number;
  /** ms; how long one call to a department may take. */
  readonly timeoutMs?: number;
  /** host:port of another Temporal than the shared one: that of `startTimeSkipping`. */
  readonly temporalAddress?: string;
  /** Whether this test restarts its worker on that other Temporal. */
  readonly restartsWorker?: boolean;
  /** The pages to serve beside the API, from `loadPages`; absent: none. */
  readonly pages?: Pages | null;
  /** What else is set up otherwise. */
  readonly changed?: Partial<Pick<Installation, 'signIn' | 'limits' | 'calendar' | 'log'>>;
}

export async function startCaseStack({
  taskQueues = {},
  timeoutMs = 5_000,
  now = Date.now,
  temporalAddress = sharedEngines().temporalAddress,
  restartsWorker = false,
  pages = null,
  changed = {},
}: StackOptions = {}): Promise<CaseStack> {
  const { bundlePath } = sharedEngines();
  const log = pino({ level: process.env.TEST_LOG ?? 'silent' });
  const { name, db } = await ownDatabase();
  const sandbox = await startSandbox();
  const connections: DepartmentConnections = Object.fromEntries(
    Object.entries(sandboxConnections(sandbox.url)).map(([id, to]) => {
      const taskQueue = taskQueues[id];
      return [id, { ...to, timeoutMs, ...(taskQueue === undefined ? {} : { taskQueue }) }];
    }),
  );

  const connection = await Connection.connect({ address: temporalAddress });
  const client = new Client({ connection });
  const { oneThings, messages: texts } = loadCatalogue('catalogue');
  const installation: Installation = {
    db,
    oneThings,
    texts,
    calendar: loadCalendar('catalogue/calendars/cn'),
    law: loadLaw('catalogue'),
    connections,
    engine: createEngine(client, name),
    signIn: testSignIn,
    limits: wideLimits,
    uploads: uploadsIn(await mkdtemp(path.join(sharedEngines().dataDir, 'uploads-'))),
    usualDaysKeptMs: 0,
    now,
    log,
    ...changed,
  };
  const main = await serve(installation, pages);

  const native = await NativeConnection.connect({ address: temporalAddress });
  const startWorker = async (workflowBundle: WorkflowBundle) => {
    const worker = await createCaseWorker(
      {
        db,
        departments: connectDepartments(connections, { fetch }),
        callbackUrlOf: (department) => `${main.url}/api/v1/departments/${department}/results`,
      },
      {
        connection: native,
        namespace: 'default',
        workflowBundle,
        taskQueue: name,
        ...(restartsWorker ? nothingCached : {}),
      },
    );
    return { worker, running: worker.run() };
  };
  const thisRelease = { codePath: bundlePath };
  let current = await startWorker(thisRelease);
  const stopWorker = async () => {
    current.worker.shutdown();
    await current.running;
  };
  const others: Served[] = [];

  return {
    db,
    client,
    api: apiClient(main.url),
    url: main.url,
    sandboxUrl: sandbox.url,
    connections,
    async restartWorker(release = thisRelease) {
      await stopWorker();
      current = await startWorker(release);
    },
    async serveCatalogue(oneThings) {
      const other = await serve({ ...installation, oneThings });
      others.push(other);
      return apiClient(other.url);
    },
    async stop() {
      await Promise.all([main, ...others].map((served) => served.close()));
      await stopWorker();
      await Promise.all([native.close(), connection.close(), sandbox.close()]);
      await db.destroy();
    },
  };
}

interface Served {
  readonly url: string;
  close(): Promise<void>;
}

async function serve(installation: Installation, pages: Pages | null = null): Promise<Served> {
  const services = await createServices(installation);
  const background = startBackground(services);
  const server = createApp(services, pages).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      services.watch.stop();
      await background.stop();
      await services.delivery.stop();
    },
  };
}

async function startSandbox() {
  const { dataDir } = sharedEngines();
  const known = sandboxConnections('http://127.0.0.1');
  const sandbox = await createSandbox({
    folder: await mkdtemp(path.join(dataDir, 'sandbox-')),
    departments: sandboxDepartments,
    credentialOf: (id) => known[id]?.credential ?? '',
    callbackSecretOf: (id) => known[id]?.callbackSecret ?? '',
  });
  return listenSandbox(sandbox, { port: 0, host: '127.0.0.1' });
}
