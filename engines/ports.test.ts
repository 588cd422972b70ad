import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { freePorts, portAnswers, refuseBusyPorts } from './ports';

const open: Server[] = [];

async function somebodyListens(): Promise<number> {
  const server = createServer();
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

describe('ports', () => {
  it('lets a start pass when all ports are free', async () => {
    const [api = 0, sandbox = 0] = await freePorts(2);
    await refuseBusyPorts([
      { port: api, setting: 'PORT', purpose: 'API' },
      { port: sandbox, setting: 'SANDBOX_PORT', purpose: 'sandbox' },
    ]);
  });

  it('names every busy port, its setting and what to do', async () => {
    const [api, temporal] = [await somebodyListens(), await somebodyListens()];
    const start = refuseBusyPorts([
      { port: api, setting: 'PORT', purpose: 'API' },
      { port: temporal, setting: 'TEMPORAL_PORT', purpose: 'Temporal' },
    ]);
    await expect(start).rejects.toThrow(`API: port ${api} is in use`);
    await expect(start).rejects.toThrow(`Temporal: port ${temporal} is in use`);
    await expect(start).rejects.toThrow(`PORT=${api + 1} TEMPORAL_PORT=${temporal + 1} npm start`);
  });

  it('notices two parts that were given the same port', async () => {
    const [port = 0] = await freePorts(1);
    await expect(
      refuseBusyPorts([
        { port, setting: 'PORT', purpose: 'API' },
        { port, setting: 'SANDBOX_PORT', purpose: 'sandbox' },
      ]),
    ).rejects.toThrow(`sandbox: port ${port} is also given to another part`);
  });

  it('hands out different free ports', async () => {
    const ports = await freePorts(20);
    expect(new Set(ports).size).toBe(20);
  });

  it('knows whether somebody answers', async () => {
    const [free = 0] = await freePorts(1);
    expect(await portAnswers(await somebodyListens())).toBe(true);
    expect(await portAnswers(free)).toBe(false);
  });
});
