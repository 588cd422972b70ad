import { type z } from 'zod';
import { connectionFailure } from './connection-failure';
import { DepartmentNonsense, DepartmentUnavailable } from './errors';
import { readJson } from './read-json';
import { retryAfterMs } from './retry-after';

/** Where and as whom one department is called. */
export interface Connection {
  readonly id: string;
  readonly baseUrl: string;
  readonly credential: string;
  /** For one call: connection, answer and whole body, in milliseconds. */
  readonly timeoutMs: number;
}

/** The department asks for patience. */
export interface Later {
  readonly kind: 'later';
  readonly retryAfterMs: number;
}

/** What every call to a department has in common. */
export interface DepartmentHttp {
  /** Calls and reads the answer. Throws DepartmentUnavailable, DepartmentNonsense. */
  readonly call: <Result>(
    target: string,
    request: { method: string; headers?: Record<string, string>; body?: string },
    read: (response: Response) => Promise<Result>,
  ) => Promise<Result>;
  /** The body by its schema. Throws DepartmentNonsense. */
  readonly parse: <Schema extends z.ZodType>(response: Response, schema: Schema) => Promise<z.infer<Schema>>;
  /** Every status that means the same whatever was asked. Throws as `call`. */
  readonly otherwise: (response: Response) => Promise<Later>;
}

// What to wait after a 429 that names no time.
const waitWithoutAdviceMs = 60_000;

/** Calls to one department. Neither its errors nor their messages carry anything of what was sent or answered. */
export function createDepartmentHttp(
  { id, credential, timeoutMs }: Connection,
  deps: { readonly fetch: typeof fetch },
): DepartmentHttp {
  const nonsense = (code: DepartmentNonsense['code'], what: string) => new DepartmentNonsense(id, code, what);
  const unavailable = (code: DepartmentUnavailable['code'], mayHaveArrived: boolean, what: string) =>
    new DepartmentUnavailable(id, code, mayHaveArrived, what);

  async function parse<Schema extends z.ZodType>(
    response: Response,
    schema: Schema,
  ): Promise<z.infer<Schema>> {
    const body = await readJson(response);
    if (body.kind === 'tooLarge')
      throw nonsense('tooLarge', `it answered ${response.status} with more than 1 MiB.`);
    if (body.kind === 'notJson')
      throw nonsense('notJson', `it answered ${response.status} with something that is not JSON in UTF-8.`);
    const answer = schema.safeParse(body.value);
    if (answer.success) return answer.data;
    const places = answer.error.issues.map((issue) => `${issue.path.join('.') || 'body'} (${issue.code})`);
    throw nonsense(
      'wrongSchema',
      `its answer ${response.status} breaks the protocol at ${places.join(', ')}.`,
    );
  }

  async function otherwise(response: Response): Promise<Later> {
    await response.body?.cancel();
    const { status, headers } = response;
    const adviceMs = retryAfterMs(headers);
    if (status === 429 || (status === 503 && adviceMs !== undefined))
      return { kind: 'later', retryAfterMs: adviceMs ?? waitWithoutAdviceMs };
    if (status >= 500) throw unavailable('serverFailed', true, `it failed with ${status}.`);
    if (status === 401 || status === 403)
      throw unavailable(
        'credentialRefused',
        false,
        `it refused our credential (${status}): check its setting.`,
      );
    if (status === 409)
      throw nonsense('keyConflict', 'it holds another application under this idempotency key (409).');
    if (status >= 300 && status < 400)
      throw nonsense('redirect', `it redirects (${status}), which is never followed: correct its baseUrl.`);
    throw nonsense('impossibleStatus', `it answered ${status}, which the protocol does not know here.`);
  }

  async function call<Result>(
    target: string,
    request: { method: string; headers?: Record<string, string>; body?: string },
    read: (response: Response) => Promise<Result>,
  ): Promise<Result> {
    const signal = AbortSignal.timeout(timeoutMs);
    const headers = { accept: 'application/json', authorization: `Bearer ${credential}`, ...request.headers };
    try {
      return await read(await deps.fetch(target, { ...request, headers, redirect: 'manual', signal }));
    } catch (error) {
      if (error instanceof DepartmentUnavailable || error instanceof DepartmentNonsense) throw error;
      if (signal.aborted) throw unavailable('timedOut', true, `no answer within ${timeoutMs} ms.`);
      const failure = connectionFailure(error);
      if (!failure) throw error;
      throw unavailable(
        'connectionFailed',
        failure.mayHaveArrived,
        `the connection failed (${failure.code}).`,
      );
    }
  }

  return { call, parse, otherwise };
}
