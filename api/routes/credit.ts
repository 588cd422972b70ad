import { z } from 'zod';
import { worksFor } from '../../people/may-see';
import { readCreditNote, readCreditNotes, repairCredit } from '../../records/credit-notes';
import { takeIn } from '../../records/inbox';
import { words } from '../act-on-check';
import { Problem } from '../problems';
import { route } from '../route';
import { personOf } from '../who-may';

/** Notes of false commitments 失信记录, and their repair 信用修复. */
export const creditRoutes = [
  route({
    method: 'get',
    path: '/desk/credit-notes',
    audience: 'desk',
    summary: { zh: '失实承诺记录', en: 'Notes of false commitments, by case and item' },
    query: z.object({
      state: z.enum(['open', 'repaired', 'all']).default('open').describe('Open ones bar their person'),
      limit: z.coerce.number().int().min(1).max(200).default(50).describe('How many'),
    }),
    answers: { 200: { description: 'Newest first; whose they are stays opaque' } },
    problems: ['invalid-request'],
    handle: async ({ db }, { actor, query }) => ({
      status: 200,
      body: await readCreditNotes(db, personOf(actor), query),
    }),
  }),
  route({
    method: 'post',
    path: '/desk/credit-notes/:id/repair',
    audience: 'desk',
    summary: { zh: '信用修复', en: 'Repair a note: its person may commit again' },
    params: z.object({ id: z.uuid().describe('Id of the note') }),
    body: z.strictObject({ reason: words('Why it is repaired') }),
    answers: { 200: { description: 'Repaired' } },
    problems: ['unknown-credit-note', 'repaired-already', 'not-allowed', 'invalid-request'],
    handle: async ({ db, now }, { actor, params, body, idempotencyKey }) => {
      const person = personOf(actor);
      const request = { scope: `credit-repair/${params.id}`, idempotencyKey, body };
      const { answer } = await takeIn(db, request, async (transaction) => {
        const note = await readCreditNote(transaction, params.id);
        if (!note) throw new Problem('unknown-credit-note');
        if (!worksFor(person.departments, note.department)) throw new Problem('not-allowed');
        const repair = { by: person.id, reason: body.reason, at: now() };
        if (!(await repairCredit(transaction, note, repair))) throw new Problem('repaired-already');
        const { id, caseNo, itemId } = note;
        return {
          kind: 'act',
          caseNo,
          message: null,
          answer: { status: 200, body: { id, caseNo, itemId, repairedAt: new Date(repair.at) } },
        };
      });
      return answer;
    },
  }),
];
