import { MessageRefused, type Sink } from './sink';

// A gateway that takes longer has not taken it; the next try comes under the same key.
const patienceMs = 10_000;

/** The answers that a repetition would get again: malformed (400), too large (413), not to be processed (422). */
const refusals: readonly number[] = [400, 413, 422];

/** A message gateway: one POST for each message, with a bearer token and the message's id as Idempotency-Key. */
export function createGatewaySink(
  { url, token }: { readonly url: string; readonly token: string },
  outside: { readonly fetch: typeof fetch },
): Sink {
  return {
    async send({ createdAt, ...message }) {
      const response = await outside.fetch(url, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': message.id,
        },
        body: JSON.stringify({ ...message, createdAt: new Date(createdAt).toISOString() }),
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
      });
      // What a gateway says may repeat the number: it is not read.
      await response.body?.cancel();
      if (refusals.includes(response.status)) throw new MessageRefused(`HTTP ${response.status}`);
      if (!response.ok) throw new Error(`The message gateway answered with HTTP ${response.status}`);
    },
  };
}
