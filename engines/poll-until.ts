import { setTimeout as sleep } from 'node:timers/promises';

export interface Patience {
  /** Pause between two probes, in milliseconds. */
  readonly everyMs: number;
  readonly withinMs: number;
  /** Stops the waiting early; the answer is then false. */
  readonly signal?: AbortSignal;
}

/** Ask again and again until the probe says yes (true) or patience ends (false). A probe that throws has said no. */
export async function pollUntil(
  probe: () => boolean | Promise<boolean>,
  { everyMs, withinMs, signal }: Patience,
): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (!signal?.aborted) {
    const yes = await Promise.resolve()
      .then(probe)
      .catch(() => false);
    if (yes) return true;
    if (performance.now() >= end) return false;
    await sleep(everyMs);
  }
  return false;
}
