import { spawnSync } from 'node:child_process';
import { chmod, chown } from 'node:fs/promises';
import { StartError } from './start-error';

/** User and group PostgreSQL runs as. */
export interface PostgresUser {
  readonly uid: number;
  readonly gid: number;
}

const idOf = (option: '-u' | '-g'): number =>
  Number.parseInt(spawnSync('id', [option, 'postgres'], { encoding: 'utf8' }).stdout, 10);

function systemUser(): PostgresUser | undefined {
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  return Number.isNaN(uid) || Number.isNaN(gid) ? undefined : { uid, gid };
}

/**
 * PostgreSQL refuses to run as root: then it runs as the system user `postgres`, made when there is none.
 * undefined: nobody need be root here, it runs as the user we are.
 */
export function postgresUser(): PostgresUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const there = systemUser();
  if (there !== undefined) return there;
  const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], {
    encoding: 'utf8',
  });
  const user = systemUser();
  if (user !== undefined) return user;
  throw new StartError(
    `PostgreSQL does not run as root, and the user postgres could not be made: ${made.stderr || String(made.error)}\n` +
      'Run `useradd --system postgres`, start as another user, or give DATABASE_URL of a PostgreSQL of your own.',
  );
}

/** Whether that user can run the command; the answer covers every folder on the way to it. */
export const canRun = (user: PostgresUser | undefined, command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { ...user, cwd: '/', stdio: 'ignore' }).status === 0;

/** Let PostgreSQL's user pass through our data folder to its own; a folder above ours is not ours to open. */
export async function openFor(user: PostgresUser | undefined, dataDir: string): Promise<void> {
  const reachable = () => canRun(user, 'test', ['-x', dataDir]);
  if (user === undefined || reachable()) return;
  await chown(dataDir, 0, user.gid);
  await chmod(dataDir, 0o710);
  if (reachable()) return;
  throw new StartError(
    `DATA_DIR: the system user postgres cannot enter ${dataDir}, because a folder above it is closed to others.\n` +
      'Choose a folder outside the home of root, for example: DATA_DIR=/var/lib/one-thing npm start',
  );
}
