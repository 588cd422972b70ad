import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Connection } from '@temporalio/client';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { databaseAnswers } from '../../engines/database';
import { pollUntil } from '../../engines/poll-until';
import { startEngines, type Engines } from '../../engines/start-engines';

let dataDir: string;
let engines: Engines;
let stop = () => Promise.resolve();

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'one-thing-engines-'));
  engines = await startEngines({ dataDir, say: () => undefined });
  ({ stop } = engines);
}, 900_000);
afterAll(async () => {
  await stop();
  await rm(dataDir, { recursive: true });
}, 60_000);

async function query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: engines.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function namespaces(): Promise<(string | null | undefined)[]> {
  const connection = await Connection.connect({ address: engines.temporalAddress });
  try {
    const { namespaces: found } = await connection.workflowService.listNamespaces({});
    return found.map(({ namespaceInfo }) => namespaceInfo?.name);
  } finally {
    await connection.close();
  }
}

const backWithin = async (ms: number, probe: () => boolean | Promise<boolean>) => {
  expect(await pollUntil(probe, { everyMs: 50, withinMs: ms })).toBe(true);
};

describe('embedded PostgreSQL', () => {
  it('is PostgreSQL 18 in UTF-8, durable as it comes, reachable from this machine only', async () => {
    const rows = await query<{ name: string; setting: string }>(
      `select name, setting from pg_settings
       where name in ('server_version_num', 'fsync', 'synchronous_commit', 'listen_addresses', 'server_encoding')`,
    );
    const settings = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
    expect(settings).toMatchObject({
      fsync: 'on',
      synchronous_commit: 'on',
      listen_addresses: '127.0.0.1',
      server_encoding: 'UTF8',
    });
    expect(settings.server_version_num).toMatch(/^18/);
  });

  it('asks for the password, which only its owner can read', async () => {
    expect(await databaseAnswers(engines.databaseUrl)).toBe(true);
    expect(await databaseAnswers(engines.databaseUrl.replace(/:[^:@]+@/, ':wrong@'))).toBe(false);
    expect((await stat(join(dataDir, 'postgres-password'))).mode & 0o777).toBe(0o600);
  });

  it('comes back after kill -9 of the postmaster, with what was committed and orphans gone', async () => {
    await query('create table kept (text text)');
    await query(`insert into kept values ('一件事')`);
    const idle = new pg.Client({ connectionString: engines.databaseUrl });
    idle.on('error', () => undefined);
    await idle.connect();
    const killed = engines.pids().postgres ?? 0;
    process.kill(killed, 'SIGKILL');
    await backWithin(
      60_000,
      async () => engines.pids().postgres !== killed && (await databaseAnswers(engines.databaseUrl)),
    );
    expect(await query('select text from kept')).toEqual([{ text: '一件事' }]);
    await idle.end();
  });
});

describe('embedded Temporal', () => {
  it('has its namespace and comes back after kill -9', async () => {
    expect(await namespaces()).toContain('default');
    const killed = engines.pids().temporal ?? 0;
    process.kill(killed, 'SIGKILL');
    await backWithin(
      60_000,
      async () => engines.pids().temporal !== killed && (await namespaces()).includes('default'),
    );
  });
});
