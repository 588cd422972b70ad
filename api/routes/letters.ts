import { z } from 'zod';
import { letterTextOf, textHashOf } from '../../catalogue/letter-text';
import { roadsOf } from '../../catalogue/roads';
import { readCommitments } from '../../records/commitments';
import { isBarred } from '../../records/credit-notes';
import { oneThingOf, planFor } from '../answers';
import { CaseNo } from '../case-of';
import { Problem } from '../problems';
import { route } from '../route';

import { OneThingId, PlanBody } from './public';

/** Before, at and long after signing: both roads, the text in force, and what was signed. */
export const letterRoutes = [
  route({
    method: 'post',
    path: '/one-things/:id/roads',
    audience: 'session',
    summary: { zh: '两种办法对照', en: 'Papers and commitment side by side; nothing is stored' },
    idempotency: 'none',
    params: OneThingId,
    body: PlanBody,
    answers: {
      200: {
        description:
          'For each letter that could stand in for a paper: days, papers, later checks and what a false word leads to, of either road; no commitment is offered to a signed-in person who is barred',
      },
    },
    problems: ['not-found', 'invalid-request'],
    handle: async (services, { params, body, actor }) => {
      const oneThing = oneThingOf(services, params.id);
      const subject = actor.kind === 'person' ? actor.subject : undefined;
      const barred = subject !== undefined && (await isBarred(services.db, [subject]));
      // Refuses answers that do not fit, in the words of the plan.
      const { answers } = planFor(oneThing, body.answers, body.availableData);
      const roads = roadsOf(oneThing, answers, { availableData: body.availableData, barred });
      return { status: 200, body: roads };
    },
  }),
  route({
    method: 'get',
    path: '/one-things/:id/letters/:letter',
    audience: 'public',
    summary: {
      zh: '承诺书现行文本',
      en: 'The text of a letter that is in force, with the hash to sign it by',
    },
    params: OneThingId.extend({ letter: z.string().describe('Id of the letter in the plan') }),
    answers: { 200: { description: 'Notice of seven parts, commitment of four, limits and checks' } },
    problems: ['not-found', 'unknown-letter'],
    handle: (services, { params }) => {
      const text = letterTextOf(oneThingOf(services, params.id), params.letter);
      if (!text) throw new Problem('unknown-letter');
      return Promise.resolve({ status: 200, body: { ...text, textHash: textHashOf(text) } });
    },
  }),
  route({
    method: 'get',
    path: '/cases/:caseNo/letters',
    audience: 'applicant',
    roles: ['applicant', 'clerk', 'duty'],
    summary: {
      zh: '已签署的承诺书',
      en: 'The letters as they were signed, whatever the catalogue says by now',
    },
    params: CaseNo,
    answers: {
      200: { description: 'Each with its text, data, time and hash, and whether the hash still holds' },
    },
    problems: ['unknown-case'],
    handle: async ({ db }, { params }) => ({ status: 200, body: await readCommitments(db, params.caseNo) }),
  }),
];
