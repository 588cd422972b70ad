import { z } from 'zod';
import { Slug } from '../../catalogue/schema/basics';
import { takeIn } from '../../records/inbox';
import { planOf } from '../../records/plans';
import { markRead, readToldApplicant, readToldDesk } from '../../records/told';
import type { Recipient } from '../../rules/messages/template';
import { CaseNo, caseOf } from '../case-of';
import { deskMessageView, messageView } from '../messages/message-view';
import { Problem } from '../problems';
import { route } from '../route';
import { personOf } from '../who-may';

const StaffRecipient = z
  .union([
    z.literal('dutyClerk'),
    z.templateLiteral(['department:', z.string().min(1)]),
    z.templateLiteral(['post:', z.string().min(1)]),
  ])
  .describe('`dutyClerk`, `department:<id>` or `post:<id>`') satisfies z.ZodType<Recipient>;

export const messageRoutes = [
  route({
    method: 'get',
    path: '/cases/:caseNo/messages',
    audience: 'applicant',
    summary: { zh: '我收到的消息', en: 'What the applicant was told, newest first' },
    params: CaseNo,
    answers: { 200: { description: 'Each message in both languages, and whether it has gone out' } },
    problems: ['unknown-case'],
    handle: async (services, { params }) => {
      const { plan } = await caseOf(services, params.caseNo);
      const rows = await readToldApplicant(services.db, params.caseNo);
      return { status: 200, body: rows.map((row) => messageView(services.texts, plan, row)) };
    },
  }),
  route({
    method: 'get',
    path: '/desk/messages',
    audience: 'desk',
    summary: {
      zh: '工作消息',
      en: 'What clerks were told, and what did not reach an applicant; unread first',
    },
    query: z.object({
      recipient: StaffRecipient.optional(),
      department: Slug.optional().describe('Short for the recipient `department:<id>`'),
      state: z.enum(['queued', 'sent', 'failed']).optional().describe('Only messages that are so far'),
      limit: z.coerce.number().int().min(1).max(200).default(50).describe('How many'),
    }),
    answers: { 200: { description: 'Each message in both languages; no personal data' } },
    problems: ['invalid-request'],
    handle: async ({ db, texts }, { actor, query: { recipient, department, state, limit } }) => {
      const of = recipient ?? (department === undefined ? undefined : (`department:${department}` as const));
      const rows = await readToldDesk(db, personOf(actor), { recipient: of, state, limit });
      const views = rows.map(async (row) => deskMessageView(texts, await planOf(db, row.plan_id), row));
      return { status: 200, body: await Promise.all(views) };
    },
  }),
  route({
    method: 'post',
    path: '/desk/messages/:messageId/reading',
    audience: 'desk',
    summary: { zh: '标为已读', en: 'Note that a message was read; the first reader stands' },
    params: z.object({ messageId: z.uuid().describe('Id of the message') }),
    body: z.strictObject({}),
    answers: { 200: { description: 'Noted' } },
    problems: ['not-found', 'invalid-request'],
    handle: async ({ db, now }, { actor, params: { messageId }, body, idempotencyKey }) => {
      const request = { scope: `reading/${messageId}`, idempotencyKey, body };
      const { answer } = await takeIn(db, request, async (transaction) => {
        const caseNo = await markRead(transaction, personOf(actor), messageId, now());
        if (caseNo === null) throw new Problem('not-found');
        return {
          kind: 'act',
          caseNo,
          message: null,
          answer: { status: 200, body: { messageId, read: true } },
        };
      });
      return answer;
    },
  }),
];
