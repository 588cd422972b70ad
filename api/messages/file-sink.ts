import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Sink } from './sink';

/**
 * For development: a line of JSON for every message, instead of a message. It shows that there was a number to send
 * to, and not the number.
 */
export function createFileSink(file: string): Sink {
  return {
    async send({ mobile, createdAt, ...message }) {
      const line = {
        ...message,
        mobile: mobile && `${mobile.slice(0, 3)}****${mobile.slice(-2)}`,
        createdAt: new Date(createdAt).toISOString(),
      };
      await mkdir(path.dirname(file), { recursive: true });
      await appendFile(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
    },
  };
}
