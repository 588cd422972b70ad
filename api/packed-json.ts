import { gzipSync } from 'node:zlib';
import type { Response } from 'express';

/** Below this, in characters, packing saves nothing. */
const worthPacking = 1_000;

/**
 * Sends JSON packed where the browser can unpack it; a guide of 70 KB is 12 then. For what is public only: the length of a
 * packed answer can betray what stands beside a secret in it (BREACH).
 */
export function sendPacked(response: Response, json: string): void {
  response.vary('Accept-Encoding');
  const isPacked =
    json.length >= worthPacking && response.req.acceptsEncodings('gzip', 'identity') === 'gzip';
  if (isPacked) response.set('Content-Encoding', 'gzip');
  response.send(isPacked ? gzipSync(json) : json);
}
