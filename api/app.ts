import { randomUUID } from 'node:crypto';
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express';
import { z } from 'zod';
import type { Actor } from '../people/actor';
import { KeyReused } from '../records/inbox';
import { EngineUnavailable } from './engine';
import { health } from './health';
import { needsKey, openApiDocument } from './openapi';
import { Problem, problemDocument, type ProblemError } from './problems';
import type { Audience, Route } from './route';
import { routes } from './routes/routes';
import type { Services } from './services';
import { callerOf, nobody } from './sessions';
import { authorize, personOf } from './who-may';

/** Largest request body; a joint form is some 10 KB, a document goes its own way. */
const bodyLimit = '256kb';

/** The HTTP API, and the pages if there are any. Every error of the API, whatever its cause, is a problem document. */
export function createApp(services: Services, pages: RequestHandler | null = null): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(health(services));
  app.use('/api/v1', express.json({ limit: bodyLimit, verify: keepRawBody, reviver: storable }));
  app.get('/api/v1/openapi.json', (_request, response) => {
    response.json(openApiDocument(routes));
  });
  for (const route of routes) app[route.method](`/api/v1${route.path}`, handlerOf(route, services));
  if (pages) app.use(pages);
  app.use(() => {
    throw new Problem('not-found');
  });
  app.use(answerProblem(services));
  return app;
}

const rawBodies = new WeakMap<object, Buffer>();

function keepRawBody(request: object, _response: unknown, body: Buffer): void {
  rawBodies.set(request, body);
}

/** PostgreSQL holds neither U+0000 nor half a surrogate pair; nobody writes them on purpose. */
function storable(key: string, value: unknown): unknown {
  const cannotBeStored = /[\0\p{Surrogate}]/u;
  if (cannotBeStored.test(key) || (typeof value === 'string' && cannotBeStored.test(value))) {
    throw new SyntaxError('a character that cannot be stored');
  }
  return value;
}

/** What is public or signed by a department is answered without asking for a session. */
const withoutSession: readonly Audience[] = ['public', 'department'];

function handlerOf(route: Route, services: Services): RequestHandler {
  return async (request, response) => {
    const { params, headers } = request;
    const rawBody = rawBodies.get(request) ?? Buffer.alloc(0);
    route.authenticate?.(services, { params, headers, rawBody });
    const caller = withoutSession.includes(route.audience) ? nobody : await callerOf(services, headers);
    if (caller.cookie !== undefined) response.setHeader('set-cookie', caller.cookie);
    await authorize(services, route, caller.actor, params);
    if (route.body && !request.is('application/json')) throw new Problem('unsupported-media-type');
    const answer = await route.handle(services, {
      params: parse(route.params, params, ''),
      query: parse(route.query, request.query, ''),
      body: parse(route.body, request.body, ''),
      idempotencyKey: needsKey(route) ? keyOf(request, caller.actor) : '',
      headers,
      rawBody,
      actor: caller.actor,
    });
    if (typeof answer === 'function') {
      answer(response);
      return;
    }
    const isProblem = answer.status >= 400;
    response
      .status(answer.status)
      .set(answer.headers ?? {})
      .type(isProblem ? 'application/problem+json' : 'application/json')
      .send(JSON.stringify(answer.body));
  };
}

const IdempotencyKey = z.string().regex(/^[\x21-\x7e]{8,128}$/);

function keyOf(request: Request, actor: Actor): string {
  const key = IdempotencyKey.safeParse(request.get('idempotency-key'));
  if (!key.success) throw new Problem('idempotency-key-missing');
  return `${personOf(actor).id}/${key.data}`;
}

function parse(schema: z.ZodType | undefined, value: unknown, at: string): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Problem(
    'invalid-request',
    parsed.error.issues.map((issue) => invalid(issue, at)),
  );
}

function invalid(issue: z.core.$ZodIssue, at: string): ProblemError {
  const pointer = [at, ...issue.path.map(String)].join('/');
  return { pointer, detail: { zh: chinese(issue), en: issue.message } };
}

const chineseIssues = z.locales.zhCN().localeError;

function chinese(issue: z.core.$ZodIssue): string {
  const said = chineseIssues(issue as z.core.$ZodRawIssue);
  return typeof said === 'string' ? said : (said?.message ?? issue.message);
}

function answerProblem({ log }: Services): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem = problemOf(error);
    if (problem.type === 'our-fault' || problem.type === 'engine-unavailable') {
      log.error({ err: error, reference: problem.reference, method: request.method }, 'request failed');
    }
    const document = problemDocument(problem);
    if (problem.type === 'sign-in-needed') response.set('www-authenticate', 'Bearer');
    response.status(document.status).type('application/problem+json').send(JSON.stringify(document));
  };
}

/** What body-parser calls its errors. */
const parserProblems: Readonly<Record<string, Problem>> = {
  'entity.too.large': new Problem('body-too-large'),
  'entity.parse.failed': new Problem('invalid-request', [
    {
      pointer: '',
      detail: {
        zh: '内容不是有效的 JSON，或者含有无法保存的字符。',
        en: 'The body is not valid JSON, or holds a character that cannot be stored.',
      },
    },
  ]),
  'encoding.unsupported': new Problem('unsupported-media-type'),
  'charset.unsupported': new Problem('unsupported-media-type'),
};

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof KeyReused) return new Problem('idempotency-key-reused');
  if (error instanceof EngineUnavailable || isDatabaseOutage(error)) {
    return new Problem('engine-unavailable', [], randomUUID());
  }
  const type = error instanceof Error && 'type' in error ? String(error.type) : '';
  return (
    parserProblems[type] ??
    (isCallersFault(error) ? new Problem('invalid-request') : new Problem('our-fault', [], randomUUID()))
  );
}

/** What Express says of a request it cannot read: an address that is no UTF-8, a body that is not as encoded. */
function isCallersFault(error: unknown): boolean {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 500;
}

/** Connection refused or cut, or the server is starting or stopping (SQLSTATE classes 08 and 57P). */
function isDatabaseOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    /^(ECONN|EPIPE|ETIMEDOUT|08|57P)/.test(code) ||
    /Connection terminated|timeout exceeded when trying/.test(error.message)
  );
}
