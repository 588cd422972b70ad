import type { Database } from './database';
import type { HandedIn } from './submissions';

/** Number of the newest revision that counts. */
export async function newestRevision(db: Database, caseNo: string): Promise<number> {
  const row = await db
    .selectFrom('application_data')
    .select((eb) => eb.fn.max('revision').as('revision'))
    .where('case_no', '=', caseNo)
    .where('counts', '=', true)
    .executeTakeFirstOrThrow();
  return row.revision;
}

/** What the person gave, with its revision; the next correction builds on it. */
export async function readRevision(db: Database, caseNo: string) {
  const row = await db
    .selectFrom('application_data')
    .select(['revision', 'answers', 'fields', 'materials'])
    .where('case_no', '=', caseNo)
    .where('counts', '=', true)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return {
    revision: row.revision,
    answers: row.answers,
    fields: row.fields as Readonly<Record<string, unknown>>,
    materials: row.materials as readonly HandedIn[],
  };
}

/** Stores a correction beside what it corrects; it counts once the case has taken it up. Gives its revision. */
export async function storeCorrection(
  db: Database,
  caseNo: string,
  content: Pick<Awaited<ReturnType<typeof readRevision>>, 'answers' | 'fields' | 'materials'>,
  at: number,
): Promise<number> {
  const { newest } = await db
    .selectFrom('application_data')
    .select((eb) => eb.fn.max('revision').as('newest'))
    .where('case_no', '=', caseNo)
    .executeTakeFirstOrThrow();
  const revision = newest + 1;
  await db
    .insertInto('application_data')
    .values({
      case_no: caseNo,
      revision,
      answers: JSON.stringify(content.answers),
      fields: JSON.stringify(content.fields),
      materials: JSON.stringify(content.materials),
      stored_at: new Date(at),
      counts: false,
    })
    .execute();
  return revision;
}

/** The case has taken this correction up: from here on it is what the person gave. */
export async function countRevision(db: Database, caseNo: string, revision: number): Promise<void> {
  await db
    .updateTable('application_data')
    .set({ counts: true })
    .where('case_no', '=', caseNo)
    .where('revision', '=', revision)
    .execute();
}
