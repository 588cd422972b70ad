import { readLog } from '../records/case-log';
import type { Stream } from './route';
import type { Services } from './services';
import { eventText } from './words/event-words';
import type { Names } from './words/names';

// A page that comes back is asked again who it is: whoever has signed out sees nothing new after this.
const askAgainAfterMs = 600_000;
// Below the idle time-outs of common proxies.
const heartbeatEveryMs = 20_000;

/**
 * The log of a case as server-sent events, each with its sentence, from the entry after `after` on, until the case is closed or the page
 * goes. A page that reconnects says what it has seen (Last-Event-ID) and misses nothing.
 */
export function followEvents(
  { db, watch, log }: Services,
  caseNo: string,
  names: Names,
  after: number,
): Stream {
  return (response) => {
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    response.write('retry: 1000\n\n');
    let sent = after;
    let sending = Promise.resolve();

    const send = async (): Promise<void> => {
      const news = await readLog(db, caseNo, sent);
      for (const { seq, event } of news) {
        const data = JSON.stringify({ ...event, text: eventText(event, names) });
        // Without a name of its own, so that a page hears what it does not know yet; the type stands in the data.
        response.write(`id: ${seq}\ndata: ${data}\n\n`);
        sent = seq;
      }
      // What comes after the closing, a check of a commitment say, was not waited for.
      if (news.some(({ event }) => event.type === 'caseClosed')) response.end();
    };
    const unfollow = watch.follow(caseNo, after, () => {
      sending = sending.then(send).catch((error: unknown) => {
        log.warn({ err: error, caseNo }, 'an open page waits');
        response.end();
      });
    });
    const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatEveryMs);
    const askAgain = setTimeout(() => response.end(), askAgainAfterMs);
    response.on('close', () => {
      clearTimeout(askAgain);
      unfollow();
      clearInterval(heartbeat);
    });
  };
}
