import { z } from 'zod';
import { materialsToFollow } from '../../catalogue/missing-materials';
import { storeNotice } from '../../records/notices';
import { readRevision } from '../../records/revisions';
import { actAnswers, actOnCase } from '../act-on-case';
import { CaseNo, caseOf } from '../case-of';
import { checkTargets, Defects, targetsOf } from '../defects';
import { route } from '../route';
import { personOf } from '../who-may';

/** The check at receipt: accept, ask once for everything, or do not accept. */
export const deskAcceptanceRoutes = [
  route({
    method: 'post',
    path: '/desk/cases/:caseNo/acceptance',
    audience: 'desk',
    summary: { zh: '受理', en: 'Accept the application' },
    params: CaseNo,
    body: z.strictObject({
      gaps: z
        .array(z.string().regex(/^materials\/[A-Za-z0-9]+$/))
        .max(50)
        .optional()
        .describe(
          'Papers that may follow 容缺受理; absent: all that the guide lets follow and that are missing',
        ),
    }),
    answers: actAnswers,
    problems: [
      'unknown-case',
      'case-closed',
      'already-accepted',
      'awaiting-correction',
      'may-not-follow',
      'invalid-request',
    ],
    handle: async (services, { actor, params: { caseNo }, body, idempotencyKey }) => {
      const file = await caseOf(services, caseNo);
      const request = { person: personOf(actor), scope: `acceptance/${caseNo}`, idempotencyKey, body };
      return actOnCase(services, file, request, async (transaction) => {
        const { materials } = await readRevision(transaction, caseNo);
        const gaps = body.gaps ?? materialsToFollow(file.plan, materials).map(({ id }) => `materials/${id}`);
        return { act: { kind: 'accept', ...(gaps.length > 0 ? { gaps } : {}) } };
      });
    },
  }),
  route({
    method: 'post',
    path: '/desk/cases/:caseNo/correction-notice',
    audience: 'desk',
    summary: { zh: '一次性告知补正', en: 'Ask once for everything that must be corrected' },
    params: CaseNo,
    body: z.strictObject({ defects: Defects }),
    answers: actAnswers,
    problems: [
      'unknown-case',
      'case-closed',
      'already-accepted',
      'awaiting-correction',
      'second-notice',
      'invalid-request',
    ],
    handle: async (services, { actor, params: { caseNo }, body, idempotencyKey }) => {
      const person = personOf(actor);
      const file = await caseOf(services, caseNo);
      const targets = targetsOf(body.defects);
      checkTargets(file.plan, targets);
      const request = { person, scope: `correction-notice/${caseNo}`, idempotencyKey, body };
      return actOnCase(services, file, request, async (transaction) => ({
        act: {
          kind: 'requestCorrection',
          targets: targets.map(({ target }) => target),
          noticeId: await storeNotice(
            transaction,
            { caseNo, issuedBy: person.id, at: services.now() },
            { kind: 'correction', content: body.defects },
          ),
        },
      }));
    },
  }),
  route({
    method: 'post',
    path: '/desk/cases/:caseNo/rejection',
    audience: 'desk',
    summary: { zh: '不予受理', en: 'Do not accept, with the reason and what the person can do' },
    params: CaseNo,
    body: z.strictObject({
      reason: z.string().min(1).max(1_000).describe('Why (行政许可法 32: in writing)'),
      remedy: z.string().min(1).max(1_000).describe('Where to go instead; reconsideration, lawsuit'),
    }),
    answers: actAnswers,
    problems: ['unknown-case', 'case-closed', 'already-accepted', 'awaiting-correction', 'invalid-request'],
    handle: async (services, { actor, params: { caseNo }, body, idempotencyKey }) => {
      const person = personOf(actor);
      const file = await caseOf(services, caseNo);
      const request = { person, scope: `rejection/${caseNo}`, idempotencyKey, body };
      return actOnCase(services, file, request, async (transaction) => ({
        act: {
          kind: 'reject',
          noticeId: await storeNotice(
            transaction,
            { caseNo, issuedBy: person.id, at: services.now() },
            { kind: 'rejection', content: body },
          ),
        },
        reason: body.reason,
      }));
    },
  }),
];
