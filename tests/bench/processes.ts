import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** Starts a compiled process of this project and waits until it says, or `isUp` sees, that it is ready. */
export async function startProcess(
  file: string,
  env: Readonly<Record<string, string>>,
  isUp?: () => Promise<boolean>,
): Promise<ChildProcess> {
  const child = fork(path.join(__dirname, '..', '..', file), {
    env: { ...process.env, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${file} ended with ${String(code)} before it was ready`);
  });
  await Promise.race([isUp ? waitFor(isUp) : once(child, 'message'), ended]);
  ended.catch(() => undefined);
  return child;
}

async function waitFor(isUp: () => Promise<boolean>): Promise<void> {
  while (!(await isUp().catch(() => false))) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Ends a process in good order. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
