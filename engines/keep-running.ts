import { setTimeout as sleep } from 'node:timers/promises';
import { deathsBefore, restartPause } from './back-off';
import { startChild, type Child, type ProcessPlan } from './child';
import { endProcess, signalTo } from './end-process';
import { lastLines, logFileOf, withLog } from './log-file';
import { identityOf } from './process-identity';
import { type Roster } from './roster';
import { StartError, type Say } from './start-error';

export interface KeptProcess {
  /** Settles once: ready for the first time, or a `StartError` with the end of its log. */
  readonly firstReady: Promise<void>;
  pid(): number | undefined;
  /** End it in good order and start it no more. */
  stop(): Promise<void>;
  /** Kill it at once and start it no more. */
  kill(): void;
}

export interface Surroundings {
  readonly dataDir: string;
  readonly roster: Roster;
  readonly say: Say;
}

/** Milliseconds a process may take until it is ready; a longer silence counts as a death. */
const readyWithin = 60_000;
/** Deaths in a row after which a process that was never ready is given up. */
const attempts = 6;
/** Milliseconds to end in good order. */
const grace = 15_000;

/** Start a process, and start it again whenever it dies, until it is stopped. */
export function keepRunning(plan: ProcessPlan, { dataDir, roster, say }: Surroundings): KeptProcess {
  const { name, stopSignal = 'SIGTERM' } = plan;
  const stopping = new AbortController();
  const stopped = () => stopping.signal.aborted;
  let tellReady: () => void = () => undefined;
  let child: Child | undefined;
  let wasReady = false;

  /** One life, from start to end: how it ended, how long it was ready in milliseconds, whether it could be started at all. */
  async function live(): Promise<{ how: string; livedMs: number; hopeless: boolean }> {
    const begun = performance.now();
    const born = withLog(dataDir, name, (log) => startChild(plan, log));
    child = born;
    const { pid } = born;
    if (pid !== undefined) roster.joined(name, pid, stopSignal);
    const ready = await born.ready(readyWithin);
    const readyAt = performance.now();
    if (ready) {
      say(`${name}: ready after ${((readyAt - begun) / 1000).toFixed(1)} s`);
      wasReady = true;
      tellReady();
    } else if (pid !== undefined && !stopped()) signalTo(-pid, 'SIGKILL');
    const how = await born.ended;
    child = undefined;
    if (pid !== undefined) roster.left(pid);
    return { how, livedMs: ready ? performance.now() - readyAt : 0, hopeless: pid === undefined };
  }

  async function keep(): Promise<void> {
    let deaths = 0;
    while (!stopped()) {
      const { how, livedMs, hopeless } = await live();
      if (stopped()) return;
      if (!wasReady && (hopeless || deaths + 1 === attempts)) {
        throw new StartError(
          `${name} does not start (${how}) 启动失败. The end of ${logFileOf(dataDir, name)}:\n${lastLines(dataDir, name, 12)}`,
        );
      }
      deaths = deathsBefore(deaths, livedMs);
      say(`${name}: ended (${how}), starting again`);
      await sleep(restartPause(deaths), undefined, { signal: stopping.signal }).catch(() => undefined);
      deaths += 1;
    }
  }

  let kept: Promise<void> = Promise.resolve();
  const firstReady = new Promise<void>((resolve, reject) => {
    tellReady = resolve;
    kept = keep().then(() => reject(new StartError(`${name} was stopped before it was ready.`)), reject);
  });
  // A stop long after the start has nobody left to tell; who awaits `firstReady` still hears of a failure.
  firstReady.catch(() => undefined);

  return {
    firstReady,
    pid: () => child?.pid,
    async stop() {
      stopping.abort();
      const identity = child?.pid === undefined ? undefined : identityOf(child.pid);
      if (identity !== undefined) await endProcess(identity, stopSignal, grace);
      await kept;
    },
    kill() {
      stopping.abort();
      if (child?.pid !== undefined) signalTo(-child.pid, 'SIGKILL');
    },
  };
}
