import pg from 'pg';
import { StartError } from './start-error';

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  // A server that dies under an idle connection is reported here; the query in hand rejects by itself.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether PostgreSQL answers a query there now. */
export const databaseAnswers = (url: string): Promise<boolean> =>
  withClient(url, (client) => client.query('select 1')).then(
    () => true,
    () => false,
  );

/** Make a database unless it is there; `url` is of a database on the same server that is. */
export const ensureDatabase = (url: string, name: string): Promise<void> =>
  withClient(url, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  });

/** Throws a `StartError` when the PostgreSQL of DATABASE_URL does not answer; the password is not repeated. */
export async function refuseSilentDatabase(url: string): Promise<void> {
  try {
    await withClient(url, (client) => client.query('select 1'));
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new StartError(
      `DATABASE_URL: PostgreSQL at ${host}${pathname} does not answer: ${error instanceof Error ? error.message : String(error)}\n` +
        'See that it runs and that user, password and database are right; or unset DATABASE_URL to start one here.',
    );
  }
}
