import { describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { databaseUrlOf, temporalAddressOf } from './engine-addresses';
import { loadSettings } from './settings';

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://one_thing:s3cret@db:5432/one_thing',
  TEMPORAL_ADDRESS: 'temporal:7233',
  DEPARTMENTS_FILE: '/etc/one-thing/departments.json',
  PUBLIC_URL: 'https://one-thing.example',
  SIGN_IN: 'off',
  SUBJECT_KEY: '0123456789abcdef0123456789abcdef',
};

describe('settings', () => {
  it('has a default for everything a first `npm start` needs', () => {
    expect(loadSettings({})).toEqual({
      production: false,
      host: '127.0.0.1',
      port: 8080,
      publicUrl: 'http://127.0.0.1:8080',
      logLevel: 'info',
      dataDir: resolve('.data'),
      catalogueDir: resolve('catalogue'),
      calendarDir: resolve('catalogue/calendars/cn'),
      sandboxPort: 8090,
      signIn: 'development',
      samples: true,
      peopleFile: resolve('people/fictional-people.yaml'),
      subjectKey: 'development-key-of-fictional-people',
      limits: { publicPerMinute: 600, signInPerMinute: 60, proxyHops: 0 },
      postgresPort: 54329,
      temporalNamespace: 'default',
      temporalPort: 7233,
      temporalUiPort: 8233,
    });
  });

  it('makes samples only where nothing is real', () => {
    expect(loadSettings({ SAMPLES: 'off' }).samples).toBe(false);
    expect(loadSettings({ DEPARTMENTS_FILE: '/etc/departments.json' }).samples).toBe(false);
    expect(loadSettings({ SIGN_IN: 'off' }).samples).toBe(false);
    expect(loadSettings(production).samples).toBe(false);
    expect(() => loadSettings({ ...production, SAMPLES: 'on' })).toThrow(/SAMPLES/);
  });

  it('lets the public address follow the port, and drops its trailing slash', () => {
    expect(loadSettings({ PORT: '9000' }).publicUrl).toBe('http://127.0.0.1:9000');
    expect(loadSettings({ PUBLIC_URL: 'https://city.example/' }).publicUrl).toBe('https://city.example');
  });

  it('takes an empty value for an absent one, as docker-compose passes it', () => {
    expect(loadSettings({ DATABASE_URL: '', PORT: '' })).toMatchObject({ port: 8080 });
    expect(loadSettings({ DATABASE_URL: '' })).not.toHaveProperty('databaseUrl');
  });

  it.each([
    ['PORT', '80 80'],
    ['PORT', '0'],
    ['SANDBOX_PORT', '70000'],
    ['LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'prod'],
    ['DATABASE_URL', 'mysql://db/one_thing'],
    ['TEMPORAL_ADDRESS', 'http://temporal:7233'],
    ['PUBLIC_URL', 'one-thing.example'],
    ['SIGN_IN', 'maybe'],
    ['PROXY_HOPS', 'one'],
    ['SUBJECT_KEY', 'short'],
  ])('refuses %s=%s by name', (name, value) => {
    expect(() => loadSettings({ [name]: value })).toThrow(new RegExp(`^Settings .*\\n {2}${name}: `));
  });

  it('names all wrong settings at once and repeats no secret', () => {
    const wrong = () => loadSettings({ PORT: 'x', DATABASE_URL: 'oracle://u:hunter2@db' });
    expect(wrong).toThrow(/PORT/);
    expect(wrong).toThrow(/DATABASE_URL/);
    expect(wrong).not.toThrow(/hunter2/);
  });

  it('accepts production when everything real is given', () => {
    expect(loadSettings(production)).toMatchObject({ production: true, temporalAddress: 'temporal:7233' });
  });

  it.each(['DATABASE_URL', 'TEMPORAL_ADDRESS', 'DEPARTMENTS_FILE', 'PUBLIC_URL', 'SUBJECT_KEY'])(
    'refuses production on the development default of %s',
    (name) => {
      expect(() => loadSettings({ ...production, [name]: '' })).toThrow(
        `${name}: required when NODE_ENV=production`,
      );
    },
  );

  it.each(['development', ''])('refuses production with SIGN_IN “%s”', (value) => {
    expect(() => loadSettings({ ...production, SIGN_IN: value })).toThrow(/SIGN_IN: .* give off/);
  });

  it('takes a message gateway as a whole or not at all', () => {
    const url = 'https://messages.example/send';
    expect(loadSettings({ MESSAGE_GATEWAY_URL: url, MESSAGE_GATEWAY_TOKEN: 't' })).toMatchObject({
      messageGateway: { url, token: 't' },
    });
    expect(() => loadSettings({ MESSAGE_GATEWAY_URL: url })).toThrow(/MESSAGE_GATEWAY_URL: set without/);
    expect(() => loadSettings({ MESSAGE_GATEWAY_TOKEN: 't' })).toThrow(/MESSAGE_GATEWAY_TOKEN: set without/);
    expect(() => loadSettings({ MESSAGE_GATEWAY_URL: 'messages', MESSAGE_GATEWAY_TOKEN: 't' })).toThrow(
      /MESSAGE_GATEWAY_URL: give/,
    );
  });

  it('refuses a Temporal key that has no address to go to', () => {
    expect(() => loadSettings({ TEMPORAL_API_KEY: 'k' })).toThrow(/TEMPORAL_API_KEY: set without/);
  });
});

describe('engine addresses', () => {
  it('are handed over when known', () => {
    expect(databaseUrlOf(loadSettings(production))).toBe(production.DATABASE_URL);
    expect(temporalAddressOf(loadSettings(production))).toBe('temporal:7233');
  });

  it('are asked for by name when a process was started by hand without them', () => {
    expect(() => databaseUrlOf(loadSettings({}))).toThrow(/DATABASE_URL: not set/);
    expect(() => temporalAddressOf(loadSettings({}))).toThrow(/TEMPORAL_ADDRESS: not set/);
  });
});
