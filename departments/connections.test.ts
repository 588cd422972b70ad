import { describe, expect, it } from '@jest/globals';
import { DepartmentConnections, sandboxConnections, usesDevelopmentCredentials } from './connections';

const real = {
  baseUrl: 'https://rsj.example.cn/one-thing',
  credential: 'k3-not-a-development-one',
  callbackSecret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
};

describe('connections of departments', () => {
  it('takes ten seconds for a call unless told otherwise', () => {
    expect(DepartmentConnections.parse({ employment: real })).toEqual({
      employment: { ...real, timeoutMs: 10_000 },
    });
  });

  it.each([
    ['an id with a slash', { 'a/b': real }],
    ['an address that is no http', { tax: { ...real, baseUrl: 'ftp://tax.example.cn' } }],
    ['a credential with a space', { tax: { ...real, credential: 'two words here' } }],
    ['a secret that is not base64', { tax: { ...real, callbackSecret: 'whsec_secret!' } }],
    ['an unknown setting', { tax: { ...real, timeout: 5 } }],
  ])('refuses %s', (_name, connections) => {
    expect(DepartmentConnections.safeParse(connections).success).toBe(false);
  });

  it('offers development connections to the five departments of the sandbox', () => {
    const connections = sandboxConnections('http://127.0.0.1:8090/');
    expect(DepartmentConnections.parse(connections)).toEqual(connections);
    expect(Object.keys(connections)).toHaveLength(5);
    expect(connections.tax?.baseUrl).toBe('http://127.0.0.1:8090/tax');
    expect(new Set(Object.values(connections).map(({ callbackSecret }) => callbackSecret)).size).toBe(5);
  });

  it('knows development credentials again, the secret alone too', () => {
    const { employment } = sandboxConnections('http://127.0.0.1:8090');
    if (!employment) throw new Error('The sandbox has no employment department.');
    const parse = (connection: object) => DepartmentConnections.parse({ employment: connection });
    expect(usesDevelopmentCredentials(parse(employment))).toBe(true);
    expect(usesDevelopmentCredentials(parse({ ...real, credential: employment.credential }))).toBe(true);
    const bare = employment.callbackSecret.replace('whsec_', '');
    expect(usesDevelopmentCredentials(parse({ ...real, callbackSecret: bare }))).toBe(true);
    expect(usesDevelopmentCredentials(parse(real))).toBe(false);
  });
});
