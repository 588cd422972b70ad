import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { endProcess } from './end-process';
import { identityOf } from './process-identity';

async function started(script: string) {
  const child = spawn(process.execPath, ['-e', `${script}; setInterval(() => {}, 1000); console.log('up')`], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  const identity = identityOf(child.pid ?? 0);
  if (identity === undefined) throw new Error('not started');
  return { identity, exit: once(child, 'exit') };
}

describe('ending a process', () => {
  it('asks first', async () => {
    const { identity, exit } = await started(`process.on('SIGINT', () => process.exit(7))`);
    await endProcess(identity, 'SIGINT', 10_000);
    expect(await exit).toEqual([7, null]);
  });

  it('kills when the grace is over', async () => {
    const { identity, exit } = await started(`process.on('SIGTERM', () => {})`);
    await endProcess(identity, 'SIGTERM', 50);
    expect(await exit).toEqual([null, 'SIGKILL']);
  });

  it('has nothing to do for one that is gone', async () => {
    await endProcess({ pid: 4_000_000, born: 'long ago' }, 'SIGTERM', 50);
  });
});
