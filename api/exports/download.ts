import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import type { Logger } from 'pino';
import type { Stream } from '../route';

/** Sends a file as it is made. When making it fails, the connection breaks: half a file is never taken for a whole. */
export function download(
  log: Logger,
  { name, type }: { readonly name: string; readonly type: string },
  write: (to: Writable) => Promise<void>,
): Stream {
  return (response) => {
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
    });
    write(response).catch((error: unknown) => {
      // Whoever asked may have gone.
      if (!response.destroyed) log.error({ err: error, file: name }, 'an export broke off');
      response.destroy();
    });
  };
}

/** Writes text piece by piece, no faster than it is taken. */
export const piped = (pieces: AsyncIterable<string>) => (to: Writable) => pipeline(Readable.from(pieces), to);
