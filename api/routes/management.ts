import { z } from 'zod';
import { readClosedReductions } from '../../records/reductions';
import { readOverdue } from '../../records/overdue';
import { readTimeLimits, readTotals } from '../../records/time-limits';
import { sumWhoseDays } from '../../records/whose-days';
import { lights } from '../../rules/case/light';
import { sumReductions } from '../../rules/reductions';
import { ReportFilterShape } from '../report-filter';
import { route } from '../route';

export const managementRoutes = [
  route({
    method: 'get',
    path: '/management/reductions',
    audience: 'management',
    summary: { zh: '五减成效', en: 'What was cut, in sum and per closed case' },
    query: z.object({ oneThing: z.string().optional().describe('Only cases of this one thing') }),
    answers: { 200: { description: 'The sum, what it leaves out, and the cases that it is the sum of' } },
    problems: ['invalid-request'],
    handle: async ({ db }, { query }) => {
      const cases = await readClosedReductions(db, query.oneThing);
      const total = sumReductions(cases.map(({ numbers }) => numbers));
      return { status: 200, body: { total, totals: await readTotals(db), cases } };
    },
  }),
  route({
    method: 'get',
    path: '/management/time-limits',
    audience: 'management',
    summary: { zh: '时限执行情况', en: 'Whether promised and statutory limits were kept' },
    answers: {
      200: { description: 'Both limits, for cases and items, with denominators and what they leave out' },
    },
    problems: [],
    handle: async ({ db }) => ({ status: 200, body: await readTimeLimits(db) }),
  }),
  route({
    method: 'get',
    path: '/management/whose-days',
    audience: 'management',
    summary: { zh: '谁的天数（合计）', en: 'Whose the days of all closed cases were, in sum' },
    query: z.object({ oneThing: z.string().optional().describe('Only cases of this one thing') }),
    answers: {
      200: {
        description:
          'Milliseconds by cause, with how many they are the sum of: whole cases, by one thing, and items by department',
      },
    },
    problems: ['invalid-request'],
    handle: async ({ db }, { query }) => ({ status: 200, body: await sumWhoseDays(db, query.oneThing) }),
  }),
  route({
    method: 'get',
    path: '/management/overdue',
    audience: 'management',
    summary: { zh: '超期事项', en: 'Open items past a limit, or those of one light' },
    query: z.object({
      light: z.enum(lights).optional().describe('Only items whose light is this one, such as 预警 `warning`'),
      oneThing: ReportFilterShape.oneThing,
      situation: ReportFilterShape.situation,
      department: z.string().optional().describe('Only items of this department'),
    }),
    answers: { 200: { description: 'Longest overdue first; with the light of each and of its case' } },
    problems: ['invalid-request'],
    handle: async ({ db }, { query }) => ({ status: 200, body: await readOverdue(db, query) }),
  }),
];
