import { z } from 'zod';
import { readActs } from '../../records/acts';
import { readDeskCases } from '../../records/desk-cases';
import { actNames } from '../../rules/case/act-names';
import { CaseNo } from '../case-of';
import { route } from '../route';
import { personOf } from '../who-may';
import { deskAcceptanceRoutes } from './desk-acceptance';
import { deskClockRoutes } from './desk-clocks';
import { deskHandOverRoute } from './desk-hand-over';
import { deskItemRoutes } from './desk-items';

export const deskRoutes = [
  route({
    method: 'get',
    path: '/desk/cases',
    audience: 'desk',
    summary: { zh: '待办', en: 'Open cases that the clerk may see, the next due first' },
    query: z.object({
      phase: z
        .enum(['received', 'correcting', 'accepted'])
        .optional()
        .describe('Only cases that stand there'),
      limit: z.coerce.number().int().min(1).max(200).default(50).describe('How many'),
    }),
    answers: { 200: { description: 'Numbers, states and dates; no personal data' } },
    problems: ['invalid-request'],
    handle: async ({ db }, { actor, query }) => ({
      status: 200,
      body: await readDeskCases(db, personOf(actor), query),
    }),
  }),
  route({
    method: 'get',
    path: '/desk/cases/:caseNo/acts',
    audience: 'desk',
    summary: { zh: '谁做了什么', en: 'Who did what to the case, when and why; also what the case refused' },
    params: CaseNo,
    answers: { 200: { description: 'Acts of persons in order; the log names each by its `actId`' } },
    problems: ['unknown-case'],
    handle: async ({ db }, { params }) => ({
      status: 200,
      body: (await readActs(db, params.caseNo)).map((act) => ({ ...act, name: actNames[act.kind] })),
    }),
  }),
  ...deskAcceptanceRoutes,
  ...deskItemRoutes,
  deskHandOverRoute,
  ...deskClockRoutes,
];
