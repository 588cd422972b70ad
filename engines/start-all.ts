import { type Settings } from '../settings/settings';
import { temporalConnection } from '../settings/temporal-connection';
import { refuseSilentDatabase } from './database';
import { findTemporal } from './find-temporal';
import { ourProcesses, type Told } from './our-processes';
import { refuseBusyPorts, type PortUse } from './ports';
import { startPostgres } from './postgres';
import { type Say } from './start-error';
import { type Supervisor } from './supervisor';
import { refuseSilentTemporal, startTemporal } from './temporal';

function portsOf(settings: Settings): PortUse[] {
  const { databaseUrl, temporalAddress, departmentsFile } = settings;
  return [
    { purpose: 'API', setting: 'PORT', port: settings.port, host: settings.host },
    ...(departmentsFile === undefined
      ? [{ purpose: 'Sandbox departments', setting: 'SANDBOX_PORT', port: settings.sandboxPort }]
      : []),
    ...(databaseUrl === undefined
      ? [{ purpose: 'PostgreSQL', setting: 'POSTGRES_PORT', port: settings.postgresPort }]
      : []),
    ...(temporalAddress === undefined
      ? [
          { purpose: 'Temporal', setting: 'TEMPORAL_PORT', port: settings.temporalPort },
          { purpose: 'Temporal pages', setting: 'TEMPORAL_UI_PORT', port: settings.temporalUiPort },
        ]
      : []),
  ];
}

async function database(supervisor: Supervisor, settings: Settings, say: Say): Promise<string> {
  const { databaseUrl, dataDir, postgresPort: port } = settings;
  if (databaseUrl === undefined) return startPostgres(supervisor, { dataDir, port, say });
  await refuseSilentDatabase(databaseUrl);
  say('postgres: using DATABASE_URL');
  return databaseUrl;
}

async function temporal(supervisor: Supervisor, settings: Settings, say: Say): Promise<string> {
  const { temporalAddress: address, temporalNamespace: namespace } = settings;
  if (address !== undefined) {
    await refuseSilentTemporal(temporalConnection(settings).connectionOptions, namespace);
    say(`temporal: using TEMPORAL_ADDRESS ${address}`);
    return address;
  }
  return startTemporal(supervisor, {
    command: await findTemporal({ env: process.env, say }),
    dataDir: settings.dataDir,
    port: settings.temporalPort,
    uiPort: settings.temporalUiPort,
    namespace,
  });
}

/**
 * Start everything the settings ask for, engines first: what has an address of its own is used as it is, the rest is
 * started here. Resolves when all is ready; throws a `StartError` before anything was started when a port is busy.
 */
export async function startAll(supervisor: Supervisor, settings: Settings, say: Say): Promise<void> {
  await refuseBusyPorts(portsOf(settings));
  const [databaseUrl, temporalAddress] = await Promise.all([
    database(supervisor, settings, say),
    temporal(supervisor, settings, say),
  ]);
  const told: Told = { DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporalAddress };
  const { sandbox, worker, api } = ourProcesses(settings, told);
  await Promise.all([sandbox, worker, api].filter((plan) => plan !== undefined).map(supervisor.start));
}
