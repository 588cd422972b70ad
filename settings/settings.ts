import { gatewayComplaints, productionComplaints, samplesComplaints, temporalComplaints } from './complaints';
import { Environment } from './environment';
import { SettingsError } from './settings-error';

/** How much one address may ask of what needs no sign-in. */
export interface Limits {
  /** Requests a minute to public routes. */
  readonly publicPerMinute: number;
  /** Times a minute that somebody signs in. */
  readonly signInPerMinute: number;
  /** How many proxies of our own stand before the API, each of which names the address it was asked from. */
  readonly proxyHops: number;
}

export interface Settings {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  /** Where departments and people reach the API; without a trailing slash. */
  readonly publicUrl: string;
  readonly logLevel: Environment['LOG_LEVEL'];
  /** Folders and files are absolute. */
  readonly dataDir: string;
  readonly catalogueDir: string;
  readonly calendarDir: string;
  readonly departmentsFile?: string;
  readonly sandboxPort: number;
  /** Where messages to people are posted; absent: to a file while developing, nowhere in production. */
  readonly messageGateway?: { readonly url: string; readonly token: string };
  readonly signIn: Environment['SIGN_IN'];
  /** Whether `one-thing start` makes sample cases. */
  readonly samples: boolean;
  readonly peopleFile: string;
  readonly subjectKey: string;
  readonly limits: Limits;
  readonly token?: string;
  readonly databaseUrl?: string;
  readonly postgresPort: number;
  readonly temporalAddress?: string;
  readonly temporalNamespace: string;
  readonly temporalPort: number;
  readonly temporalUiPort: number;
}

/** Samples are for looking around where nothing is real. */
function samplesOf({ SAMPLES, NODE_ENV, DEPARTMENTS_FILE, SIGN_IN }: Environment): boolean {
  if (SAMPLES !== undefined) return SAMPLES === 'on';
  return NODE_ENV === 'development' && DEPARTMENTS_FILE === undefined && SIGN_IN === 'development';
}

/**
 * Read all settings from the environment; an empty value counts as absent.
 * Throws a `SettingsError` that names every wrong setting, what is wrong and what to do; values are not repeated,
 * because some are secrets.
 */
export function loadSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    throw new SettingsError(parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`));
  }
  const complaints = [
    ...productionComplaints(parsed.data),
    ...temporalComplaints(given),
    ...gatewayComplaints(parsed.data),
    ...samplesComplaints(parsed.data),
  ];
  if (complaints.length > 0) throw new SettingsError(complaints);
  const e = parsed.data;
  return {
    production: e.NODE_ENV === 'production',
    host: e.HOST,
    port: e.PORT,
    publicUrl: (e.PUBLIC_URL ?? `http://127.0.0.1:${e.PORT}`).replace(/\/+$/, ''),
    logLevel: e.LOG_LEVEL,
    dataDir: e.DATA_DIR,
    catalogueDir: e.CATALOGUE_DIR,
    calendarDir: e.CALENDAR_DIR,
    ...(e.DEPARTMENTS_FILE === undefined ? {} : { departmentsFile: e.DEPARTMENTS_FILE }),
    sandboxPort: e.SANDBOX_PORT,
    ...(e.MESSAGE_GATEWAY_URL === undefined || e.MESSAGE_GATEWAY_TOKEN === undefined
      ? {}
      : { messageGateway: { url: e.MESSAGE_GATEWAY_URL, token: e.MESSAGE_GATEWAY_TOKEN } }),
    signIn: e.SIGN_IN,
    samples: samplesOf(e),
    peopleFile: e.PEOPLE_FILE,
    subjectKey: e.SUBJECT_KEY ?? 'development-key-of-fictional-people',
    limits: {
      publicPerMinute: e.PUBLIC_PER_MINUTE,
      signInPerMinute: e.SIGN_IN_PER_MINUTE,
      proxyHops: e.PROXY_HOPS,
    },
    ...(e.ONE_THING_TOKEN === undefined ? {} : { token: e.ONE_THING_TOKEN }),
    ...(e.DATABASE_URL === undefined ? {} : { databaseUrl: e.DATABASE_URL }),
    postgresPort: e.POSTGRES_PORT,
    ...(e.TEMPORAL_ADDRESS === undefined ? {} : { temporalAddress: e.TEMPORAL_ADDRESS }),
    temporalNamespace: e.TEMPORAL_NAMESPACE,
    temporalPort: e.TEMPORAL_PORT,
    temporalUiPort: e.TEMPORAL_UI_PORT,
  };
}
