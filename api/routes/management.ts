import { z } from 'zod';
import { readNumbers } from '../../records/reductions';
import { readFigures } from '../../records/reports/figures';
import { readOverdue } from '../../records/reports/overdue';
import { readReductionsSum } from '../../records/reports/reductions-sum';
import { readReportRows } from '../../records/reports/rows';
import { timeLimitsOf } from '../../records/reports/time-limits';
import { readTotals } from '../../records/reports/totals';
import { grouped, readWhoseDaysSum } from '../../records/reports/whose-days-sum';
import { lights } from '../../rules/case/light';
import { measures } from '../../rules/reductions';
import { asOfIn, groupQuery, headingOf, linkTo, ReportFilterShape, ReportQueryShape } from '../report-query';
import { route } from '../route';
import { withLinks } from '../time-limit-links';

const Size = z.coerce.number().int().min(0).max(1_000);

export const managementRoutes = [
  route({
    method: 'get',
    path: '/management/reductions',
    audience: 'management',
    summary: { zh: '五减成效', en: 'What was cut, in sum and per closed case' },
    query: z.object({
      ...ReportQueryShape,
      size: Size.default(200).describe('How many cases to list, the newest first'),
    }),
    answers: {
      200: {
        description: 'The sum, what it leaves out, cases that it is the sum of, and where all are listed',
      },
    },
    problems: ['invalid-request'],
    handle: async (services, { query: { size, ...query } }) => {
      const { db } = services;
      const asOf = await asOfIn(services, query);
      const completed = { scope: 'cases', endedAs: 'completed' } as const;
      const [figures, sum, { rows }] = await Promise.all([
        readFigures(db, query, asOf),
        readReductionsSum(db, query, asOf),
        readReportRows(db, query, completed, asOf, { size }),
      ]);
      const numbers = await readNumbers(
        db,
        rows.map(({ caseNo }) => caseNo),
      );
      const links = measures.map((measure) => [
        measure,
        {
          counted: linkTo(query, asOf, { ...completed, measure, known: true }),
          leftOut: linkTo(query, asOf, { ...completed, measure, known: false }),
        },
      ]);
      return {
        status: 200,
        body: {
          ...headingOf(query, asOf, figures),
          total: sum.total,
          links: Object.fromEntries(links) as unknown,
          totals: await readTotals(db, query, figures),
          cases: rows.map(({ caseNo, oneThing }) => ({ caseNo, oneThing, numbers: numbers.get(caseNo) })),
        },
      };
    },
  }),
  route({
    method: 'get',
    path: '/management/time-limits',
    audience: 'management',
    summary: { zh: '时限执行情况', en: 'Whether promised and statutory limits were kept' },
    query: z.object({
      ...ReportQueryShape,
      by: z
        .enum(['oneThing', 'situation', 'department', 'month'])
        .optional()
        .describe('Also for each of these by itself'),
    }),
    answers: {
      200: {
        description:
          'Both limits, for cases and items, with denominators, what they leave out, and where it is listed',
      },
    },
    problems: ['invalid-request'],
    handle: async (services, { query: { by, ...query } }) => {
      const asOf = await asOfIn(services, query);
      const { db } = services;
      const figures = await readFigures(db, query, asOf);
      const groups = by && {
        groups: grouped(await readFigures(db, query, asOf, by)).map(([key, group]) => ({
          key,
          ...withLinks(timeLimitsOf(group), groupQuery(query, by, key), asOf),
        })),
      };
      const limits = withLinks(timeLimitsOf(figures), query, asOf);
      return { status: 200, body: { ...headingOf(query, asOf, figures), ...limits, ...groups } };
    },
  }),
  route({
    method: 'get',
    path: '/management/whose-days',
    audience: 'management',
    summary: { zh: '谁的天数（合计）', en: 'Whose the days of all closed cases were, in sum' },
    query: z.object(ReportQueryShape),
    answers: {
      200: {
        description:
          'Milliseconds by cause, with how many they are the sum of: whole cases, by one thing, and items by department',
      },
    },
    problems: ['invalid-request'],
    handle: async (services, { query }) => {
      const { db } = services;
      const asOf = await asOfIn(services, query);
      const [figures, sum] = await Promise.all([
        readFigures(db, query, asOf),
        readWhoseDaysSum(db, query, asOf),
      ]);
      const links = {
        whole: linkTo(query, asOf, { scope: 'cases' }),
        items: linkTo(query, asOf, { scope: 'items' }),
      };
      return { status: 200, body: { ...headingOf(query, asOf, figures), ...sum, links } };
    },
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
      samples: ReportFilterShape.samples,
    }),
    answers: { 200: { description: 'Longest overdue first; with the light of each and of its case' } },
    problems: ['invalid-request'],
    handle: async ({ db }, { query }) => ({ status: 200, body: await readOverdue(db, query) }),
  }),
];
