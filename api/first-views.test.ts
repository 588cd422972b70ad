import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import express, { type RequestHandler } from 'express';
import { pino } from 'pino';
import { firstViews, type Looking } from './first-views';
import { openedAt } from './page-preloads';
import type { PageRenderer } from './page-renderer';
import { Problem } from './problems';

const shell = '<html><head></head><body><div id="page"></div></body></html>';
const manifest = {
  'early-press.ts': { file: 'assets/early.js', imports: [], css: [] },
  'portal/pages/guide.tsx': { file: 'assets/guide.js', imports: [], css: ['assets/guide.css'] },
};
const fine: PageRenderer = {
  lookIn: () => 'zh.100',
  render: ({ shell: empty }) =>
    Promise.resolve({ page: empty.replace('></div>', '>seen</div>'), missing: [] }),
};

describe('a page with its first view', () => {
  let renderer = fine;
  let limit: readonly RequestHandler[] = [];
  const services = { log: pino({ level: 'silent' }) } as unknown as Looking['services'];
  const app = express().get('/{*address}', async (request, response) => {
    const look = () => Promise.resolve(undefined);
    const send = firstViews({ services, look, limit, renderer, shell, manifest });
    const page = openedAt(request.path);
    if (!page || !(await send(request, response, page))) response.send(shell);
  });
  let server: Server;
  const open = async (address: string) => {
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}${address}`);
    return { caching: response.headers.get('cache-control'), text: await response.text() };
  };
  beforeAll(async () => {
    server = app.listen(0);
    await once(server, 'listening');
  });
  beforeEach(() => {
    renderer = fine;
    limit = [];
  });
  afterAll(() => {
    server.close();
  });

  it('looks right and hears whoever presses before its scripts are there, and stays in no cache', async () => {
    expect(await open('/one-things/hiring')).toEqual({
      caching: 'private, no-store',
      text:
        '<html><head>  <link rel="stylesheet" crossorigin href="/assets/guide.css">\n' +
        '    <script src="/assets/early.js"></script>\n' +
        '  </head><body><div id="page">seen</div></body></html>',
    });
  });

  it.each([
    ['cannot be drawn', () => Promise.reject(new Error('a fault in the pages'))],
    ['asks for what is not there', () => Promise.resolve({ page: '', missing: ['/nothing'] })],
  ])('is sent empty where it %s', async (_why, render) => {
    renderer = { ...fine, render };
    expect((await open('/one-things/hiring')).text).toBe(shell);
  });

  it('is sent empty to who asks for too many', async () => {
    limit = [(_request, _response, next) => next(new Problem('too-many-requests'))];
    expect((await open('/one-things/hiring')).text).toBe(shell);
  });
});
