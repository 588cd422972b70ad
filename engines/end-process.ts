import { pollUntil } from './poll-until';
import { isAlive, type ProcessIdentity } from './process-identity';

/** How a process is asked to end in good order. */
export type StopSignal = 'SIGTERM' | 'SIGINT';

/** Send a signal to a process, or with a negative number to its whole group; one that is gone needs none. */
export function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Ask a process, the leader of its group, to end; when the grace is over, kill the group. */
export async function endProcess(
  identity: ProcessIdentity,
  stopSignal: StopSignal,
  graceMs: number,
): Promise<void> {
  const gone = (withinMs: number) => pollUntil(() => !isAlive(identity), { everyMs: 25, withinMs });
  if (!isAlive(identity)) return;
  signalTo(identity.pid, stopSignal);
  if (await gone(graceMs)) return;
  signalTo(-identity.pid, 'SIGKILL');
  await gone(5000);
}
