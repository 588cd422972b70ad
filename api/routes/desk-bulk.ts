import { z } from 'zod';
import type { Person } from '../../people/actor';
import { readAllAtHand } from '../../records/at-hand';
import { orderBulk, readBulk, storeDryRun } from '../../records/bulk';
import { takeIn } from '../../records/inbox';
import { bulkVerdict } from '../../rules/case/next-acts';
import { bulkView } from '../bulk-view';
import { Problem } from '../problems';
import { type RouteAnswer, route } from '../route';
import type { Services } from '../services';
import { personOf } from '../who-may';
import { AtHandQuery, filterOf } from './desk-lists';
import { reason } from './item-act';

/** Longest list that is worked off at once; what is older comes first. */
const longestList = 2_000;

const BulkId = z.object({ bulkId: z.uuid().describe('Id of the list, as the dry run gave it') });

async function shown({ db }: Services, id: string, person: Person, status: number): Promise<RouteAnswer> {
  const bulk = await readBulk(db, id, person);
  if (!bulk) throw new Problem('not-found');
  return { status, body: await bulkView(db, bulk) };
}

/** Many stalled items at once: a dry run fixes the list, and that list is worked off, each item rechecked. */
export const deskBulkRoutes = [
  route({
    method: 'post',
    path: '/desk/stalled/dry-run',
    audience: 'desk',
    summary: { zh: '批量恢复：试运行', en: 'What resuming all these would do; fixes the list, does nothing' },
    body: z.strictObject({
      ...AtHandQuery.shape,
      items: z
        .array(z.strictObject({ caseNo: z.string(), itemId: z.string() }))
        .min(1)
        .max(200)
        .optional()
        .describe('Only these, of what the filter finds'),
    }),
    answers: {
      201: {
        description: 'The list: each item will be resumed, is skipped because, or may double because',
      },
    },
    problems: ['invalid-request'],
    handle: async (services, { actor, body, idempotencyKey }) => {
      const person = personOf(actor);
      const request = { scope: 'bulk-dry-run', idempotencyKey, body };
      const { answer } = await takeIn(services.db, request, async (transaction) => {
        const at = services.now();
        const found = await readAllAtHand(transaction, person.departments, filterOf(body, at), longestList);
        const items = found.flatMap(({ caseNo, itemId, since, cause, assisted, askedDue }) =>
          since && cause
            ? [
                {
                  ...bulkVerdict({ cause, assisted, asked: askedDue !== null }),
                  caseNo,
                  itemId,
                  since,
                  cause,
                },
              ]
            : [],
        );
        const id = await storeDryRun(transaction, person, { filter: body, at, items });
        return { kind: 'act', caseNo: null, message: null, answer: { status: 201, body: { id } } };
      });
      return shown(services, (answer.body as { id: string }).id, person, 201);
    },
  }),
  route({
    method: 'post',
    path: '/desk/stalled/bulk',
    audience: 'desk',
    summary: {
      zh: '批量恢复：执行',
      en: 'Work off exactly the list of a dry run; what may double is left out',
    },
    body: BulkId.extend({ reason }).strict(),
    answers: { 202: { description: 'Ordered; the list and how far it is worked off' } },
    problems: ['not-found', 'invalid-request'],
    handle: async (services, { actor, body: { bulkId, ...body } }) => {
      const person = personOf(actor);
      const isOrdered = await orderBulk(services.db, bulkId, person, { ...body, at: services.now() });
      if (!isOrdered) throw new Problem('not-found');
      return shown(services, bulkId, person, 202);
    },
  }),
  route({
    method: 'get',
    path: '/desk/bulk/:bulkId',
    audience: 'desk',
    summary: { zh: '批量恢复：进度', en: 'How far a list is worked off; sent again is not resolved' },
    params: BulkId,
    answers: {
      200: { description: 'Done, skipped, changed and left are together the selected; with every item' },
    },
    problems: ['not-found', 'invalid-request'],
    handle: (services, { actor, params }) => shown(services, params.bulkId, personOf(actor), 200),
  }),
];
