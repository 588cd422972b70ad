import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { StatutoryLimit } from '../../catalogue/schema/basics';
import { CaseItem, itemAct, reason } from './item-act';

const day = z.iso.date().describe('Civil day in China, `YYYY-MM-DD`');

/** What stops, starts or lengthens the clock of an item. */
export const deskClockRoutes = [
  itemAct({
    path: 'pauses',
    summary: { zh: '进入特别程序，暂停计时', en: 'A special procedure begins: the clock stands still' },
    body: z.strictObject({
      procedure: z.string().describe('Special procedure 特别程序, by its id in the law table'),
      from: day.describe('First day that does not count; today or before'),
      plannedEnd: day.describe('Day on which it is to run again, as the applicant is told in writing'),
      reason,
    }),
    problems: ['unknown-procedure', 'pause-dates'],
    makeDeed: ({ services, params: { itemId }, body: { reason: why, ...pause } }) => ({
      act: { kind: 'beginPause', itemId, pauseId: randomUUID(), ...pause },
      reason: why,
      basis: { legalBasis: services.law.procedures[pause.procedure]?.legalBasis ?? null },
    }),
  }),
  itemAct({
    path: 'pauses/:pauseId/end',
    summary: { zh: '特别程序结束，恢复计时', en: 'The procedure is over: the clock runs again' },
    params: CaseItem.extend({ pauseId: z.string().describe('Id of the pause, as the case shows it') }),
    body: z.strictObject({
      end: day.describe('Day on which it ran again; today or before. Said again, it corrects what was said'),
      reason,
    }),
    problems: ['unknown-pause', 'pause-dates'],
    makeDeed: ({ params: { itemId, pauseId }, body: { end, ...body } }) => ({
      act: { kind: 'endPause', itemId, pauseId, end },
      reason: body.reason,
    }),
  }),
  itemAct({
    path: 'extension',
    summary: { zh: '延期', en: 'Extend the limit in law, once, within its maximum' },
    body: z.strictObject({
      days: z.int().min(1).max(3_650).describe('In the unit of the limit'),
      approvedBy: StatutoryLimit.shape.extensionApprover.unwrap(),
      reason,
    }),
    problems: ['no-extension', 'extension-too-long', 'extended-already', 'wrong-approver', 'limit-passed'],
    makeDeed: ({ params: { itemId }, body: { reason: why, ...extension } }) => ({
      act: { kind: 'extend', itemId, ...extension },
      reason: why,
    }),
  }),
];
