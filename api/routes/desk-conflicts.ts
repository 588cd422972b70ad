import { z } from 'zod';
import { lockForLog } from '../../records/case-log';
import { closeConflict, findConflict, readConflicts } from '../../records/conflicts';
import { actAnswers, actOnCase } from '../act-on-case';
import { caseOf } from '../case-of';
import { conflictPage } from '../conflict-view';
import { Problem } from '../problems';
import { route } from '../route';
import { personOf } from '../who-may';
import { reason } from './item-act';
import { paging } from './paging';

/** Answers of departments that differ from the decision that stands. */
export const deskConflictRoutes = [
  route({
    method: 'get',
    path: '/desk/conflicts',
    audience: 'desk',
    summary: { zh: '不一致的答复', en: 'Answers that differ from the decision that stands' },
    query: z.object({ caseNo: z.string().optional().describe('Only this case'), ...paging }),
    answers: { 200: { description: 'One page and how many there are, the oldest first, with both answers' } },
    problems: ['invalid-request'],
    handle: async ({ db }, { actor, query: { page, size, ...filter } }) => {
      const { departments } = personOf(actor);
      const found = await readConflicts(db, departments, filter, { page, size });
      return { status: 200, body: await conflictPage(db, found) };
    },
  }),
  route({
    method: 'post',
    path: '/desk/conflicts/:answerId/closing',
    audience: 'desk',
    summary: {
      zh: '核实不一致的答复',
      en: 'Note that a person has looked at a conflict; the decision stands',
    },
    params: z.object({ answerId: z.uuid().describe('Id of the answer that differs') }),
    body: z.strictObject({ reason }),
    answers: actAnswers,
    problems: ['not-found', 'conflict-closed', 'invalid-request'],
    handle: async (services, { actor, params: { answerId }, body, idempotencyKey }) => {
      const person = personOf(actor);
      const conflict = await findConflict(services.db, person.departments, answerId);
      if (!conflict) throw new Problem('not-found');
      const { caseNo, itemId } = conflict;
      const file = await caseOf(services, caseNo);
      const request = { person, scope: `conflicts/${answerId}`, idempotencyKey, body };
      return actOnCase(services, file, request, async (transaction) => {
        await lockForLog(transaction, caseNo);
        return {
          act: { kind: 'closeConflict', itemId, answerId },
          reason: body.reason,
          answer: async (actId) => {
            const at = services.now();
            const isClosed = await closeConflict(transaction, { ...conflict, answerId }, { actId, at });
            return isClosed ? { caseNo, answerId, closed: true } : 'conflict-closed';
          },
        };
      });
    },
  }),
];
