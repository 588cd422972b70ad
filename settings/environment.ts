import { resolve } from 'node:path';
import { z } from 'zod';

const folder = (byDefault: string) =>
  z
    .string()
    .default(byDefault)
    .transform((path) => resolve(path));
const port = (byDefault: number) =>
  z
    .string()
    .regex(/^\d+$/, 'give a port number, for example ' + String(byDefault))
    .transform(Number)
    .pipe(z.number().min(1, 'ports begin at 1').max(65535, 'ports end at 65535'))
    .default(byDefault);
const count = (byDefault: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'give a whole number, for example ' + String(byDefault))
    .transform(Number)
    .default(byDefault);
const postgresUrl = z
  .url({ protocol: /^postgres(ql)?$/, error: 'give postgresql://user:password@host:5432/database' })
  .optional();

/** Every setting of every process, under its environment name. Unknown names are left alone: the environment is shared. */
export const Environment = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'], 'give development, test or production')
    .default('development'),
  HOST: z.string().default('127.0.0.1').describe('address the API listens on'),
  PORT: port(8080).describe('port of the API and the pages'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'give http(s)://host[:port], as departments can reach it' })
    .optional(),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'give a level of pino, such as info',
    )
    .default('info'),
  DATA_DIR: folder('.data').describe('engines, logs and secrets of this machine'),
  CATALOGUE_DIR: folder('catalogue').describe('one things as data'),
  CALENDAR_DIR: folder('catalogue/calendars/cn').describe('years of the working-day calendar'),
  DEPARTMENTS_FILE: z
    .string()
    .transform((path) => resolve(path))
    .optional()
    .describe('JSON file of department connections; absent: the sandbox departments'),
  SANDBOX_PORT: port(8090),
  MESSAGE_GATEWAY_URL: z
    .url({ protocol: /^https?$/, error: 'give the http(s) address that messages are posted to' })
    .optional()
    .describe('absent: a file in DATA_DIR; in production, messages stay queued'),
  MESSAGE_GATEWAY_TOKEN: z.string().optional().describe('bearer token of the message gateway'),
  SIGN_IN: z
    .enum(['development', 'off'], 'give development, or off')
    .default('development')
    .describe(
      'development: anybody may be any fictional person; off: until an identity provider is connected',
    ),
  SAMPLES: z
    .enum(['on', 'off'], 'give on, or off')
    .optional()
    .describe(
      'sample cases at the sandbox departments; absent: on where these and the development sign-in are',
    ),
  PEOPLE_FILE: folder('people/fictional-people.yaml').describe('fictional people of the development sign-in'),
  SUBJECT_KEY: z
    .string()
    .min(32, 'give at least 32 characters, for example of openssl rand -hex 32')
    .optional()
    .describe('secret by which an ID number becomes the key of its cases; absent: one for fictional people'),
  PUBLIC_PER_MINUTE: count(600).describe('requests an address may send to public routes and pages'),
  SIGN_IN_PER_MINUTE: count(60).describe('times somebody at one address may sign in'),
  PROXY_HOPS: count(0).describe(
    'proxies of your own before the API, which name the address they were asked from',
  ),
  ONE_THING_TOKEN: z.string().optional().describe('token of a session, by which the command acts'),
  DATABASE_URL: postgresUrl.describe('absent: the embedded PostgreSQL of `npm start`'),
  POSTGRES_PORT: port(54329).describe('port of the embedded PostgreSQL'),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/]+:\d+$/, 'give host:port, for example 127.0.0.1:7233')
    .optional()
    .describe('absent: the embedded Temporal of `npm start`'),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_PORT: port(7233).describe('port of the embedded Temporal'),
  TEMPORAL_UI_PORT: port(8233).describe('port of the embedded Temporal pages'),
});
export type Environment = z.infer<typeof Environment>;
