import { randomUUID } from 'node:crypto';
import type { Database } from './database';
import type { HandedIn } from './submissions';

/** One thing that must be corrected, in the clerk's words. `target`: `fields/<key>` or `materials/<id>`. */
export interface Defect {
  readonly target: string;
  readonly problem: string;
  /** The rule it rests on. */
  readonly rule: string;
  readonly remedy: string;
}

/** Why an application is not accepted, and what the person can do. */
export interface Rejection {
  readonly reason: string;
  readonly remedy: string;
}

interface NewNotice {
  readonly caseNo: string;
  readonly issuedBy: string;
  /** ms */
  readonly at: number;
}

/** Keeps the words of a notice and gives its id, by which the case knows it. In the transaction of the act. */
export async function storeNotice(
  db: Database,
  { caseNo, issuedBy, at }: NewNotice,
  notice:
    | { readonly kind: 'correction'; readonly content: readonly Defect[] }
    | { readonly kind: 'rejection'; readonly content: Rejection },
): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('notice')
    .values({
      id,
      case_no: caseNo,
      kind: notice.kind,
      content: JSON.stringify(notice.content),
      issued_by: issuedBy,
      issued_at: new Date(at),
    })
    .execute();
  return id;
}

/** The newest notice of a case; `null` when there is none. */
export async function readNotice(
  db: Database,
  caseNo: string,
): Promise<
  | { readonly kind: 'correction'; readonly content: readonly Defect[] }
  | { readonly kind: 'rejection'; readonly content: Rejection }
  | null
> {
  const row = await db
    .selectFrom('notice')
    .select(['kind', 'content'])
    .where('case_no', '=', caseNo)
    .orderBy('issued_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return row.kind === 'correction'
    ? { kind: row.kind, content: row.content as Defect[] }
    : { kind: row.kind, content: row.content as Rejection };
}

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
