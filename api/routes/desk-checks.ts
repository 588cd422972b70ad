import { z } from 'zod';
import { readDeskChecks } from '../../records/desk-checks';
import { waitingNames } from '../../rules/commitment-check/names';
import { actAnswers } from '../act-on-case';
import { actOnCheck, CheckParams, checkProblems, words } from '../act-on-check';
import { deskCheckPage } from '../desk-check-view';
import { route } from '../route';
import { personOf } from '../who-may';
import { paging } from './paging';

const waitingFor = Object.keys(waitingNames) as (keyof typeof waitingNames)[];

/** Checks 核查 of commitments, as the desk makes and decides them. */
export const deskCheckRoutes = [
  route({
    method: 'get',
    path: '/desk/checks',
    audience: 'desk',
    summary: { zh: '承诺核查待办', en: 'Checks that are not over, with who committed' },
    query: z.object({
      waiting: z.enum(waitingFor).optional().describe('Only those that wait for this'),
      department: z.string().optional().describe('Id of the department'),
      ...paging,
    }),
    answers: {
      200: {
        description:
          'One page and how many there are: what waits for a clerk, the next due first, then what waits for an applicant',
      },
    },
    problems: ['invalid-request'],
    handle: async (services, { actor, query: { page, size, ...filter } }) => {
      const { departments } = personOf(actor);
      const found = await readDeskChecks(services.db, departments, filter, { page, size });
      return { status: 200, body: await deskCheckPage(services, found) };
    },
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
    problems: checkProblems('recordFinding'),
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
    problems: checkProblems('clear', 'orderCorrection', 'revoke'),
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
    problems: checkProblems('confirmCorrected'),
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
    problems: checkProblems('retryCompensation', 'settleCompensation'),
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
