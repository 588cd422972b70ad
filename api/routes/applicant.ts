import { z } from 'zod';
import { readLog } from '../../records/case-log';
import { readCase } from '../../records/cases';
import { takeInAct } from '../../records/inbox';
import { readReductions } from '../../records/reductions';
import { readWhoseDays } from '../../records/whose-days';
import type { Withdrawal } from '../../rules/case/decide';
import { isCaseNo } from '../../rules/case-number';
import { caseLedger } from '../case-ledger';
import { caseView } from '../case-view';
import { EngineUnavailable } from '../engine';
import { followEvents } from '../event-stream';
import { Problem } from '../problems';
import { route } from '../route';
import type { Services } from '../services';
import { SubmissionBody, submitCase } from '../submit-case';

const CaseNo = z.object({ caseNo: z.string().describe('Case number, as given at submission') });

async function caseOf({ db }: Services, caseNo: string) {
  const file = isCaseNo(caseNo) ? await readCase(db, caseNo) : null;
  if (!file) throw new Problem('unknown-case');
  return file;
}

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
      'not-found',
      'body-too-large',
      'unsupported-media-type',
      'engine-unavailable',
    ],
    handle: (services, { body, idempotencyKey }) => submitCase(services, idempotencyKey, body),
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
      body: caseView(await caseOf(services, params.caseNo)),
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
      body: await caseLedger(services.db, await caseOf(services, params.caseNo)),
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
    answers: {
      200: { description: 'One event per log entry; `id` is its number', mediaType: 'text/event-stream' },
    },
    problems: ['unknown-case'],
    handle: async (services, { params, headers }) => {
      await caseOf(services, params.caseNo);
      const after = Number(headers['last-event-id'] ?? 0);
      return followEvents(services, params.caseNo, Number.isInteger(after) && after > 0 ? after : 0);
    },
  }),
  route({
    method: 'get',
    path: '/cases/:caseNo/log',
    audience: 'applicant',
    summary: { zh: '办件日志', en: 'The whole log with its hash chain' },
    params: CaseNo,
    answers: { 200: { description: 'Entries in order' } },
    problems: ['unknown-case'],
    handle: async (services, { params }) => {
      await caseOf(services, params.caseNo);
      return { status: 200, body: await readLog(services.db, params.caseNo) };
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
    answers: {
      200: { description: 'Withdrawn' },
      202: { description: 'Stored; it will be carried out as soon as the engine is back' },
    },
    problems: [
      'unknown-case',
      'unknown-item',
      'case-closed',
      'item-over',
      'invalid-request',
      'idempotency-key-missing',
      'idempotency-key-reused',
    ],
    handle: async (services, { params, body, idempotencyKey }) => {
      await caseOf(services, params.caseNo);
      const request = { scope: `withdrawal/${params.caseNo}`, idempotencyKey, body };
      const { message, answer } = await takeInAct(services.db, request, {
        kind: 'withdrawal',
        caseNo: params.caseNo,
        message: (body.items
          ? { scope: 'items', itemIds: body.items }
          : { scope: 'whole' }) satisfies Withdrawal,
      });
      if (answer) return answer;
      return services.delivery.act(message).catch((error: unknown) => {
        if (!(error instanceof EngineUnavailable)) throw error;
        return { status: 202, body: { caseNo: params.caseNo, stored: true } };
      });
    },
  }),
];
