import { describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadSettings } from '../../settings/settings';
import { configuredSink } from './configured-sink';
import { createFileSink } from './file-sink';
import { createGatewaySink } from './gateway-sink';
import { MessageRefused, type OutgoingMessage } from './sink';

const message: OutgoingMessage = {
  id: '6d1f1d0c-0000-4000-8000-000000000001',
  caseNo: '20261123-7K3MQXC4-K',
  template: 'accepted',
  channel: 'sms',
  recipient: 'applicant',
  mobile: '19912345678',
  text: { zh: '已受理', en: 'accepted' },
  createdAt: Date.parse('2026-11-23T10:00+08:00'),
};

describe('the message gateway', () => {
  const gateway = { url: 'https://messages.example/send', token: 'secret' };
  const answering = (status: number) => {
    const asked: { url: string; init: RequestInit | undefined }[] = [];
    const sink = createGatewaySink(gateway, {
      fetch: (url, init) => {
        asked.push({ url: url as string, init });
        return Promise.resolve(new Response('number 19912345678 unknown', { status }));
      },
    });
    return { asked, sink };
  };

  it('is posted each message with the bearer token, under the message’s own key', async () => {
    const { asked, sink } = answering(202);
    await sink.send(message);
    await sink.send(message);
    expect(asked.map(({ url, init }) => [url, new Headers(init?.headers).get('idempotency-key')])).toEqual([
      [gateway.url, message.id],
      [gateway.url, message.id],
    ]);
    const { headers, body } = asked[0]?.init ?? {};
    expect(new Headers(headers).get('authorization')).toBe('Bearer secret');
    expect(JSON.parse(body as string)).toEqual({ ...message, createdAt: '2026-11-23T02:00:00.000Z' });
  });

  it.each([400, 413, 422])('refuses the message itself with %i', async (status) => {
    await expect(answering(status).sink.send(message)).rejects.toThrow(MessageRefused);
  });

  it.each([401, 404, 408, 429, 500, 503])('is asked again after %i', async (status) => {
    const sending = answering(status).sink.send(message);
    await expect(sending).rejects.toThrow(`HTTP ${status}`);
    await expect(sending).rejects.not.toThrow(MessageRefused);
    await expect(sending).rejects.not.toThrow(message.mobile ?? '');
  });
});

describe('the file of the development', () => {
  it('has a line for every message, and not the whole number', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'one-thing-outbox-'));
    const file = path.join(folder, 'data', 'outbox.jsonl');
    const sink = createFileSink(file);
    await sink.send(message);
    await sink.send({ ...message, recipient: 'dutyClerk', mobile: null });
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    await rm(folder, { recursive: true });
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { ...message, mobile: '199****78', createdAt: '2026-11-23T02:00:00.000Z' },
      { ...message, recipient: 'dutyClerk', mobile: null, createdAt: '2026-11-23T02:00:00.000Z' },
    ]);
  });
});

describe('where the settings send messages', () => {
  it('is nowhere in production without a gateway, and that is said', () => {
    const said: unknown[] = [];
    const log = { info: () => undefined, warn: (words: unknown) => said.push(words) };
    expect(configuredSink({ ...loadSettings({}), production: true }, log)).toBeNull();
    expect(said).toEqual([expect.stringContaining('MESSAGE_GATEWAY_URL')]);
    expect(configuredSink(loadSettings({}), log)).not.toBeNull();
  });
});
