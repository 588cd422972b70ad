import { z } from 'zod';
import { holidaysOf } from '../../catalogue/calendars';
import { calendarInForce, readChanges } from '../../records/calendar-changes';
import { readMoves } from '../../records/calendar-moves';
import { AppliedBody, applyCalendar, previewOf, ProposalBody, proposed, undone } from '../change-calendar';
import { Problem } from '../problems';
import { route } from '../route';
import { personOf } from '../who-may';

const ChangeId = z.object({ changeId: z.coerce.number().int().min(1).describe('Number of the change') });

const previewAnswer = {
  200: {
    description:
      'Versions, counts, and every case of which a date moves: from, to, whether earlier, later or firm, and who is told',
  },
} as const;
const applyAnswer = {
  201: {
    description:
      'In force; the running cases follow. Number of the change, versions, hash, counts, and how many cases closed or came in since the preview',
  },
} as const;

export const calendarChangeRoutes = [
  route({
    method: 'get',
    path: '/management/calendar-changes',
    audience: 'management',
    summary: {
      zh: '日历改动记录',
      en: 'The calendars that came into force, and how far cases have followed',
    },
    answers: { 200: { description: 'Newest first: who, when, why, both versions, foreseen and done' } },
    problems: [],
    handle: async ({ db }) => ({ status: 200, body: await readChanges(db) }),
  }),
  route({
    method: 'get',
    path: '/management/calendar-years/:year',
    audience: 'management',
    summary: { zh: '现行放假安排', en: 'What the calendar in force says of a year' },
    params: z.object({ year: z.coerce.number().int().min(2000).max(2999).describe('Four digits') }),
    answers: { 200: { description: 'Version, whether a notice is entered, holidays and make-up days' } },
    problems: ['not-found', 'invalid-request'],
    handle: async ({ db }, { params: { year } }) => {
      const calendar = await calendarInForce(db);
      const holidays = holidaysOf(calendar, year);
      const known = calendar.years[String(year)];
      if (!known || !holidays) throw new Problem('not-found');
      const { status, notice = null } = known;
      return { status: 200, body: { version: calendar.version, year, status, notice, holidays } };
    },
  }),
  route({
    method: 'get',
    path: '/management/calendar-changes/:changeId',
    audience: 'management',
    summary: { zh: '一次日历改动', en: 'One change with its cases: dates as foreseen and as they moved' },
    params: ChangeId,
    query: z.object({
      after: z.string().default('').describe('Cases after this number'),
      limit: z.coerce.number().int().min(1).max(1_000).default(200).describe('How many cases'),
    }),
    answers: { 200: { description: 'The change, its progress, and a page of its cases' } },
    problems: ['not-found', 'invalid-request'],
    handle: async ({ db }, { params: { changeId: id }, query: { after, limit } }) => {
      const [change] = await readChanges(db, id);
      if (!change) throw new Problem('not-found');
      return { status: 200, body: { ...change, cases: await readMoves(db, id, after, limit) } };
    },
  }),
  route({
    method: 'post',
    path: '/management/calendar-changes/preview',
    audience: 'management',
    summary: { zh: '预览日历改动', en: 'Which dates a year entered anew would move; nothing is stored' },
    idempotency: 'none',
    body: ProposalBody,
    answers: previewAnswer,
    problems: ['calendar-unchanged', 'invalid-request'],
    handle: async (services, { body }) => ({
      status: 200,
      body: (await previewOf(services, await proposed(services.db, body))).preview,
    }),
  }),
  route({
    method: 'post',
    path: '/management/calendar-changes',
    audience: 'management',
    summary: { zh: '应用日历改动', en: 'Put a year into force as it was previewed' },
    body: ProposalBody.extend(AppliedBody.shape),
    answers: applyAnswer,
    problems: ['calendar-unchanged', 'calendar-preview-stale', 'invalid-request'],
    handle: (services, { actor, body, idempotencyKey }) =>
      applyCalendar(services, personOf(actor), idempotencyKey, { scope: 'calendar-changes', body }, () =>
        proposed(services.db, { year: body.year }),
      ),
  }),
  route({
    method: 'post',
    path: '/management/calendar-changes/:changeId/undo/preview',
    audience: 'management',
    summary: { zh: '预览撤销', en: 'Which dates would move if the change were undone; nothing is stored' },
    idempotency: 'none',
    params: ChangeId,
    answers: previewAnswer,
    problems: ['not-found', 'calendar-change-overtaken'],
    handle: async (services, { params }) => ({
      status: 200,
      body: (await previewOf(services, await undone(services.db, params.changeId))).preview,
    }),
  }),
  route({
    method: 'post',
    path: '/management/calendar-changes/:changeId/undo',
    audience: 'management',
    summary: { zh: '撤销日历改动', en: 'Put the calendar before into force again, as it was previewed' },
    params: ChangeId,
    body: AppliedBody,
    answers: applyAnswer,
    problems: ['not-found', 'calendar-change-overtaken', 'calendar-preview-stale', 'invalid-request'],
    handle: (services, { actor, params: { changeId: id }, body, idempotencyKey }) =>
      applyCalendar(services, personOf(actor), idempotencyKey, { scope: `calendar-undo/${id}`, body }, () =>
        undone(services.db, id),
      ),
  }),
];
