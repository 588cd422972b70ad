import { setTimeout as sleep } from 'node:timers/promises';
import type { Api, LoggedEvent } from './api';
import { readEventStream } from './event-stream';
import { CommandFailure } from './failure';

/** What the API asks of pages that lost it (`retry: 1000`). */
const reconnectAfterMs = 1000;

/**
 * Every entry of a case's log as it happens, each once, until the case is closed. A connection that breaks is made
 * again from the last entry seen, also while the API restarts; `signal` bounds the whole.
 * Throws a CommandFailure (2) for a case that does not exist, and what `signal` says when it is aborted.
 */
export async function* followCase(
  api: Pick<Api, 'events'>,
  caseNo: string,
  signal: AbortSignal,
): AsyncGenerator<LoggedEvent> {
  for (let seen = 0; ;) {
    try {
      const stream = await api.events(caseNo, seen, signal);
      const pieces = stream.pipeThrough(new TextDecoderStream());
      for await (const { id, data } of readEventStream(pieces)) {
        const event = JSON.parse(data) as LoggedEvent;
        seen = Number(id);
        yield event;
        if (event.type === 'caseClosed') return;
      }
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof CommandFailure && error.exitCode === 2) throw error;
    }
    await sleep(reconnectAfterMs, undefined, { signal });
  }
}
