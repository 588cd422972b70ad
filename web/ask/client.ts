import type { ProblemBody } from '../../api/wire';
import { noAnswer, Refusal, refusalOf } from './problem';

/** An answer that takes longer than this, in ms, does not come any more; a photo on a slow network takes its time. */
const patienceMs = 30_000;
const patienceWithFileMs = 300_000;

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What goes with a request beside its path. */
interface Asked {
  readonly body?: unknown;
  /** Sent as it is. */
  readonly file?: File;
  /** The same for every repetition of one act (Idempotency-Key). */
  readonly key?: string;
  /** Is sent even though the page is being left. */
  readonly keepalive?: boolean;
}

/** What the API says to whoever is not signed in any more. */
const saidToNobody: readonly string[] = ['sign-in-needed', 'unknown-draft'];

let signInAgain = (): Promise<boolean> => Promise.resolve(false);

/** What to try when a session has ended; true: the person is back, and what was asked is asked once more. */
export function whenSignedOut(act: () => Promise<boolean>): void {
  signInAgain = act;
}

/**
 * Asks the API. Throws Refusal: what it said, or that it did not answer. Where the session has ended meanwhile, the
 * person signs in over the page, and the same is asked again.
 */
export async function ask(method: Method, path: string, asked: Asked = {}): Promise<unknown> {
  try {
    return await askOnce(method, path, asked);
  } catch (problem) {
    const isOver = problem instanceof Refusal && saidToNobody.includes(problem.kind);
    if (!isOver || !(await signInAgain())) throw problem;
    return askOnce(method, path, asked);
  }
}

async function askOnce(method: Method, path: string, asked: Asked): Promise<unknown> {
  let response: Response;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), asked.file ? patienceWithFileMs : patienceMs);
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers: {
        // No page of another site may send it: it shows that this page means the request. Without it a GET is the one
        // that the browser was told to begin with the page.
        ...(method === 'GET' ? {} : { 'x-requested-with': 'one-thing' }),
        ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(asked.file === undefined ? {} : { 'content-type': asked.file.type }),
        ...(asked.key === undefined ? {} : { 'idempotency-key': asked.key }),
      },
      body: asked.file ?? (asked.body === undefined ? null : JSON.stringify(asked.body)),
      keepalive: asked.keepalive ?? false,
      signal: patience.signal,
    });
  } catch {
    throw noAnswer;
  } finally {
    clearTimeout(timer);
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body;
  throw isProblem(body) ? refusalOf(body) : noAnswer;
}

function isProblem(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'titleEn' in body;
}

/** A name that nobody else gives: random, as RFC 9562 version 4. Works without TLS too, unlike `randomUUID`. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
