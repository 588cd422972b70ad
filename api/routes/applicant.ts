import { z } from 'zod';
import { readLog } from '../../records/case-log';
import { readReductions } from '../../records/reductions';
import { readOwnCases } from '../../records/whose-case';
import { readWhoseDays } from '../../records/whose-days';
import { askedParts } from '../asked-parts';
import { actAnswers, actOnCase } from '../act-on-case';
import { caseLedger } from '../case-ledger';
import { CaseNo, caseOf } from '../case-of';
import { readCaseView } from '../case-view';
import { correctCase } from '../correct-case';
import { followEvents } from '../event-stream';
import { Mended } from '../new-revision';
import { route } from '../route';
import { SubmissionBody, submitCase } from '../submit-case';
import { personOf } from '../who-may';
import { eventText } from '../words/event-words';
import { namesOf } from '../words/names';

export const applicantRoutes = [
  route({
    method: 'post',
    path: '/cases',
    audience: 'applicant',
    summary: { zh: '提交联办申请', en: 'Submit one combined application' },
    body: SubmissionBody,
    answers: { 201: { description: 'Stored for good; the same key gives this answer again' } },
    problems: [
      'invalid-request',
      'idempotency-key-missing',
      'idempotency-key-reused',
      'application-incomplete',
      'letter-not-signed',
      'letter-changed',
      'signer-unknown',
      'commitment-barred',
      'not-found',
      'body-too-large',
      'unsupported-media-type',
      'engine-unavailable',
    ],
    handle: (services, { actor, body, idempotencyKey }) =>
      submitCase(services, personOf(actor), idempotencyKey, body),
  }),
  route({
    method: 'get',
    path: '/cases',
    audience: 'applicant',
    roles: ['applicant'],
    summary: { zh: '我的办件', en: 'The cases of who is signed in, newest first' },
    query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50).describe('How many') }),
    answers: { 200: { description: 'Numbers, states and dates' } },
    problems: ['invalid-request'],
    handle: async ({ db }, { actor, query }) => ({
      status: 200,
      body: await readOwnCases(db, personOf(actor).subject ?? '', query.limit),
    }),
  }),
  route({
    method: 'get',
    path: '/cases/:caseNo',
    audience: 'applicant',
    summary: { zh: '查询办件', en: 'Who has the case now, and until when' },
    params: CaseNo,
    answers: { 200: { description: 'The case and its items; no personal data' } },
    problems: ['unknown-case'],
    handle: async (services, { params }) => ({
      status: 200,
      body: await readCaseView(services, await caseOf(services, params.caseNo)),
    }),
  }),
  route({
    method: 'get',
    path: '/cases/:caseNo/ledger',
    audience: 'applicant',
    summary: { zh: '时限台账', en: 'Every day from receipt to due date, and why it counts' },
    params: CaseNo,
    answers: { 200: { description: 'One ledger per item that has started, for each of its limits' } },
    problems: ['unknown-case'],
    handle: async (services, { params }) => ({
      status: 200,
      body: await caseLedger(services, await caseOf(services, params.caseNo)),
    }),
  }),
  route({
    method: 'get',
    path: '/cases/:caseNo/reductions',
    audience: 'applicant',
    summary: {
      zh: '减了多少',
      en: 'What was cut: before, promised, measured, with the rows behind each number',
    },
    params: CaseNo,
    answers: { 200: { description: 'Measured once the case is closed; before that only foreseen' } },
    problems: ['unknown-case'],
    handle: async (services, { params }) => {
      const file = await caseOf(services, params.caseNo);
      const measured = await readReductions(services.db, params.caseNo, file.plan);
      return {
        status: 200,
        body: {
          caseNo: params.caseNo,
          closed: measured !== null,
          reductions: measured ?? file.plan.reductions,
        },
      };
    },
  }),
  route({
    method: 'get',
    path: '/cases/:caseNo/days',
    audience: 'applicant',
    summary: { zh: '谁的天数', en: 'Whose the days were: the time of the whole and of each item, by cause' },
    params: CaseNo,
    answers: {
      200: {
        description: 'Milliseconds by cause; they add up to the time from receipt to end, or until now',
      },
    },
    problems: ['unknown-case'],
    handle: async (services, { params }) => {
      const file = await caseOf(services, params.caseNo);
      const days = await readWhoseDays(services.db, file, services.now());
      return { status: 200, body: { caseNo: params.caseNo, closed: file.phase === 'closed', ...days } };
    },
  }),
  route({
    method: 'get',
    path: '/cases/:caseNo/events',
    audience: 'applicant',
    summary: { zh: '实时进度', en: 'The log as it grows (server-sent events, resumable by Last-Event-ID)' },
    params: CaseNo,
    query: z.object({
      after: z.coerce
        .number()
        .int()
        .min(0)
        .default(0)
        .describe('Entries up to this one are known; what Last-Event-ID says goes before it'),
    }),
    answers: {
      200: { description: 'One event per log entry; `id` is its number', mediaType: 'text/event-stream' },
    },
    problems: ['unknown-case'],
    handle: async (services, { params, query, headers }) => {
      const names = namesOf((await caseOf(services, params.caseNo)).plan, services.law.procedures);
      const after = Number(headers['last-event-id'] ?? query.after);
      return followEvents(services, params.caseNo, names, Number.isInteger(after) && after > 0 ? after : 0);
    },
  }),
  route({
    method: 'get',
    path: '/cases/:caseNo/asked-parts',
    audience: 'applicant',
    roles: ['applicant', 'clerk', 'duty'],
    summary: { zh: '还要补什么', en: 'What the applicant is asked for, with what was given before' },
    params: CaseNo,
    answers: { 200: { description: 'Each part with its words, its field or paper, and its last value' } },
    problems: ['unknown-case'],
    handle: async (services, { params }) => ({
      status: 200,
      body: await askedParts(services, await caseOf(services, params.caseNo)),
    }),
  }),
  route({
    method: 'get',
    path: '/cases/:caseNo/log',
    audience: 'applicant',
    summary: { zh: '办件日志', en: 'The whole log with its hash chain' },
    params: CaseNo,
    answers: { 200: { description: 'Entries in order, each with its sentence' } },
    problems: ['unknown-case'],
    handle: async (services, { params }) => {
      const names = namesOf((await caseOf(services, params.caseNo)).plan, services.law.procedures);
      const log = await readLog(services.db, params.caseNo);
      return { status: 200, body: log.map((entry) => ({ ...entry, text: eventText(entry.event, names) })) };
    },
  }),
  route({
    method: 'post',
    path: '/cases/:caseNo/withdrawal',
    audience: 'applicant',
    summary: { zh: '撤回申请', en: 'Withdraw the whole case, or some of its items, before their decision' },
    params: CaseNo,
    body: z.strictObject({
      items: z.array(z.string()).min(1).optional().describe('Ids of items; absent: every open item'),
    }),
    answers: actAnswers,
    problems: [
      'unknown-case',
      'unknown-item',
      'case-closed',
      'item-over',
      'invalid-request',
      'idempotency-key-missing',
      'idempotency-key-reused',
    ],
    handle: async (services, { actor, params, body, idempotencyKey }) => {
      const file = await caseOf(services, params.caseNo);
      const person = personOf(actor);
      const request = { person, scope: `withdrawal/${params.caseNo}`, idempotencyKey, body };
      return actOnCase(services, file, request, () => ({
        act: body.items
          ? { kind: 'withdraw', scope: 'items', itemIds: body.items }
          : { kind: 'withdraw', scope: 'whole' },
      }));
    },
  }),
  route({
    method: 'post',
    path: '/cases/:caseNo/corrections',
    audience: 'applicant',
    summary: { zh: '补正', en: 'Correct what the notice names, in whole or in part' },
    params: CaseNo,
    body: Mended,
    answers: actAnswers,
    problems: [
      'unknown-case',
      'case-closed',
      'nothing-to-correct',
      'not-asked',
      'stale-revision',
      'application-incomplete',
      'invalid-request',
    ],
    handle: async (services, { actor, params, body, idempotencyKey }) => {
      const request = {
        person: personOf(actor),
        scope: `corrections/${params.caseNo}`,
        idempotencyKey,
        body,
      };
      return correctCase(services, await caseOf(services, params.caseNo), request);
    },
  }),
];
