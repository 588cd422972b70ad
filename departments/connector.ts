import { type z } from 'zod';
import { connectionFailure } from './connection-failure';
import { DepartmentNonsense, DepartmentUnavailable } from './errors';
import {
  AcceptedAnswer,
  type Application,
  DecidedAnswer,
  InputRefusedAnswer,
  type InputProblem,
  NeverReceivedAnswer,
} from './protocol';
import { readJson } from './read-json';
import { retryAfterMs } from './retry-after';

/** `DecidedAnswer` without its wire status; `reason` and `remedy` are certain when refused. */
type Decision = DecidedAnswer extends infer D ? (D extends unknown ? Omit<D, 'status'> : never) : never;

/** What a department says about one application. */
export type Answer =
  | ({ readonly kind: 'decided' } & Decision)
  | { readonly kind: 'accepted'; readonly serial: string }
  | { readonly kind: 'inputRefused'; readonly problems: InputProblem[] }
  | { readonly kind: 'later'; readonly retryAfterMs: number };

/** Where and as whom one department is called. */
export interface Connection {
  readonly id: string;
  readonly baseUrl: string;
  readonly credential: string;
  /** For one call: connection, answer and whole body, in milliseconds. */
  readonly timeoutMs: number;
}

/** A department that speaks the protocol of `departments/README.md`. */
export interface Department {
  /** Sends an application; the same key never makes a second one. Throws DepartmentUnavailable, DepartmentNonsense. */
  submit(application: Application, idempotencyKey: string): Promise<Answer>;
  /** What became of it; `unknown`: never received, so it may be handled in another way. Throws as `submit`. */
  ask(idempotencyKey: string): Promise<Answer | { readonly kind: 'unknown' }>;
}

// What to wait after a 429 that names no time.
const waitWithoutAdviceMs = 60_000;

/** One department over HTTP. Neither its errors nor their messages carry anything of an application or an answer. */
export function createHttpDepartment(
  { id, baseUrl, credential, timeoutMs }: Connection,
  deps: { readonly fetch: typeof fetch },
): Department {
  const url = `${baseUrl.replace(/\/+$/, '')}/applications`;
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

  /** Every status that means the same whatever was asked. */
  async function otherwise(response: Response): Promise<Answer> {
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

  async function decided(response: Response): Promise<Answer> {
    const { status: kind, ...decision } = await parse(response, DecidedAnswer);
    return { kind, ...decision };
  }

  async function accepted(response: Response): Promise<Answer> {
    const { status: kind, serial } = await parse(response, AcceptedAnswer);
    return { kind, serial };
  }

  return {
    submit: (application, idempotencyKey) =>
      call(
        url,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
          body: JSON.stringify(application),
        },
        async (response) => {
          if (response.status === 200) return decided(response);
          if (response.status === 202) return accepted(response);
          if (response.status === 422) {
            const { status: kind, problems } = await parse(response, InputRefusedAnswer);
            return { kind, problems };
          }
          return otherwise(response);
        },
      ),
    ask: (idempotencyKey) =>
      call(`${url}/${encodeURIComponent(idempotencyKey)}`, { method: 'GET' }, async (response) => {
        if (response.status === 200) return decided(response);
        if (response.status === 202) return accepted(response);
        if (response.status === 404) {
          await parse(response, NeverReceivedAnswer);
          return { kind: 'unknown' };
        }
        return otherwise(response);
      }),
  };
}
