import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connectTo } from './api';
import { CommandFailure } from './failure';
import { followCase } from './follow-case';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return connectTo({ publicUrl, token: 'of-a-session' }, 'nobody');
}

const entry = (id: number, type: string) => `id: ${id}\nevent: ${type}\ndata: {"type":"${type}"}\n\n`;

async function typesOf(following: ReturnType<typeof followCase>): Promise<string[]> {
  const types: string[] = [];
  for await (const { type } of following) types.push(type);
  return types;
}

describe('following a case', () => {
  it('goes on after the last entry seen when the connection breaks, until the case is closed', async () => {
    const asked: (string | undefined)[] = [];
    const api = await serve((request, response) => {
      asked.push(String(request.headers['last-event-id']));
      if (asked.length === 2) {
        response.writeHead(503, { 'content-type': 'text/html' }).end('away');
        return;
      }
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      if (asked.length === 1) {
        response.write(`${entry(1, 'caseReceived')}${entry(2, 'caseAccepted')}id: 3\ndata: {"cut`, () =>
          response.destroy(),
        );
      } else response.write(entry(3, 'datesSet') + entry(4, 'caseClosed'));
    });
    const types = await typesOf(followCase(api, 'X', AbortSignal.timeout(20_000)));
    expect(types).toEqual(['caseReceived', 'caseAccepted', 'datesSet', 'caseClosed']);
    expect(asked).toEqual(['0', '2', '2']);
  });

  it('ends when its time is up, also while nothing comes', async () => {
    const api = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(entry(1, 'caseReceived'));
    });
    const patience = new AbortController();
    const following = followCase(api, 'X', patience.signal);
    expect((await following.next()).value).toMatchObject({ type: 'caseReceived' });
    patience.abort(new Error('time is up'));
    await expect(following.next()).rejects.toThrow('time is up');
  });

  it('does not ask again for a case that does not exist', async () => {
    let asked = 0;
    const api = await serve((_request, response) => {
      asked += 1;
      response.writeHead(404, { 'content-type': 'application/problem+json' });
      response.end(
        JSON.stringify({ status: 404, title: '没有这个办件', titleEn: 'No case', detail: '', detailEn: '' }),
      );
    });
    const error = await typesOf(followCase(api, 'X', AbortSignal.timeout(20_000))).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(CommandFailure);
    expect(error).toMatchObject({ exitCode: 2 });
    expect(asked).toBe(1);
  });
});
