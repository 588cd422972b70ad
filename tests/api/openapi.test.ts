import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemKinds, type ProblemType } from '../../api/problems';
import { routes } from '../../api/routes/routes';
import { type CaseStack, startCaseStack } from '../support/case-stack';

interface Operation {
  readonly responses: Record<string, { readonly description: string }>;
}
interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
}

let stack: CaseStack;
let document: Document;
beforeAll(async () => {
  stack = await startCaseStack();
  document = (await stack.api.get('/openapi.json')).body as Document;
}, 120_000);
afterAll(() => stack.stop());

const problemsAt = (method: string, path: string): string[] =>
  Object.values(document.paths[path]?.[method]?.responses ?? {}).flatMap(({ description }) =>
    description.split('; ').flatMap((part) => /^([a-z-]+): /.exec(part)?.[1] ?? []),
  );

describe('the OpenAPI document', () => {
  it('is 3.1 and has every route, and no other', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const mounted = routes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect(described.toSorted()).toEqual(mounted.toSorted());
  });

  it('lists every problem that a route can answer with', () => {
    const seen: Record<string, ProblemType[]> = {
      'post /cases': [
        'application-incomplete',
        'body-too-large',
        'commitment-barred',
        'engine-unavailable',
        'idempotency-key-missing',
        'idempotency-key-reused',
        'invalid-request',
        'letter-changed',
        'letter-not-signed',
        'not-allowed',
        'not-found',
        'not-same-origin',
        'our-fault',
        'sign-in-needed',
        'signer-unknown',
        'unsupported-media-type',
      ],
      'get /cases/{caseNo}': [
        'engine-unavailable',
        'not-allowed',
        'our-fault',
        'sign-in-needed',
        'unknown-case',
      ],
      'post /cases/{caseNo}/withdrawal': [
        'body-too-large',
        'case-closed',
        'engine-unavailable',
        'idempotency-key-missing',
        'idempotency-key-reused',
        'invalid-request',
        'item-over',
        'not-allowed',
        'not-same-origin',
        'our-fault',
        'sign-in-needed',
        'unknown-case',
        'unknown-item',
        'unsupported-media-type',
      ],
      'post /departments/{departmentId}/results': [
        'body-too-large',
        'engine-unavailable',
        'idempotency-key-reused',
        'invalid-request',
        'our-fault',
        'result-conflict',
        'signature-refused',
        'unknown-case',
        'unknown-item',
        'unsupported-media-type',
      ],
    };
    for (const [route, types] of Object.entries(seen)) {
      const [method = '', path = ''] = route.split(' ');
      expect([route, ...problemsAt(method, path).toSorted()]).toEqual([route, ...types]);
    }
  });

  it('uses every problem that there is', () => {
    const used = new Set(
      routes.flatMap(({ method, path }) => problemsAt(method, path.replaceAll(/:(\w+)/g, '{$1}'))),
    );
    expect([...used].toSorted()).toEqual(Object.keys(problemKinds).toSorted());
  });
});
