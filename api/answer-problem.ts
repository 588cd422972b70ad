import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler } from 'express';
import { KeyReused } from '../records/inbox';
import { EngineUnavailable } from './engine';
import { Problem, problemDocument } from './problems';
import type { Services } from './services';

/** Answers every error, whatever its cause, with a problem document. */
export function answerProblem({ log }: Services): ErrorRequestHandler {
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
