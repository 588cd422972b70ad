import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable } from 'node:stream';
import { identityOf } from './process-identity';
import { takeFolder } from './roster';

let dataDir: string;
const spawned: ChildProcess[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'one-thing-roster-'));
});
afterEach(() => {
  for (const child of spawned.splice(0)) child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true });
});

/** A process that is still there though its supervisor is not. */
async function leftOver(script = ''): Promise<ChildProcess & { pid: number; stdout: Readable }> {
  const child = spawn(process.execPath, ['-e', `${script}; setInterval(() => {}, 1000); console.log('up')`], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  spawned.push(child);
  await once(child.stdout, 'data');
  if (child.pid === undefined) throw new Error('not started');
  return Object.assign(child, { pid: child.pid, stdout: child.stdout });
}

const dead = { pid: 4_000_000, born: 'long ago' };
const wrote = (written: unknown) => writeFileSync(join(dataDir, 'supervisor.json'), JSON.stringify(written));
const member = (pid: number, born = identityOf(pid)?.born) => ({
  name: 'worker',
  pid,
  born,
  stopSignal: 'SIGTERM',
});
const silent = () => undefined;

describe('roster of a data folder', () => {
  it('refuses a second copy and names its pid', async () => {
    const roster = await takeFolder(dataDir, silent);
    const second = takeFolder(dataDir, silent);
    await expect(second).rejects.toThrow(`Another copy already runs on ${dataDir} (pid ${process.pid})`);
    roster.release();
    await takeFolder(dataDir, silent);
  });

  it('lets one of several copies that start at once win', async () => {
    wrote({ supervisor: dead, members: [] });
    const starts = await Promise.allSettled([1, 2, 3, 4].map(() => takeFolder(dataDir, silent)));
    expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('ends what a killed supervisor left running, and says so', async () => {
    const orphan = await leftOver();
    const gone = once(orphan, 'exit');
    wrote({ supervisor: dead, members: [member(orphan.pid)] });
    const said: string[] = [];
    await takeFolder(dataDir, (line) => said.push(line));
    expect(await gone).toEqual([null, 'SIGTERM']);
    expect(said).toEqual([`worker: ending pid ${orphan.pid}, left over from a start that was killed`]);
  });

  it('leaves a stranger alone that was given the pid of a left-over', async () => {
    const stranger = await leftOver(
      `process.on('SIGTERM', () => console.log('hit')).on('SIGWINCH', () => console.log('unharmed'))`,
    );
    wrote({ supervisor: dead, members: [member(stranger.pid, 'before the last boot')] });
    await takeFolder(dataDir, silent);
    // Of two signals the lower number is delivered first: a SIGTERM would be heard before this one.
    stranger.kill('SIGWINCH');
    expect(String(await once(stranger.stdout, 'data'))).toBe('unharmed\n');
  });

  it('takes a folder whose supervisor has the pid of somebody else by now', async () => {
    wrote({ supervisor: { pid: process.pid, born: 'before the last boot' }, members: [] });
    await takeFolder(dataDir, silent);
  });

  it('takes over from a file that was torn', async () => {
    writeFileSync(join(dataDir, 'supervisor.json'), '{"supervisor":');
    await takeFolder(dataDir, silent);
  });

  it('remembers who runs, for the next start', async () => {
    const [one, two] = [await leftOver(), await leftOver()];
    const roster = await takeFolder(dataDir, silent);
    roster.joined('temporal', one.pid, 'SIGTERM');
    roster.joined('postgres', two.pid, 'SIGINT');
    roster.left(one.pid);
    expect(JSON.parse(readFileSync(join(dataDir, 'supervisor.json'), 'utf8'))).toMatchObject({
      supervisor: { pid: process.pid },
      members: [{ name: 'postgres', pid: two.pid, stopSignal: 'SIGINT' }],
    });
  });
});
