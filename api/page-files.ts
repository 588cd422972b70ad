import { createHash } from 'node:crypto';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Response } from 'express';

/** Something that browsers are sent as it is: plain and packed. */
export interface PageFile {
  readonly plain: Buffer;
  readonly gzip: Buffer;
  /** Ending of its name, which tells its type. */
  readonly type: string;
  readonly etag: string;
}

export function fileOf(name: string, plain: Buffer): PageFile {
  return {
    plain,
    gzip: gzipSync(plain, { level: 9 }),
    type: path.extname(name),
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 20)}"`,
  };
}

/** Sends it, or says that what the browser has is still right. */
export function sendFile(response: Response, { plain, gzip, type, etag }: PageFile, caching: string): void {
  response.set({ 'Cache-Control': caching, ETag: etag }).vary('Accept-Encoding').type(type);
  if (response.req.fresh) {
    response.status(304).end();
    return;
  }
  const isPacked = response.req.acceptsEncodings('gzip', 'identity') === 'gzip';
  if (isPacked) response.set('Content-Encoding', 'gzip');
  response.send(isPacked ? gzip : plain);
}
