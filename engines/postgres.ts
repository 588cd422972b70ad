import { databaseAnswers, ensureDatabase } from './database';
import { postgresBinaries } from './postgres-binaries';
import { databaseName, postgresCluster } from './postgres-cluster';
import { openFor, postgresUser } from './postgres-user';
import { type Say } from './start-error';
import { type Supervisor } from './supervisor';

/**
 * Start the embedded PostgreSQL under the supervisor, on the loopback address only, and make the database on the first
 * start. Resolves to its `postgresql://` address. Durability stays as PostgreSQL has it: fsync and synchronous commit.
 */
export async function startPostgres(
  supervisor: Supervisor,
  { dataDir, port, say }: { readonly dataDir: string; readonly port: number; readonly say: Say },
): Promise<string> {
  const user = postgresUser();
  await openFor(user, dataDir);
  const { postgres, initdb } = await postgresBinaries(dataDir, user);
  const { folder, password } = await postgresCluster(dataDir, initdb, user, say);
  const urlOf = (database: string) =>
    `postgresql://${databaseName}:${password}@127.0.0.1:${port}/${database}`;
  await supervisor.start({
    name: 'postgres',
    command: postgres,
    args: [
      '-D',
      folder,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
    ],
    cwd: '/',
    ...(user === undefined ? {} : { runAs: user }),
    // After a `kill -9` it waits, dying and starting again, until the last orphaned backend has let go of its memory.
    ready: () => databaseAnswers(urlOf('postgres')),
    // Fast shutdown: roll back what is open and go, without waiting for clients.
    stopSignal: 'SIGINT',
  });
  await ensureDatabase(urlOf('postgres'), databaseName);
  return urlOf(databaseName);
}
