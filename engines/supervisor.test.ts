import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ProcessPlan } from './child';
import { logFileOf } from './log-file';
import { pollUntil } from './poll-until';
import { identityOf, isAlive } from './process-identity';
import { superviseIn, type Supervisor } from './supervisor';

let dataDir: string;
let supervisor: Supervisor | undefined;
let said: string[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'one-thing-supervisor-'));
  said = [];
});
afterEach(async () => {
  await supervisor?.stop();
  supervisor = undefined;
  rmSync(dataDir, { recursive: true });
});

const supervise = async () => (supervisor = await superviseIn(dataDir, (line) => said.push(line)));

/** A node process that says it is ready and lives until SIGTERM; `first` runs before that. */
const script = (name: string, first = ''): ProcessPlan => ({
  name,
  command: process.execPath,
  args: ['-e', `${first}; setInterval(() => {}, 1000); process.send({ ready: true })`],
  ready: 'message',
});

const eventually = async (probe: () => boolean) => {
  expect(await pollUntil(probe, { everyMs: 20, withinMs: 10_000 })).toBe(true);
};

describe('supervisor', () => {
  it('starts a process again after kill -9, under a new pid', async () => {
    const { start, pids } = await supervise();
    await start(script('api'));
    const killed = pids().api ?? 0;
    process.kill(killed, 'SIGKILL');
    await eventually(() => said.filter((line) => line.startsWith('api: ready')).length === 2);
    expect(pids().api).not.toBe(killed);
    expect(said[1]).toBe('api: ended (signal SIGKILL), starting again');
  });

  it('calls a process ready when its probe says so', async () => {
    const { start } = await supervise();
    const file = join(dataDir, 'up');
    const plan = script('server', `require('fs').writeFileSync(${JSON.stringify(file)}, '')`);
    await start({
      ...plan,
      ready: () => Promise.resolve(existsSync(file)),
      args: ['-e', (plan.args[1] ?? '').replace('process.send', 'void')],
    });
    expect(existsSync(file)).toBe(true);
  });

  it('stops the last started first, each in good order', async () => {
    const { start, stop, pids } = await supervise();
    const diary = join(dataDir, 'diary');
    const noting = (name: string) =>
      script(
        name,
        `process.on('SIGTERM', () => setTimeout(() => { require('fs').appendFileSync(${JSON.stringify(diary)}, '${name} '); process.exit(0) }, 50))`,
      );
    for (const name of ['postgres', 'temporal', 'worker']) await start(noting(name));
    const running = Object.values(pids());
    await stop();
    expect(readFileSync(diary, 'utf8')).toBe('worker temporal postgres ');
    expect(running.map(identityOf)).toEqual([undefined, undefined, undefined]);
    expect(existsSync(join(dataDir, 'supervisor.json'))).toBe(false);
  });

  it('does not let a Ctrl-C in the terminal reach its children', async () => {
    const { start, pids } = await supervise();
    await start(
      script(
        'worker',
        `require('fs').writeFileSync(${JSON.stringify(join(dataDir, 'group'))}, String(require('child_process').execSync('ps -o pgid= -p ' + process.pid)).trim())`,
      ),
    );
    expect(readFileSync(join(dataDir, 'group'), 'utf8')).toBe(String(pids().worker));
  });

  it('gives up on a process that never gets ready, and shows the end of its log', async () => {
    const { start } = await supervise();
    const broken = { ...script('worker'), args: ['-e', `console.error('no such table'); process.exit(3)`] };
    await expect(start(broken)).rejects.toThrow(
      /worker does not start \(exit code 3\)[^]*worker\.log[^]*no such table/,
    );
  }, 60_000);

  it('says why a command cannot be started at all', async () => {
    const { start } = await supervise();
    await expect(start({ ...script('temporal'), command: '/nowhere/temporal' })).rejects.toThrow(/ENOENT/);
  });

  it('writes what a process prints to a log of its own', async () => {
    const { start } = await supervise();
    await start(script('api', `console.log('listening')`));
    await eventually(() => readFileSync(logFileOf(dataDir, 'api'), 'utf8').includes('\nlistening\n'));
  });

  it('starts nothing any more once it is being stopped', async () => {
    const { start, stop, pids } = await supervise();
    await start(script('api'));
    const stopping = stop();
    await expect(start(script('worker'))).rejects.toThrow('worker was not started');
    await stopping;
    expect(pids()).toEqual({});
  });

  it('kills all at once on demand', async () => {
    const { start, kill, pids } = await supervise();
    await start(script('worker', `process.on('SIGTERM', () => {})`));
    const worker = identityOf(pids().worker ?? 0);
    kill();
    await eventually(() => worker !== undefined && !isAlive(worker));
  });
});
