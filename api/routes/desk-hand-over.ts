import { z } from 'zod';
import { answeredBefore } from '../../records/inbox';
import { actAnswers, actOnCase } from '../act-on-case';
import { caseOf } from '../case-of';
import { ConfirmedBy, proveNeverReceived } from '../never-received';
import { route } from '../route';
import { personOf } from '../who-may';
import { CaseItem, itemProblems, reason } from './item-act';

/** Handing an item to the desk: the department is asked before, so that it never has two of it. */
export const deskHandOverRoute = route({
  method: 'post',
  path: '/desk/cases/:caseNo/items/:itemId/hand-to-desk',
  audience: 'desk',
  summary: {
    zh: '转窗口录入',
    en: 'Key it in at the desk, once the department is known never to have received it',
  },
  params: CaseItem,
  body: z.strictObject({ reason, confirmedBy: ConfirmedBy.optional() }),
  answers: actAnswers,
  problems: [
    ...itemProblems,
    'not-stalled',
    'waiting-for-applicant',
    'department-has-it',
    'department-not-asked',
  ],
  handle: async (services, { actor, params: { caseNo, itemId }, body, idempotencyKey }) => {
    const request = { scope: `hand-to-desk/${caseNo}/${itemId}`, idempotencyKey, body };
    // What was done is not proven again.
    const before = await answeredBefore(services.db, request);
    if (before) return before;
    const file = await caseOf(services, caseNo);
    const basis = await proveNeverReceived(services, file, itemId, body.confirmedBy);
    return actOnCase(services, file, { person: personOf(actor), ...request }, () => ({
      act: { kind: 'handToDesk', itemId },
      reason: body.reason,
      basis,
    }));
  },
});
