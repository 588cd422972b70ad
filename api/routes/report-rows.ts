import { z } from 'zod';
import { readCount, readReportRows } from '../../records/reports/rows';
import { askedRows, asOfIn, RowsQueryShape } from '../report-query';
import { route } from '../route';

export const reportRowRoutes = [
  route({
    method: 'get',
    path: '/management/cases',
    audience: 'management',
    summary: {
      zh: '统计明细',
      en: 'Exactly the closed cases or items that a figure counts, the newest first',
    },
    query: z.object({
      ...RowsQueryShape,
      after: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}~[^~]+~[^~]*$/)
        .optional()
        .describe('`next` of the page before'),
      size: z.coerce.number().int().min(1).max(1_000).default(100).describe('How many'),
    }),
    answers: { 200: { description: 'The rows, how many there are in all, and where the next ones begin' } },
    problems: ['invalid-request'],
    handle: async (services, { query: { after, size, ...query } }) => {
      const { filter, counted } = askedRows(query);
      const asOf = await asOfIn(services, query);
      const [total, page] = await Promise.all([
        readCount(services.db, filter, counted, asOf),
        readReportRows(services.db, filter, counted, asOf, { after, size }),
      ]);
      return { status: 200, body: { asOf: new Date(asOf.at).toISOString(), total, ...page } };
    },
  }),
];
