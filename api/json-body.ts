import express, { type Request, type RequestHandler, type Response } from 'express';
import { documentTypes, largestDocument } from './document-types';

/** Largest request body; a joint form is some 10 KB, a document goes its own way. */
const bodyLimit = '256kb';

/** Reads a JSON body, and keeps it as it came for whoever checks a signature over it. */
export const readJsonBody: RequestHandler = express.json({
  limit: bodyLimit,
  verify: keep,
  reviver: storable,
});

const readRaw: RequestHandler = express.raw({
  type: [...documentTypes],
  limit: largestDocument,
  verify: keep,
});

/** Reads a document as it comes; call it when it is known who sends it, since it is large. Throws what Express says. */
export function readDocument(request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    readRaw(request, response, (error?: unknown) => {
      if (error instanceof Error) reject(error);
      else resolve();
    });
  });
}

const rawBodies = new WeakMap<object, Buffer>();

function keep(request: object, _response: unknown, body: Buffer): void {
  rawBodies.set(request, body);
}

/** The bytes of the body as they came; none when there was none. */
export const rawBodyOf = (request: object): Buffer => rawBodies.get(request) ?? Buffer.alloc(0);

/** PostgreSQL holds neither U+0000 nor half a surrogate pair; nobody writes them on purpose. */
function storable(key: string, value: unknown): unknown {
  const cannotBeStored = /[\0\p{Surrogate}]/u;
  if (cannotBeStored.test(key) || (typeof value === 'string' && cannotBeStored.test(value))) {
    throw new SyntaxError('a character that cannot be stored');
  }
  return value;
}
