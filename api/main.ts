import { once } from 'node:events';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { pino } from 'pino';
import { loadCalendar } from '../catalogue/calendars';
import { loadLaw } from '../catalogue/law';
import { loadCatalogue } from '../catalogue/load';
import { configuredConnections } from '../departments/configured-connections';
import { loadFictionalPeople } from '../people/fictional-people';
import { openDatabase } from '../records/database';
import { migrate } from '../records/migrate';
import { uploadsIn } from '../records/uploads';
import { databaseUrlOf } from '../settings/engine-addresses';
import { loadSettings } from '../settings/settings';
import { temporalConnection } from '../settings/temporal-connection';
import { createApp } from './app';
import { startBackground } from './background';
import { createEngine } from './engine';
import { configuredSink } from './messages/configured-sink';
import { createSendRound } from './messages/send-round';
import { loadPages } from './pages';
import { startRounds } from './rounds';
import { createServices } from './services';
import { startSweeping } from './sweep-uploads';

/** The API process: serves until SIGTERM or SIGINT, then finishes what it has begun. */
async function main(): Promise<void> {
  const settings = loadSettings();
  const log = pino({ name: 'api', level: settings.logLevel });
  const { oneThings, messages: texts } = loadCatalogue(settings.catalogueDir);
  const db = openDatabase(databaseUrlOf(settings), (error) =>
    log.warn({ err: error }, 'lost a database connection'),
  );
  await migrate(db);
  const temporal = temporalConnection(settings);
  // Lazy: submissions are stored and answered also while Temporal is away.
  const connection = Connection.lazy(temporal.connectionOptions);
  const client = new Client({ connection, namespace: temporal.namespace });
  const services = await createServices({
    db,
    oneThings,
    texts,
    calendar: loadCalendar(settings.calendarDir),
    law: loadLaw(settings.catalogueDir),
    connections: configuredConnections(settings),
    engine: createEngine(client),
    limits: settings.limits,
    uploads: uploadsIn(path.join(settings.dataDir, 'uploads')),
    signIn: {
      origin: new URL(settings.publicUrl).origin,
      secure: settings.production,
      subjectKey: settings.subjectKey,
      ...(settings.signIn === 'development'
        ? { people: loadFictionalPeople(settings.peopleFile, settings.subjectKey) }
        : {}),
    },
    usualDaysKeptMs: 60_000,
    now: Date.now,
    log,
  });
  const background = startBackground(services);
  const sink = configuredSink(settings, log);
  const sending =
    sink &&
    startRounds(createSendRound({ ...services, sink }), (error) =>
      log.warn({ err: error }, 'messages wait: the database does not answer'),
    );
  const server = createApp(services, await loadPages()).listen(settings.port, settings.host);
  await once(server, 'listening');
  process.send?.({ ready: true });
  log.info({ address: settings.publicUrl }, 'API ready');
  if (services.signIn.people && !/^(127\.|localhost$|::1$)/.test(settings.host)) {
    log.warn('development sign-in: whoever reaches this address may be anybody; SIGN_IN=off ends that');
  }

  const stopSweeping = startSweeping(services);
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  server.close();
  server.closeAllConnections();
  services.watch.stop();
  stopSweeping();
  await Promise.all([background.stop(), sending?.stop()]);
  await services.delivery.stop();
  await connection.close();
  await db.destroy();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
