import { loadClientConnectConfig } from '@temporalio/envconfig';
import { temporalAddressOf } from './engine-addresses';
import { type Settings } from './settings';

export interface TemporalConnection {
  /** For `NativeConnection.connect` (worker) and, its `tls` and key alike, for `Connection.connect` (client). */
  readonly connectionOptions: ReturnType<typeof loadClientConnectConfig>['connectionOptions'];
  readonly namespace: string;
}

/**
 * How to reach Temporal: address and namespace from our settings; TLS, API key and headers by the names every Temporal
 * tool knows (TEMPORAL_API_KEY, TEMPORAL_TLS_…), or a profile of a TOML file.
 * A file is read only when TEMPORAL_CONFIG_FILE names it: a personal default profile with a cloud key must not
 * leak into a connection to the server of this machine.
 */
export function temporalConnection(
  settings: Settings,
  env: NodeJS.ProcessEnv = process.env,
): TemporalConnection {
  const given = Object.entries(env).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const loaded = loadClientConnectConfig({
    disableFile: env.TEMPORAL_CONFIG_FILE === undefined,
    overrideEnvVars: Object.fromEntries(given),
  });
  return {
    connectionOptions: { ...loaded.connectionOptions, address: temporalAddressOf(settings) },
    namespace: settings.temporalNamespace,
  };
}
