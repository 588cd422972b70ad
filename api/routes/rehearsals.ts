import { z } from 'zod';
import { rehearsePromise } from '../../records/reports/rehearsal';
import { ReportFilterShape } from '../report-query';
import { route } from '../route';

export const rehearsalRoutes = [
  route({
    method: 'post',
    path: '/management/rehearsals',
    audience: 'management',
    summary: {
      zh: '试算承诺',
      en: 'Try a promise on closed items: who would have been late; nothing is stored',
    },
    idempotency: 'none',
    body: z.strictObject({
      ...ReportFilterShape,
      itemId: z.string().describe('Id of the item'),
      promisedDays: z.int().min(0).max(365).describe('The promise to try, in the unit of the item’s own'),
      rows: z.int().min(0).max(10_000).default(200).describe('How many late items to list'),
    }),
    answers: {
      200: {
        description:
          'n and period, the rate as it was and as it would have been, and the items that would have been late',
      },
    },
    problems: ['invalid-request'],
    handle: async ({ db }, { body: { rows, ...asked } }) => ({
      status: 200,
      body: await rehearsePromise(db, asked, rows),
    }),
  }),
];
