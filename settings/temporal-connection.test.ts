import { describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSettings } from './settings';
import { temporalConnection } from './temporal-connection';

const connection = (env: NodeJS.ProcessEnv) => temporalConnection(loadSettings(env), env);

describe('connection to Temporal', () => {
  it('is plain when only the address is given', () => {
    const { connectionOptions, namespace } = connection({ TEMPORAL_ADDRESS: 'temporal:7233' });
    expect(connectionOptions).toMatchObject({ address: 'temporal:7233' });
    expect(connectionOptions.tls).toBeUndefined();
    expect(namespace).toBe('default');
  });

  it('uses TLS as soon as there is an API key', () => {
    const env = {
      TEMPORAL_ADDRESS: 'cloud.example:7233',
      TEMPORAL_API_KEY: 'k',
      TEMPORAL_NAMESPACE: 'city.prod',
    };
    expect(connection(env)).toMatchObject({
      connectionOptions: { address: 'cloud.example:7233', apiKey: 'k', tls: true },
      namespace: 'city.prod',
    });
  });

  it('reads a profile file only when it is named', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'one-thing-profile-'));
    const file = join(folder, 'temporal.toml');
    await writeFile(file, '[profile.default]\naddress = "elsewhere:1"\napi_key = "from-file"\n');
    const personal = { TEMPORAL_ADDRESS: 'here:7233', XDG_CONFIG_HOME: folder };
    expect(connection(personal).connectionOptions.apiKey).toBeUndefined();
    expect(connection({ ...personal, TEMPORAL_CONFIG_FILE: file }).connectionOptions).toMatchObject({
      address: 'here:7233',
      apiKey: 'from-file',
    });
    await rm(folder, { recursive: true });
  });
});
