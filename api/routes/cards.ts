import { z } from 'zod';
import type { Person } from '../../people/actor';
import { readCards } from '../../records/card-list';
import { issueCard } from '../../records/cards';
import { takeIn } from '../../records/inbox';
import { readWhose } from '../../records/whose-case';
import { cardStates } from '../../rules/cards';
import { isCaseNo } from '../../rules/case-number';
import { Problem } from '../problems';
import { actOnCardOnce } from '../act-on-card';
import { route } from '../route';
import { personOf } from '../who-may';

const Reason = z.string().trim().min(1).max(1_000);
const CardId = z.object({ cardId: z.uuid().describe('Id of the card') });

/** For which departments somebody sees cards: a manager and the duty clerk all, a clerk their own. */
function departmentsOf({ roles, departments }: Person): Person['departments'] {
  return roles.includes('manager') || roles.includes('duty') ? 'all' : departments;
}

export const cardRoutes = [
  route({
    method: 'get',
    path: '/management/cards',
    audience: 'management',
    roles: ['manager', 'duty', 'clerk'],
    summary: { zh: '黄牌、红牌', en: 'Cards, the newest first; a clerk sees those of their departments' },
    query: z.object({
      state: z.enum(cardStates).optional().describe('Only cards that stand so'),
      caseNo: z.string().optional().describe('Only cards of this case'),
      limit: z.coerce.number().int().min(1).max(500).default(100).describe('How many'),
    }),
    answers: {
      200: { description: 'Each with its ground in the log of the case, and all that was done to it' },
    },
    problems: ['invalid-request'],
    handle: async ({ db }, { actor, query }) => ({
      status: 200,
      body: await readCards(db, { ...query, departments: departmentsOf(personOf(actor)) }),
    }),
  }),
  route({
    method: 'post',
    path: '/management/cards',
    audience: 'management',
    summary: { zh: '亮牌', en: 'Show a card because of a light that is or was so' },
    body: z.strictObject({
      caseNo: z.string().describe('Case number'),
      itemId: z.string().nullable().default(null).describe('Id of the item; null: the case as a whole'),
      colour: z.enum(['yellow', 'red']).describe('黄牌 rests on a yellow or red light, 红牌 on a red one'),
      reason: Reason.describe('Why, for the department'),
    }),
    answers: { 201: { description: 'Shown; the department may appeal' } },
    problems: ['unknown-case', 'unknown-item', 'card-without-light', 'card-exists', 'invalid-request'],
    handle: async ({ db, now }, { actor, body, idempotencyKey }) => {
      const { caseNo } = body;
      if (!isCaseNo(caseNo) || !(await readWhose(db, caseNo))) throw new Problem('unknown-case');
      const request = { scope: 'cards', idempotencyKey, body };
      const { answer } = await takeIn(db, request, async (transaction) => {
        const issued = await issueCard(transaction, { ...body, by: personOf(actor).id, at: now() });
        if ('refused' in issued) throw new Problem(issued.refused);
        return { kind: 'act', caseNo, message: null, answer: { status: 201, body: issued } };
      });
      return answer;
    },
  }),
  route({
    method: 'post',
    path: '/management/cards/:cardId/appeal',
    audience: 'management',
    roles: ['clerk', 'duty'],
    summary: { zh: '申诉', en: 'Appeal against a card, for its department' },
    params: CardId,
    body: z.strictObject({ reason: Reason.describe('Why the card should not stand') }),
    answers: { 200: { description: 'Appealed; a manager decides' } },
    problems: ['not-found', 'card-state', 'invalid-request'],
    handle: (services, { actor, params: { cardId }, body, idempotencyKey }) =>
      actOnCardOnce(
        services,
        personOf(actor),
        { cardId, act: 'appeal', reason: body.reason },
        {
          scope: `card-appeal/${cardId}`,
          idempotencyKey,
          body,
        },
      ),
  }),
  route({
    method: 'post',
    path: '/management/cards/:cardId/decision',
    audience: 'management',
    summary: { zh: '复核', en: 'Decide an appeal against another’s card: uphold or cancel it' },
    params: CardId,
    body: z.strictObject({
      decision: z.enum(['uphold', 'cancel']).describe('维持 or 撤销'),
      reason: Reason.describe('Why, for the department'),
    }),
    answers: { 200: { description: 'Decided for good' } },
    problems: ['not-found', 'own-card', 'card-state', 'invalid-request'],
    handle: (services, { actor, params: { cardId }, body, idempotencyKey }) =>
      actOnCardOnce(
        services,
        personOf(actor),
        { cardId, act: body.decision, reason: body.reason },
        {
          scope: `card-decision/${cardId}`,
          idempotencyKey,
          body,
        },
      ),
  }),
];
