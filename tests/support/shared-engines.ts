/** Where the engines of this test run are; the environment carries it from jest's set-up to the test files. */
export interface SharedEngines {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly bundlePath: string;
  readonly dataDir: string;
}

const variable = 'ONE_THING_TEST_ENGINES';

export function handOver(engines: SharedEngines): void {
  process.env[variable] = JSON.stringify(engines);
}

/** Throws when no engines are running: no test here passes without them. */
export function sharedEngines(): SharedEngines {
  const value = process.env[variable];
  if (!value) throw new Error('The engines of the tests are not running: run `npm run test:engines`');
  return JSON.parse(value) as SharedEngines;
}

/** The same server, another database. */
export function databaseAt(url: string, database: string): string {
  const at = new URL(url);
  at.pathname = `/${database}`;
  return at.toString();
}
