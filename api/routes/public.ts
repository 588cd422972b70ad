import { z } from 'zod';
import { Answers, oneThingOf, planFor } from '../answers';
import { route } from '../route';

export const PlanBody = z.strictObject({
  answers: Answers.default({}),
  availableData: z
    .array(z.string())
    .optional()
    .describe('Sharing sources that answer for this person; default: all that are connected'),
});

export const OneThingId = z.object({
  id: z.string().describe('Name of the one thing, e.g. employee-hiring'),
});

export const publicRoutes = [
  route({
    method: 'get',
    path: '/one-things',
    audience: 'public',
    summary: { zh: '一件事目录', en: 'The one things on offer' },
    answers: { 200: { description: 'All one things, with the situations of each' } },
    problems: [],
    handle: ({ oneThings }) =>
      Promise.resolve({
        status: 200,
        body: [...oneThings.values()].map(({ id, version, name, summary, applicant, situations }) => ({
          id,
          version,
          name,
          summary,
          applicant,
          situations: situations.map((situation) => ({ id: situation.id, name: situation.name })),
        })),
      }),
  }),
  route({
    method: 'get',
    path: '/one-things/:id',
    audience: 'public',
    summary: { zh: '一件事办事指南', en: 'The guide of one one thing, with its questions' },
    params: OneThingId,
    answers: { 200: { description: 'The one thing as published, version included' } },
    problems: ['not-found'],
    handle: (services, { params }) => Promise.resolve({ status: 200, body: oneThingOf(services, params.id) }),
  }),
  route({
    method: 'post',
    path: '/one-things/:id/plan',
    audience: 'public',
    summary: { zh: '按回答生成办理方案', en: 'The plan for these answers; nothing is stored' },
    idempotency: 'none',
    params: OneThingId,
    body: PlanBody,
    answers: {
      200: {
        description: 'Items, order, joint form, papers, promise, what a refusal does, reductions foreseen',
      },
    },
    problems: ['not-found', 'invalid-request'],
    handle: (services, { params, body }) =>
      Promise.resolve({
        status: 200,
        body: planFor(oneThingOf(services, params.id), body.answers, body.availableData),
      }),
  }),
];
