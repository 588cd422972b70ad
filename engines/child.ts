import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type StopSignal } from './end-process';
import { pollUntil } from './poll-until';

/** A process to keep running. */
export interface ProcessPlan {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** User and group to run as; only root may choose. */
  readonly runAs?: { readonly uid: number; readonly gid: number };
  /** A probe asked until it says yes; or 'message': the process sends `{ ready: true }` on its IPC channel. */
  readonly ready: 'message' | (() => Promise<boolean>);
  /** How it ends in good order; SIGTERM unless said otherwise. */
  readonly stopSignal?: StopSignal;
}

export interface Child {
  /** undefined when it could not even be started. */
  readonly pid: number | undefined;
  /** How it ended: 'exit code 1', 'signal SIGKILL', or why it could not be started. Never rejects. */
  readonly ended: Promise<string>;
  /** true once it is ready; false when it ended or `withinMs` went by. */
  ready(withinMs: number): Promise<boolean>;
}

const isReady = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'ready' in message && message.ready === true;

/**
 * Start a process with its output in the file `log`. It leads a process group of its own, so that a Ctrl-C in the
 * terminal reaches the supervisor alone and the order of stopping is kept.
 */
export function startChild(plan: ProcessPlan, log: number): Child {
  const byMessage = plan.ready === 'message';
  const started = spawn(plan.command, plan.args, {
    stdio: ['ignore', log, log, ...(byMessage ? (['ipc'] as const) : [])],
    detached: true,
    env: plan.env ?? process.env,
    ...(plan.cwd === undefined ? {} : { cwd: plan.cwd }),
    ...plan.runAs,
  });
  const gone = new AbortController();
  const ended = once(started, 'exit')
    .then(([code, signal]) => (typeof signal === 'string' ? `signal ${signal}` : `exit code ${String(code)}`))
    .catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
    .finally(() => gone.abort());

  let announced = false;
  started.on('message', (message) => (announced ||= isReady(message)));
  const probe = plan.ready === 'message' ? () => announced : plan.ready;
  return {
    pid: started.pid,
    ended,
    ready: (withinMs) => pollUntil(probe, { everyMs: 50, withinMs, signal: gone.signal }),
  };
}
