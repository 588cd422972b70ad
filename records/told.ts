import { sql } from 'kysely';
import type { Person } from '../people/actor';
import type { MessageState } from '../rules/messages/message-names';
import type { Recipient } from '../rules/messages/template';
import type { Database } from './database';
import { seenAtDesk } from './whose-case';

/** What the applicant of a case was told, newest first; names and words are filled in by the reader. */
export function readToldApplicant(db: Database, caseNo: string) {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('case_no', '=', caseNo)
    .where('recipient', '=', 'applicant')
    .orderBy('seq', 'desc')
    .execute();
}

export type ToldRow = Awaited<ReturnType<typeof readToldApplicant>>[number];

/** What the desk has to know: what clerks were told, and what did not reach an applicant. */
function deskMessages(db: Database, { id, roles, departments }: Person) {
  const own = departments === 'all' ? [] : departments.map((department) => `department:${department}`);
  return db
    .selectFrom('outbox')
    .innerJoin('combined_case', 'combined_case.case_no', 'outbox.case_no')
    .where((eb) => eb.or([eb('recipient', '<>', 'applicant'), eb('state', '=', 'failed')]))
    .$if(!roles.includes('duty'), (query) =>
      query.where((eb) =>
        eb.or([
          eb('recipient', '=', `post:${id}`),
          departments === 'all'
            ? eb('recipient', 'like', 'department:%')
            : eb('recipient', '=', sql<Recipient>`any(${own})`),
          eb('recipient', '=', 'applicant').and(seenAtDesk({ id, departments })(eb)),
        ]),
      ),
    );
}

/**
 * What someone at the desk has to know, unread first, then newest first, each with the id of its case's plan: the duty
 * clerk everything, others what their departments or their own post were told, and what did not reach the applicants
 * of cases that they may see.
 */
export function readToldDesk(
  db: Database,
  reader: Person,
  wanted: {
    readonly recipient?: Recipient | undefined;
    readonly state?: MessageState | undefined;
    readonly limit: number;
  },
) {
  const { recipient, state, limit } = wanted;
  return deskMessages(db, reader)
    .selectAll('outbox')
    .select('plan_id')
    .$if(recipient !== undefined, (query) => query.where('recipient', '=', recipient ?? 'dutyClerk'))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'queued'))
    .orderBy((eb) => eb('read_at', 'is not', null))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
}

/** Notes at `at` (ms) who has read a message, the first time; gives its case, or `null`: they have no such message. */
export async function markRead(db: Database, reader: Person, id: string, at: number): Promise<string | null> {
  const row = await deskMessages(db, reader)
    .select('outbox.case_no')
    .where('outbox.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  await db
    .updateTable('outbox')
    .set({ read_at: new Date(at), read_by: reader.id })
    .where('id', '=', id)
    .where('read_at', 'is', null)
    .execute();
  return row.case_no;
}
