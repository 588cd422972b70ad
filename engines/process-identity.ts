import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process for good: the number alone is given to another process sooner or later. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it was born, in whatever form the system tells it. */
  readonly born: string;
}

const linux = process.platform === 'linux';

function bornOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name in brackets may hold blanks; what follows it is state (1st) … start time in ticks (20th).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19] ?? ''}`;
  } catch {
    return undefined;
  }
}

function bornElsewhere(pid: number): string | undefined {
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() || undefined;
}

/** The living process with this number, or undefined when there is none (a zombie is none). */
export function identityOf(pid: number): ProcessIdentity | undefined {
  const born = linux ? bornOnLinux(pid) : bornElsewhere(pid);
  return born === undefined ? undefined : { pid, born };
}

/** Whether that very process still lives. */
export const isAlive = ({ pid, born }: ProcessIdentity): boolean => identityOf(pid)?.born === born;
