import { z } from 'zod';
import { storeNotice } from '../../records/acceptance';
import { readDeskCases } from '../../records/desk-cases';
import type { CaseFile } from '../../records/cases';
import type { Text } from '../../rules/text';
import { actAnswers, actOnCase } from '../act-on-case';
import { CaseNo, caseOf } from '../case-of';
import { Problem } from '../problems';
import { route } from '../route';
import { personOf } from '../who-may';

const Defects = z
  .array(
    z.strictObject({
      target: z
        .string()
        .regex(/^(fields|materials)\/[A-Za-z0-9]+$/)
        .describe('`fields/<key>` or `materials/<id>` of the plan'),
      problem: z.string().min(1).max(500).describe('What is wrong'),
      rule: z.string().min(1).max(300).describe('The rule it rests on'),
      remedy: z.string().min(1).max(500).describe('How to mend it'),
    }),
  )
  .min(1)
  .max(50)
  .describe('Everything that must be corrected, at once');

/** A notice may name only what this application has. */
function checkTargets({ plan }: CaseFile, targets: readonly string[]): void {
  const known = new Set([
    ...plan.form.map(({ key }) => `fields/${key}`),
    ...[...plan.materials.needed, ...plan.materials.notNeeded].map(({ id }) => `materials/${id}`),
  ]);
  const unknown: Text = { zh: '本申请没有这一项。', en: 'This application has no such part.' };
  const errors = targets.flatMap((target, index) =>
    known.has(target) ? [] : [{ pointer: `/defects/${index}/target`, detail: unknown }],
  );
  if (errors.length > 0) throw new Problem('invalid-request', errors);
}

export const deskRoutes = [
  route({
    method: 'get',
    path: '/desk/cases',
    audience: 'desk',
    summary: { zh: '待办', en: 'Open cases that the clerk may see, the next due first' },
    query: z.object({
      phase: z
        .enum(['received', 'correcting', 'accepted'])
        .optional()
        .describe('Only cases that stand there'),
      limit: z.coerce.number().int().min(1).max(200).default(50).describe('How many'),
    }),
    answers: { 200: { description: 'Numbers, states and dates; no personal data' } },
    problems: ['invalid-request'],
    handle: async ({ db }, { actor, query }) => ({
      status: 200,
      body: await readDeskCases(db, personOf(actor), query),
    }),
  }),
  route({
    method: 'post',
    path: '/desk/cases/:caseNo/acceptance',
    audience: 'desk',
    summary: { zh: '受理', en: 'Accept the application' },
    params: CaseNo,
    body: z.strictObject({}),
    answers: actAnswers,
    problems: ['unknown-case', 'case-closed', 'already-accepted', 'awaiting-correction', 'invalid-request'],
    handle: async (services, { params: { caseNo }, body, idempotencyKey }) => {
      const file = await caseOf(services, caseNo);
      const request = { scope: `acceptance/${caseNo}`, idempotencyKey, body };
      return actOnCase(services, file, request, () => ({ kind: 'accept' }));
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
      const targets = body.defects.map(({ target }) => target);
      const file = await caseOf(services, caseNo);
      checkTargets(file, targets);
      const request = { scope: `correction-notice/${caseNo}`, idempotencyKey, body };
      return actOnCase(services, file, request, async (transaction) => ({
        kind: 'requestCorrection',
        targets,
        noticeId: await storeNotice(
          transaction,
          { caseNo, issuedBy: personOf(actor).id, at: services.now() },
          { kind: 'correction', content: body.defects },
        ),
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
      const file = await caseOf(services, caseNo);
      const request = { scope: `rejection/${caseNo}`, idempotencyKey, body };
      return actOnCase(services, file, request, async (transaction) => ({
        kind: 'reject',
        noticeId: await storeNotice(
          transaction,
          { caseNo, issuedBy: personOf(actor).id, at: services.now() },
          { kind: 'rejection', content: body },
        ),
      }));
    },
  }),
];
