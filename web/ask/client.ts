import type { ProblemBody } from '../../api/wire';
import { noAnswer, refusalOf } from './problem';

/** An answer that takes longer than this, in ms, does not come any more on a network of today. */
const patienceMs = 30_000;

/** Asks the API. Throws Refusal: what it said, or that it did not answer. */
async function ask(path: string, init: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, { ...init, signal: AbortSignal.timeout(patienceMs) });
  } catch {
    throw noAnswer;
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body;
  throw isProblem(body) ? refusalOf(body) : noAnswer;
}

function isProblem(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'titleEn' in body;
}

export const get = (path: string): Promise<unknown> => ask(path, {});

/** `key`: the same for every repetition of one act (Idempotency-Key). */
export const post = (path: string, body: unknown, key: string = crypto.randomUUID()): Promise<unknown> =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
