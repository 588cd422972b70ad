import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { freePorts } from '../../engines/ports';
import { databaseAt } from './shared-engines';
import { until } from './until';

/** The product as `npm start` runs it: engines, departments, worker and API, each a process of its own. */
export interface Product {
  readonly url: string;
  readonly sandboxUrl: string;
  /** To start again where departments and people will look for it. */
  readonly ports: readonly number[];
  readonly databaseUrl: () => Promise<string>;
  /** The process id that this part has now. */
  pidOf(part: ProductPart): Promise<number>;
  stop(): Promise<void>;
}

export type ProductPart = 'worker' | 'api' | 'temporal' | 'postgres' | 'sandbox';

interface Roster {
  readonly members: readonly { readonly name: string; readonly pid: number }[];
}

/** Starts the product on a data folder, on free ports unless told, and waits until it takes cases. */
export async function startProduct(dataDir: string, given?: readonly number[]): Promise<Product> {
  const ports = given ?? (await freePorts(5));
  const [port = 0, sandboxPort = 0, postgresPort = 0, temporalPort = 0, temporalUiPort = 0] = ports;
  const { ONE_THING_TEST_ENGINES, DATABASE_URL, TEMPORAL_ADDRESS, ...inherited } = process.env;
  const supervisor = spawn(process.execPath, ['dist/cli/one-thing.js', 'start'], {
    env: {
      ...inherited,
      DATA_DIR: dataDir,
      SAMPLES: 'off',
      PORT: String(port),
      SANDBOX_PORT: String(sandboxPort),
      POSTGRES_PORT: String(postgresPort),
      TEMPORAL_PORT: String(temporalPort),
      TEMPORAL_UI_PORT: String(temporalUiPort),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [supervisor.stdout, supervisor.stderr]) {
    stream.on('data', (text: Buffer) => said.push(text.toString()));
  }
  const url = `http://127.0.0.1:${port}`;
  await until(
    `the product is ready; it said: ${said.join('')}`,
    () => isReady(supervisor, url, said),
    (ready) => ready,
    120_000,
  );
  const roster = path.join(dataDir, 'supervisor.json');
  return {
    url,
    sandboxUrl: `http://127.0.0.1:${sandboxPort}`,
    ports,
    async databaseUrl() {
      const password = (await readFile(path.join(dataDir, 'postgres-password'), 'utf8')).trim();
      return databaseAt(`postgresql://one_thing:${password}@127.0.0.1:${postgresPort}/`, 'one_thing');
    },
    async pidOf(part) {
      const { members } = JSON.parse(await readFile(roster, 'utf8')) as Roster;
      const member = members.find(({ name }) => name === part);
      if (!member) throw new Error(`No ${part} among ${members.map(({ name }) => name).join(', ')}`);
      return member.pid;
    },
    async stop() {
      if (supervisor.exitCode !== null) return;
      const ended = once(supervisor, 'exit');
      supervisor.kill('SIGINT');
      await ended;
    },
  };
}

async function isReady(supervisor: ChildProcess, url: string, said: readonly string[]): Promise<boolean> {
  if (supervisor.exitCode !== null) throw new Error(`npm start ended: ${said.join('')}`);
  return fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
}
