import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readEventStream, type StreamMessage } from './event-stream';

async function read(...pieces: string[]): Promise<StreamMessage[]> {
  const messages: StreamMessage[] = [];
  async function* arriving() {
    for (const piece of pieces) yield await Promise.resolve(piece);
  }
  for await (const message of readEventStream(arriving())) messages.push(message);
  return messages;
}

const stream =
  'retry: 1000\n\nid: 1\nevent: caseReceived\ndata: {"a":"收件"}\n\n: still here\n\nid: 2\r\ndata: x\r\ndata:  y\r\n\r\n';

describe('a stream of server-sent events', () => {
  it('is read as messages; comments and settings are none', async () => {
    expect(await read(stream)).toEqual([
      { id: '1', event: 'caseReceived', data: '{"a":"收件"}' },
      { id: '2', event: 'message', data: 'x\n y' },
    ]);
  });

  it('is the same in whatever pieces it arrives', async () => {
    const whole = await read(stream);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(stream.length)), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), stream.length];
        const pieces = places.slice(1).map((end, index) => stream.slice(places[index], end));
        expect(await read(...pieces)).toEqual(whole);
      }),
    );
  });

  it('drops a message that was cut off', async () => {
    expect(await read('id: 3\ndata: {"half":')).toEqual([]);
    expect(await read('id: 3\ndata: {}\n')).toEqual([]);
  });
});
