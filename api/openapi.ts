import { z } from 'zod';
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { documentTypes } from './document-types';
import { problemKinds, type ProblemType } from './problems';
import type { Route } from './route';
import { whoMayUse } from './who-may';

/** A refusal, after RFC 9457. */
export const ProblemDocument = z
  .object({
    type: z.string().describe('`urn:one-thing:problem:<code>`; the code is stable'),
    status: z.int().describe('HTTP status'),
    title: z.string().describe('What is wrong, in Chinese'),
    titleEn: z.string().describe('What is wrong, in English'),
    detail: z.string().describe('What to do next, in Chinese'),
    detailEn: z.string().describe('What to do next, in English'),
    errors: z
      .array(
        z.object({
          pointer: z.string().describe('Where: a JSON pointer, or the key of a form field or material'),
          detail: z.object({ zh: z.string(), en: z.string() }).describe('What is wrong there'),
        }),
      )
      .optional()
      .describe('Everything that is wrong, at once'),
    reference: z.string().optional().describe('What to tell a clerk'),
  })
  .describe('A refusal that a person understands')
  .meta({ id: 'Problem' });

/** The OpenAPI 3.1 document, made from the very schemas that check requests. */
export function openApiDocument(routes: readonly Route[]): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'One Thing 一件事',
      version: '1.0.0',
      description: 'One form, one window, one promise: combined government services. 高效办成一件事。',
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: 'one-thing-session' },
        bearer: { type: 'http', scheme: 'bearer', description: 'The token of a session, for programs' },
      },
    },
  });
}

const idempotencyKeyHeader = z.object({
  'Idempotency-Key': z
    .string()
    .min(8)
    .max(128)
    .describe('The same for every repetition of one request; the first answer is given again'),
});

/** The problems that a route names, and those that follow from its shape. */
function problemsOf(route: Route): ReadonlySet<ProblemType> {
  const ofBody = ['invalid-request', 'body-too-large', 'unsupported-media-type'] as const;
  const ofKey = ['idempotency-key-missing', 'idempotency-key-reused'] as const;
  const ofRoles = ['sign-in-needed', 'not-allowed'] as const;
  return new Set<ProblemType>([
    ...route.problems,
    ...(route.body ? ofBody : []),
    ...(needsKey(route) ? ofKey : []),
    ...(route.audience === 'public' || route.audience === 'session' ? ['too-many-requests' as const] : []),
    ...(route.method === 'get' || route.audience === 'department' ? [] : ['not-same-origin' as const]),
    ...(needsSession(route) ? ofRoles : []),
    ...(route.path.includes('/:caseNo') ? ['unknown-case' as const] : []),
    ...(route.audience === 'public' ? [] : ['engine-unavailable' as const]),
    'our-fault',
  ]);
}

const documentContent = Object.fromEntries(
  documentTypes.map((type) => [type, { schema: z.string().meta({ format: 'binary' }) }]),
);

function operation(route: Route) {
  const { answers, body, takes, params, query, summary, audience } = route;
  const byStatus = new Map<number, string[]>();
  for (const type of problemsOf(route)) {
    const { status, title } = problemKinds[type];
    byStatus.set(status, [...(byStatus.get(status) ?? []), `${type}: ${title.en}`]);
  }
  return {
    summary: `${summary.zh} / ${summary.en}`,
    tags: [audience],
    security: needsSession(route) ? [{ cookie: [] }, { bearer: [] }] : [],
    requestParams: {
      ...(params ? { path: params } : {}),
      ...(query ? { query } : {}),
      ...(needsKey(route) ? { header: idempotencyKeyHeader } : {}),
    },
    ...(takes === 'document' ? { requestBody: { required: true, content: documentContent } } : {}),
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, { description, schema, mediaType }]) => [
          status,
          { description, ...(schema ? { content: { [mediaType ?? 'application/json']: { schema } } } : {}) },
        ]),
      ),
      ...Object.fromEntries(
        [...byStatus].map(([status, titles]) => [
          String(status),
          {
            description: titles.join('; '),
            content: { 'application/problem+json': { schema: ProblemDocument } },
          },
        ]),
      ),
    },
  };
}

/** Whether somebody must be signed in. */
function needsSession(route: Route): boolean {
  return typeof whoMayUse(route) !== 'string';
}

/** Whether a caller must send an Idempotency-Key. */
export function needsKey({ method, idempotency = 'key' }: Route): boolean {
  return method === 'post' && idempotency === 'key';
}
