/** One message of a stream of server-sent events; `id` is the last one that was given. */
export interface StreamMessage {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/**
 * Reads server-sent events (WHATWG HTML § 9.2) from text that arrives in any pieces. Lines end in LF or CRLF; a
 * message without data is none; what stands after the last empty line is dropped, because it may be cut.
 */
export async function* readEventStream(pieces: AsyncIterable<string>): AsyncGenerator<StreamMessage> {
  let rest = '';
  let id = '';
  let event = 'message';
  let data: string[] = [];
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines.map((one) => one.replace(/\r$/, ''))) {
      if (line === '') {
        if (data.length > 0) yield { id, event, data: data.join('\n') };
        event = 'message';
        data = [];
        continue;
      }
      const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
      if (field === 'id') id = value;
      else if (field === 'event') event = value;
      else if (field === 'data') data.push(value);
    }
  }
}
