import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Database, openDatabase } from '../../records/database';
import { databaseAt, sharedEngines } from './shared-engines';

/** A database of the caller's own, empty but with this release's tables; its name serves as a task queue too. */
export async function ownDatabase(): Promise<{
  readonly name: string;
  readonly url: string;
  readonly db: Database;
}> {
  const { databaseUrl } = sharedEngines();
  // Test files share a process but no module state, so a counter would give two of them the same name.
  const name = `test_${randomUUID()}`;
  const admin = openDatabase(databaseAt(databaseUrl, 'postgres'), () => undefined, 1);
  await sql`create database ${sql.id(name)} template one_thing`.execute(admin);
  await admin.destroy();
  const url = databaseAt(databaseUrl, name);
  return { name, url, db: openDatabase(url, () => undefined) };
}
