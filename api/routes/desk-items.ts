import { z } from 'zod';
import { Decision } from '../../departments/protocol';
import { storeNotice } from '../../records/notices';
import { enterDecision } from '../enter-decision';
import { checkTargets, Defects, targetsOf } from '../defects';
import { Mended, newRevision } from '../new-revision';
import { takePapersIn } from '../papers-by-clerk';
import { itemAct, reason } from './item-act';

const serial = z.string().trim().min(1).max(100).describe("The department's own serial 原系统流水号");

/** What a clerk does to one item that does not move by itself. */
export const deskItemRoutes = [
  itemAct({
    path: 'retry',
    summary: { zh: '重新转交', en: 'Ask the department what it has, and send what it never received' },
    body: z.strictObject({ reason }),
    problems: ['not-stalled', 'no-interface', 'waiting-for-applicant'],
    makeDeed: ({ params: { itemId }, body }) => ({ act: { kind: 'retry', itemId }, reason: body.reason }),
  }),
  itemAct({
    path: 'resend',
    summary: { zh: '更正后重新转交', en: 'Mend what was filled in or handed in, and send it again' },
    body: Mended.extend({ reason }),
    problems: ['not-stalled', 'waiting-for-applicant', 'stale-revision', 'application-incomplete'],
    makeDeed: async ({ services, transaction, file, person, params: { itemId }, body }) => {
      checkTargets(
        file.plan,
        [
          ...Object.keys(body.fields).map((key) => ({ target: `fields/${key}`, pointer: `/fields/${key}` })),
          ...body.materials.map(({ id }, index) => ({
            target: `materials/${id}`,
            pointer: `/materials/${index}/id`,
          })),
        ],
        itemId,
      );
      await takePapersIn(services, file, person, body.materials);
      const revision = await newRevision(transaction, file, body, services.now());
      return { act: { kind: 'resend', itemId, ...revision }, reason: body.reason };
    },
  }),
  itemAct({
    path: 'keyed-in',
    summary: { zh: '已录入部门系统，填回流水号', en: 'Keyed into the department’s system, under its serial' },
    body: z.strictObject({
      serial,
      openedAt: z.iso
        .datetime({ offset: true })
        .optional()
        .describe('When the clerk began, as the slip says; measures double entry 二次录入'),
    }),
    problems: ['not-at-desk'],
    makeDeed: ({ params: { itemId }, body: { openedAt, ...body } }) => ({
      act: { kind: 'keyIn', itemId, ...body },
      ...(openedAt === undefined ? {} : { basis: { openedAt } }),
    }),
  }),
  itemAct({
    path: 'manual-result',
    summary: { zh: '录入部门结果', en: 'Enter what the department decided outside its interface' },
    body: z.strictObject({ decision: Decision, reason }),
    problems: ['being-sent', 'result-conflict'],
    makeDeed: ({ services, transaction, file, params: { itemId }, body }) =>
      enterDecision(transaction, file, itemId, body.decision, { reason: body.reason, at: services.now() }),
  }),
  itemAct({
    path: 'ask-applicant',
    summary: { zh: '请申请人补充', en: 'Ask the applicant for what this item needs' },
    body: z.strictObject({ defects: Defects }),
    problems: ['not-stalled', 'waiting-for-applicant'],
    makeDeed: async ({ services, transaction, file, person, params: { caseNo, itemId }, body }) => {
      const targets = targetsOf(body.defects);
      checkTargets(file.plan, targets, itemId);
      const noticeId = await storeNotice(
        transaction,
        { caseNo, issuedBy: person.id, at: services.now() },
        { kind: 'request', itemId, content: body.defects },
      );
      const asked = targets.map(({ target }) => target);
      return { act: { kind: 'askApplicant', itemId, noticeId, targets: asked } };
    },
  }),
  itemAct({
    path: 'pass-on',
    summary: { zh: '转其他岗位', en: 'Let another post go on with it' },
    body: z.strictObject({
      to: z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        .max(64)
        .describe('Id of the post'),
      reason,
    }),
    problems: [],
    makeDeed: ({ params: { itemId }, body: { to, ...body } }) => ({
      act: { kind: 'passOn', itemId, to },
      reason: body.reason,
    }),
  }),
];
