import { type Environment } from './environment';

/** What development fills in by itself and production must say aloud. */
const mustBeGiven = {
  DATABASE_URL:
    'the embedded PostgreSQL is for one machine; give postgresql://user:password@host:5432/database',
  TEMPORAL_ADDRESS: 'the embedded Temporal is for one machine; give host:port of a Temporal server',
  DEPARTMENTS_FILE: 'the sandbox departments decide nothing real; give the JSON file of the real connections',
  PUBLIC_URL: 'departments answer to this address; give https://host as they can reach it',
  SUBJECT_KEY:
    'the development key is known to anyone; give one of your own (openssl rand -hex 32), keep it, and back it up',
} as const satisfies Partial<Record<keyof Environment, string>>;

/** One line for each development default that NODE_ENV=production would otherwise run on. */
export function productionComplaints(environment: Partial<Environment>): string[] {
  if (environment.NODE_ENV !== 'production') return [];
  const missing = Object.entries(mustBeGiven)
    .filter(([name]) => environment[name as keyof typeof mustBeGiven] === undefined)
    .map(([name, why]) => `${name}: required when NODE_ENV=production: ${why}`);
  return environment.SIGN_IN === 'development'
    ? [...missing, 'SIGN_IN: the development sign-in asks for no proof; give off when NODE_ENV=production']
    : missing;
}

/** TLS or a key without an address would be sent to the embedded Temporal, which speaks neither. */
export function temporalComplaints(env: NodeJS.ProcessEnv): string[] {
  if (env.TEMPORAL_ADDRESS !== undefined) return [];
  return Object.keys(env)
    .filter((name) => /^TEMPORAL_(API_KEY|CONFIG_FILE|PROFILE|TLS)/.test(name))
    .map((name) => `${name}: set without TEMPORAL_ADDRESS: give the address it belongs to, or unset it`);
}

/** Neither of the two is of use alone. */
export function gatewayComplaints(environment: Partial<Environment>): string[] {
  const { MESSAGE_GATEWAY_URL: url, MESSAGE_GATEWAY_TOKEN: token } = environment;
  if ((url === undefined) === (token === undefined)) return [];
  return url === undefined
    ? ['MESSAGE_GATEWAY_TOKEN: set without MESSAGE_GATEWAY_URL: give the address it belongs to, or unset it']
    : ['MESSAGE_GATEWAY_URL: set without MESSAGE_GATEWAY_TOKEN: give the token that the gateway asks for'];
}

/** A sample is handed in by a fictional person at a department that decides nothing real, and nowhere else. */
export function samplesComplaints(environment: Partial<Environment>): string[] {
  const { SAMPLES, NODE_ENV, DEPARTMENTS_FILE, SIGN_IN } = environment;
  if (SAMPLES !== 'on') return [];
  if (NODE_ENV !== 'production' && DEPARTMENTS_FILE === undefined && SIGN_IN === 'development') return [];
  return ['SAMPLES: only beside the sandbox departments and the development sign-in; give off'];
}
