import express, { type RequestHandler } from 'express';

/** Largest request body; a joint form is some 10 KB, a document goes its own way. */
const bodyLimit = '256kb';

/** Reads a JSON body, and keeps it as it came for whoever checks a signature over it. */
export const readJsonBody: RequestHandler = express.json({
  limit: bodyLimit,
  verify: (request, _response, body) => rawBodies.set(request, body),
  reviver: storable,
});

const rawBodies = new WeakMap<object, Buffer>();

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
