import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Migration, Migrator, sql } from 'kysely';
import type { Database } from './database';

/** Numbered plain SQL, applied in order; the folder is beside the source, not beside the compiled code. */
export const migrationsFolder = path.join(process.cwd(), 'records', 'migrations');

/**
 * Brings the database to this release's tables. Safe to call from several processes at once (the library takes a
 * lock). Each file is one transaction. Throws with the file's name when a migration fails.
 */
export async function migrate(db: Database, folder = migrationsFolder): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => readMigrations(folder) } });
  const { error, results = [] } = await migrator.migrateToLatest();
  const failed = results.find((result) => result.status === 'Error');
  if (error) {
    const place = failed ? ` in ${failed.migrationName}.sql` : '';
    throw new Error(`The database could not be brought up to date${place}`, { cause: error });
  }
  return results.map((result) => result.migrationName);
}

async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  const entries = files.map(async (file): Promise<[string, Migration]> => {
    const text = await readFile(path.join(folder, file), 'utf8');
    return [
      path.basename(file, '.sql'),
      {
        up: (db) =>
          sql
            .raw(text)
            .execute(db)
            .then(() => undefined),
      },
    ];
  });
  return Object.fromEntries(await Promise.all(entries));
}
