import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, type StopSignal } from './end-process';
import { identityOf, isAlive, type ProcessIdentity } from './process-identity';
import { StartError, type Say } from './start-error';

type Member = ProcessIdentity & { readonly name: string; readonly stopSignal: StopSignal };

interface Written {
  readonly supervisor: ProcessIdentity;
  /** In the order they were started. */
  readonly members: readonly Member[];
}

/** Who runs on a data folder, kept in `supervisor.json`, so that a later start can find what an earlier one left. */
export interface Roster {
  joined(name: string, pid: number, stopSignal: StopSignal): void;
  left(pid: number): void;
  /** Give the folder free. */
  release(): void;
}

function read(file: string): Written | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Written;
  } catch {
    return undefined;
  }
}

/** All at once or not at all: a reader, or a `kill -9` in the middle, never sees half a file. */
function write(file: string, written: Written, put: (from: string, to: string) => void): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(written, null, 2), { mode: 0o600 });
  try {
    put(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

function refuseSecondCopy(written: Written, dataDir: string): void {
  if (!isAlive(written.supervisor)) return;
  const { pid } = written.supervisor;
  throw new StartError(
    `Another copy already runs on ${dataDir} (pid ${pid}) 此数据目录已有一个实例在运行.\n` +
      `Use that one, end it (kill ${pid}), or start on another folder and other ports: DATA_DIR=… PORT=… npm start`,
  );
}

/** Put our name on the folder and return what a killed copy left running. */
function takeOver(file: string, dataDir: string, me: ProcessIdentity): readonly Member[] {
  const before = read(file);
  if (before !== undefined) refuseSecondCopy(before, dataDir);
  const members = before?.members ?? [];
  const aside = `${file}.${me.pid}.old`;
  if (existsSync(file)) renameSync(file, aside);
  const moved = read(aside);
  rmSync(aside, { force: true });
  // Two copies that find the same dead one: whoever moves the other's fresh file aside puts it back and gives way.
  if (moved !== undefined && isAlive(moved.supervisor)) write(file, moved, renameSync);
  if (moved !== undefined) refuseSecondCopy(moved, dataDir);
  // A hard link fails when the name exists: of two copies that start in an empty folder, one wins.
  write(file, { supervisor: me, members }, linkSync);
  return members;
}

async function endLeftOvers(members: readonly Member[], say: Say): Promise<void> {
  for (const member of members.toReversed().filter(isAlive)) {
    say(`${member.name}: ending pid ${member.pid}, left over from a start that was killed`);
    await endProcess(member, member.stopSignal, 10_000);
  }
}

/**
 * Take the data folder for this process. Throws a `StartError` naming the pid when another copy has it; ends what a
 * killed copy left running.
 */
export async function takeFolder(dataDir: string, say: Say): Promise<Roster> {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const file = join(dataDir, 'supervisor.json');
  const me = identityOf(process.pid);
  if (me === undefined)
    throw new StartError('This system does not tell when a process was born (no /proc, no ps).');
  await endLeftOvers(takeOver(file, dataDir, me), say);

  let members: readonly Member[] = [];
  const keep = (next: readonly Member[]) => {
    members = next;
    write(file, { supervisor: me, members }, renameSync);
  };
  return {
    joined: (name, pid, stopSignal) => {
      const identity = identityOf(pid);
      if (identity !== undefined) keep([...members, { ...identity, name, stopSignal }]);
    },
    left: (pid) => keep(members.filter((member) => member.pid !== pid)),
    release: () => rmSync(file, { force: true }),
  };
}
