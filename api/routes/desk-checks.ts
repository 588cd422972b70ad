import { z } from 'zod';
import { readDeskChecks, waitingForWhat } from '../../records/commitment-checks';
import { actAnswers } from '../act-on-case';
import { actOnCheck, checkProblemTypes, CheckParams, words } from '../act-on-check';
import { route } from '../route';
import { personOf } from '../who-may';

/** Checks 核查 of commitments, as the desk makes and decides them. */
export const deskCheckRoutes = [
  route({
    method: 'get',
    path: '/desk/checks',
    audience: 'desk',
    summary: { zh: '承诺核查待办', en: 'Checks that are not over, the next due first' },
    query: z.object({
      waiting: z.enum(waitingForWhat).optional().describe('Only those that wait for this'),
      limit: z.coerce.number().int().min(1).max(200).default(50).describe('How many'),
    }),
    answers: { 200: { description: 'Numbers, states, dates, and what may be done; no personal data' } },
    problems: ['invalid-request'],
    handle: async ({ db }, { actor, query }) => ({
      status: 200,
      body: await readDeskChecks(db, personOf(actor), query),
    }),
  }),
  route({
    method: 'post',
    path: '/desk/cases/:caseNo/checks/:itemId/finding',
    audience: 'desk',
    summary: { zh: '登记核查结果', en: 'Record what the check found; false is told to the applicant' },
    params: CheckParams,
    body: z.strictObject({
      result: z.enum(['true', 'false']).describe('Whether the facts are as committed'),
      reason: words('What was checked and found; told to the applicant'),
    }),
    answers: actAnswers,
    problems: [
      ...checkProblemTypes,
      'reply-period-runs',
      'decision-awaited',
      'correction-period-runs',
      'invalid-request',
    ],
    handle: (services, request) =>
      actOnCheck(services, 'finding', request, request.body.reason, (noteId) => ({
        kind: 'recordFinding',
        result: request.body.result,
        noteId,
      })),
  }),
  route({
    method: 'post',
    path: '/desk/cases/:caseNo/checks/:itemId/decision',
    audience: 'desk',
    summary: { zh: '对不实承诺作出决定', en: 'Clear it, order a correction, or revoke the approval' },
    params: CheckParams,
    body: z.strictObject({
      decision: z.enum(['clear', 'orderCorrection', 'revoke']).describe('认定属实, 责令改正 or 撤销'),
      reason: words('Why, with what to correct, or the remedies; told to the applicant'),
    }),
    answers: actAnswers,
    problems: [
      ...checkProblemTypes,
      'not-checked-yet',
      'reply-period-runs',
      'correction-period-runs',
      'decision-awaited',
      'invalid-request',
    ],
    handle: (services, request) =>
      actOnCheck(services, 'decision', request, request.body.reason, (noteId) => ({
        kind: request.body.decision,
        noteId,
      })),
  }),
  route({
    method: 'post',
    path: '/desk/cases/:caseNo/checks/:itemId/correction',
    audience: 'desk',
    summary: { zh: '确认已改正', en: 'Confirm that what was false is corrected' },
    params: CheckParams,
    body: z.strictObject({ reason: words('What was seen') }),
    answers: actAnswers,
    problems: [
      ...checkProblemTypes,
      'not-checked-yet',
      'reply-period-runs',
      'decision-awaited',
      'invalid-request',
    ],
    handle: (services, request) =>
      actOnCheck(services, 'correction', request, request.body.reason, (noteId) => ({
        kind: 'confirmCorrected',
        noteId,
      })),
  }),
  route({
    method: 'post',
    path: '/desk/cases/:caseNo/checks/:itemId/compensations/:undone',
    audience: 'desk',
    summary: { zh: '处理未完成的撤销', en: 'Ask the department again, or note that it was settled by hand' },
    params: CheckParams.extend({
      undone: z.string().describe('Id of the item whose approval is taken back'),
    }),
    body: z.strictObject({
      how: z.enum(['retry', 'settled']).describe('Ask again, or settled with the department by hand'),
      reason: words('What was done, with whom'),
    }),
    answers: actAnswers,
    problems: [
      ...checkProblemTypes,
      'not-checked-yet',
      'reply-period-runs',
      'decision-awaited',
      'correction-period-runs',
      'nothing-failed',
      'invalid-request',
    ],
    handle: (services, request) => {
      const { undone } = request.params;
      const kind = ({ retry: 'retryCompensation', settled: 'settleCompensation' } as const)[request.body.how];
      const route = `compensations/${undone}`;
      return actOnCheck(services, route, request, request.body.reason, (noteId) => ({
        kind,
        undone,
        noteId,
      }));
    },
  }),
];
