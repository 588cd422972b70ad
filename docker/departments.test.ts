import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sandboxConnections } from '../departments/connections';

describe('docker/departments.sandbox.json', () => {
  it('is how the sandbox of docker-compose.yml is reached', () => {
    const written = JSON.parse(readFileSync(join(__dirname, 'departments.sandbox.json'), 'utf8')) as unknown;
    expect(written).toEqual(sandboxConnections('http://sandbox:8090'));
  });
});
