import { type ProcessPlan } from './child';
import { keepRunning, type KeptProcess } from './keep-running';
import { takeFolder } from './roster';
import { StartError, type Say } from './start-error';

export interface Supervisor {
  /** Start a process and keep it running. Resolves when it is ready; rejects with a `StartError` when it will not be. */
  readonly start: (plan: ProcessPlan) => Promise<void>;
  /** End all processes in good order, the last started first, and give the data folder free. */
  readonly stop: () => Promise<void>;
  /** Kill all at once; for a second Ctrl-C and for the supervisor's own sudden end. */
  readonly kill: () => void;
  /** Process ids as they are now, by name; one that is between two lives is absent. */
  readonly pids: () => Readonly<Record<string, number>>;
}

/**
 * Supervise processes on a data folder, which is this process's alone from now on. What an earlier, killed supervisor
 * left running there is ended first. Throws a `StartError` when another copy has the folder.
 */
export async function superviseIn(dataDir: string, say: Say): Promise<Supervisor> {
  const roster = await takeFolder(dataDir, say);
  const kept = new Map<string, KeptProcess>();
  let over = false;
  const kill = () => {
    over = true;
    for (const one of kept.values()) one.kill();
  };
  process.once('exit', kill);

  return {
    async start(plan) {
      if (over) throw new StartError(`${plan.name} was not started: everything is being stopped.`);
      const one = keepRunning(plan, { dataDir, roster, say });
      kept.set(plan.name, one);
      await one.firstReady;
    },
    async stop() {
      over = true;
      for (const [name, one] of [...kept].toReversed()) {
        await one.stop();
        say(`${name}: stopped`);
      }
      kept.clear();
      process.removeListener('exit', kill);
      roster.release();
    },
    kill,
    pids: () =>
      Object.fromEntries(
        [...kept].flatMap(([name, one]) => {
          const pid = one.pid();
          return pid === undefined ? [] : [[name, pid]];
        }),
      ),
  };
}
