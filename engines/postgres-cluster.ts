import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type PostgresUser } from './postgres-user';
import { StartError, type Say } from './start-error';

/** Name of the database and of its owner. */
export const databaseName = 'one_thing';
const major = '18';

/** The owner's password, made once; it stays in the data folder, readable by its owner only. */
async function ownersPassword(dataDir: string): Promise<string> {
  const file = join(dataDir, 'postgres-password');
  if (!existsSync(file))
    await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}

function refuseOtherVersion(folder: string): void {
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version === major) return;
  throw new StartError(
    `DATA_DIR: ${folder} was made by PostgreSQL ${version}; this release runs ${major}.\n` +
      'Dump it with the older release and load it here (pg_dump, psql), or choose another DATA_DIR.',
  );
}

/**
 * The database cluster in `<dataDir>/postgres`, made on the first start: passwords on every connection, UTF-8, and an
 * order of texts that is the same on every machine (built-in C.UTF-8).
 */
export async function postgresCluster(
  dataDir: string,
  initdb: string,
  user: PostgresUser | undefined,
  say: Say,
): Promise<{ readonly folder: string; readonly password: string }> {
  const folder = join(dataDir, 'postgres');
  const password = await ownersPassword(dataDir);
  if (existsSync(folder)) {
    refuseOtherVersion(folder);
    return { folder, password };
  }
  say(`postgres: making the database in ${folder}`);
  const draft = `${folder}.new`;
  const passwordFile = `${folder}.pw`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user !== undefined) {
    for (const path of [draft, passwordFile]) await chown(path, user.uid, user.gid);
  }
  try {
    await promisify(execFile)(
      initdb,
      [
        `--pgdata=${draft}`,
        `--username=${databaseName}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      { ...user, cwd: '/' },
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  // Only a whole cluster gets the name: a start that was killed half way begins anew.
  await rename(draft, folder);
  return { folder, password };
}
