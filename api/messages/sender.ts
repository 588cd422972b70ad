import type { Logger } from 'pino';
import type { SendRound } from './send-round';

const lookEveryMs = 1_000;

/** Goes on sending, round after round while there is something, else every second, until it is stopped. */
export function startSender(
  sendRound: SendRound,
  log: Pick<Logger, 'warn'>,
): { readonly stop: () => Promise<void> } {
  let stopping = false;
  let sending: Promise<void> | null = null;

  async function sendAll(): Promise<void> {
    try {
      while (!stopping && (await sendRound()) > 0);
    } catch (error) {
      log.warn({ err: error }, 'messages wait: the database does not answer');
    }
    sending = null;
  }

  const timer = setInterval(() => {
    sending ??= sendAll();
  }, lookEveryMs);
  return {
    async stop() {
      stopping = true;
      clearInterval(timer);
      await sending;
    },
  };
}
