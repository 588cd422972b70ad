import { z } from 'zod';
import { readFigures } from '../../records/reports/figures';
import { Answers, oneThingOf, planFor } from '../answers';
import { fewestTold, publicRate } from '../public-rates';
import { asOfIn } from '../report-query';
import { route } from '../route';
import { foreseenDates } from '../receive-application';
import { toldSituations } from '../told-situations';

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
    method: 'get',
    path: '/one-things/:id/situations',
    audience: 'public',
    summary: { zh: '各种情形', en: 'What the usual case of each situation takes' },
    params: OneThingId,
    answers: {
      200: { description: 'Items with what each waits for, papers, promised days and those by law' },
    },
    problems: ['not-found'],
    handle: (services, { params }) =>
      Promise.resolve({ status: 200, body: toldSituations(oneThingOf(services, params.id)) }),
  }),
  route({
    method: 'get',
    path: '/on-time-rates',
    audience: 'public',
    summary: {
      zh: '按时办结率',
      en: 'How limits were kept, by one thing: closed cases only, no samples, nobody in it',
    },
    answers: {
      200: {
        description:
          'By one thing: cases in time, of how many, what is left out; `null` where too few are closed to tell',
      },
    },
    problems: [],
    handle: async (services) => {
      const asOf = await asOfIn(services, {});
      const figures = await readFigures(services.db, { samples: 'leftOut' }, asOf, 'oneThing');
      return {
        status: 200,
        body: {
          asOf: new Date(asOf.at).toISOString(),
          fewest: fewestTold,
          oneThings: [...services.oneThings.keys()].map((id) =>
            publicRate(
              id,
              figures.filter(({ key, scope }) => key === id && scope === 'cases'),
            ),
          ),
        },
      };
    },
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
        description:
          'Items, order, joint form, papers, promise with its date if submitted now, what a refusal does, reductions foreseen',
      },
    },
    problems: ['not-found', 'invalid-request'],
    handle: async (services, { params, body }) => {
      const plan = planFor(oneThingOf(services, params.id), body.answers, body.availableData);
      const dates = await foreseenDates(services, plan, services.now());
      return { status: 200, body: { ...plan, ifSubmittedNow: dates?.promised ?? null } };
    },
  }),
];
