import { z } from 'zod';
import { readChecks } from '../../records/commitment-checks';
import { actAnswers, actOnCase } from '../act-on-case';
import { actOnCheck, CheckParams, checkProblems, words } from '../act-on-check';
import { CaseNo, caseOf } from '../case-of';
import { route } from '../route';
import { personOf } from '../who-may';

/** What the applicant sees of the checks 核查 of their commitments, and says to them. */
export const checkRoutes = [
  route({
    method: 'get',
    path: '/cases/:caseNo/checks',
    audience: 'applicant',
    roles: ['applicant', 'clerk', 'duty'],
    summary: { zh: '承诺核查', en: 'How the commitments of the case are checked, with all that was written' },
    params: CaseNo,
    answers: { 200: { description: 'One for each approved item that rests on a commitment' } },
    problems: ['unknown-case'],
    handle: async ({ db }, { params }) => ({ status: 200, body: await readChecks(db, params.caseNo) }),
  }),
  route({
    method: 'post',
    path: '/cases/:caseNo/checks/:itemId/reply',
    audience: 'applicant',
    summary: { zh: '陈述申辩', en: 'Reply to a finding, or report that it is corrected' },
    params: CheckParams,
    body: z.strictObject({ text: words('What the applicant says') }),
    answers: actAnswers,
    problems: checkProblems('reply'),
    handle: (services, request) =>
      actOnCheck(services, 'reply', request, request.body.text, (noteId) => ({ kind: 'reply', noteId })),
  }),
  route({
    method: 'post',
    path: '/cases/:caseNo/commitments/:letter/withdrawal',
    audience: 'applicant',
    summary: { zh: '撤回承诺', en: 'Go back to papers before the decision' },
    params: CaseNo.extend({ letter: z.string().describe('Id of the letter') }),
    body: z.strictObject({}),
    answers: actAnswers,
    problems: ['unknown-case', 'case-closed', 'no-commitment', 'item-over', 'being-sent', 'invalid-request'],
    handle: async (services, { actor, params: { caseNo, letter }, body, idempotencyKey }) => {
      const scope = `commitment-withdrawal/${caseNo}/${letter}`;
      const request = { scope, idempotencyKey, body, person: personOf(actor) };
      const file = await caseOf(services, caseNo);
      return actOnCase(services, file, request, () => ({ act: { kind: 'withdrawCommitment', letter } }));
    },
  }),
];
