import { type DepartmentResult } from '../protocol';
import { signCallback } from '../signature';
import { decisionOf } from './decisions';
import { type Register, type RegisterEntry } from './register';

const attemptMs = 10_000;
const shortestPauseMs = 100;
const longestPauseMs = 30_000;
// After a long absence of the receiver everything is due at once; it should not be met by all of it at once.
const atTheSameTime = 16;

/** Pause before the attempt after the `failed`th, in milliseconds: 100, 200, 400 … at most 30,000. */
export const pauseAfter = (failed: number): number =>
  Math.min(shortestPauseMs * 2 ** Math.min(failed - 1, 20), longestPauseMs);

/** 2xx: taken. 4xx: refused for good, apart from 408 and 429, which ask for another attempt. */
export const settles = (status: number): boolean =>
  (status >= 200 && status < 300) || (status >= 400 && status < 500 && status !== 408 && status !== 429);

/** Sends results to who handed the application in, until each is settled. */
export interface Callbacks {
  /** To be told of every new entry, and of every entry when the process starts. */
  follow(entry: RegisterEntry): void;
  close(): Promise<void>;
}

export function createCallbacks(
  departmentId: string,
  secret: string,
  register: Register,
  clock: () => number,
): Callbacks {
  const timers = new Set<NodeJS.Timeout>();
  const closing = new AbortController();
  const ready: (() => Promise<void>)[] = [];
  const running = new Set<Promise<void>>();

  function startReady(): void {
    while (running.size < atTheSameTime) {
      const next = ready.shift();
      if (!next) return;
      const run = next().finally(() => {
        running.delete(run);
        startReady();
      });
      running.add(run);
    }
  }

  function inMs(ms: number, entry: RegisterEntry, failed: number): void {
    if (closing.signal.aborted) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      ready.push(() => send(entry, failed));
      startReady();
    }, ms);
    timers.add(timer);
  }

  async function post(
    { callbackUrl }: RegisterEntry,
    webhookId: string,
    body: string,
  ): Promise<number | undefined> {
    try {
      const response = await fetch(callbackUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...signCallback(secret, webhookId, clock(), body) },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(attemptMs)]),
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return undefined;
    }
  }

  async function send(entry: RegisterEntry, failed: number): Promise<void> {
    const { key, caseNo, itemId, serial, callbacks, callbacksSettled } = entry;
    const outcome = callbacks[callbacksSettled];
    if (outcome === undefined || closing.signal.aborted) return;
    const result: DepartmentResult = {
      caseNo,
      itemId,
      ...decisionOf(departmentId, serial, outcome, entry.decidedAt),
    };
    const status = await post(entry, `msg_${serial}_${callbacksSettled + 1}`, JSON.stringify(result));
    if (status !== undefined && settles(status)) follow(await register.settleCallback(key, status));
    else inMs(pauseAfter(failed + 1), entry, failed + 1);
  }

  function follow(entry: RegisterEntry): void {
    // A timer may fire within the millisecond before its time.
    if (entry.callbacksSettled < entry.callbacks.length)
      inMs(Math.max(entry.callbackFrom - clock() + 1, 0), entry, 0);
  }

  return {
    follow,
    close: async () => {
      closing.abort();
      for (const timer of timers) clearTimeout(timer);
      ready.length = 0;
      await Promise.allSettled(running);
    },
  };
}
