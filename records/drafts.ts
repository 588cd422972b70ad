import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from '../rules/canonical-json';
import type { Database } from './database';

/**
 * Whose a draft is: an applicant's, by their opaque key; a browser's, by the hash of its cookie; or a clerk's, who fills
 * it in at the window or was let in by its applicant.
 */
export type DraftOwner =
  { readonly subject: string } | { readonly tokenHash: string } | { readonly clerk: string };

/** What a person has filled in so far. */
export interface DraftContent {
  readonly answers: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Id of the material → what is handed in for it. */
  readonly materials: Readonly<Record<string, unknown>>;
}

/** Some of it, as filled in now; null takes away. */
export interface DraftChange {
  readonly answers?: Readonly<Record<string, string | null>> | undefined;
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
  readonly materials?: Readonly<Record<string, unknown>> | undefined;
  /** What stood in these fields when the page was opened; where something else stands now, both values are kept. */
  readonly before?: Readonly<Record<string, unknown>> | undefined;
}

export interface Draft extends DraftContent {
  readonly id: string;
  readonly oneThing: string;
  readonly submitKey: string;
  /** Fields that two changed at once: key → the value that came second and does not count yet. */
  readonly contested: Readonly<Record<string, unknown>>;
  /** The applicant's key; null while nobody has signed in, or where a clerk fills it in alone. */
  readonly subject: string | null;
  /** The clerk who fills it in, alone or beside the applicant. */
  readonly clerk: string | null;
  /** The case that came of it. */
  readonly caseNo: string | null;
  /** ms */
  readonly changedAt: number;
}

/** A draft that nobody has touched for so long, in ms, is forgotten: personal data is kept no longer than needed. */
export const draftLastsMs = 30 * 24 * 3_600_000;

/** Begins a draft, or leaves the one that has this id as it is; forgets those that were left. `now` in ms. */
export async function beginDraft(
  db: Database,
  { id, oneThing }: Pick<Draft, 'id' | 'oneThing'>,
  owner: DraftOwner,
  now: number,
): Promise<void> {
  await db
    .deleteFrom('draft')
    .where('changed_at', '<', new Date(now - draftLastsMs))
    .execute();
  await db
    .insertInto('draft')
    .values({
      id,
      one_thing: oneThing,
      ...ownerColumns(owner),
      submit_key: randomUUID(),
      changed_at: new Date(now),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** The draft, if it is of one of these owners. */
export async function readDraft(
  db: Database,
  id: string,
  owners: readonly DraftOwner[],
): Promise<Draft | null> {
  const [draft] = await draftsOf(db, owners).where('id', '=', id).execute();
  return draft ? draftOf(draft) : null;
}

/** All drafts of these owners that were not submitted, the one changed last first. */
export async function listDrafts(db: Database, owners: readonly DraftOwner[]): Promise<Draft[]> {
  const rows = await draftsOf(db, owners)
    .where('case_no', 'is', null)
    .orderBy('changed_at', 'desc')
    .execute();
  return rows.map(draftOf);
}

/**
 * Puts what was filled in now over what was filled in before; all else stays, so that two devices lose nothing. A field
 * that somebody else has changed since this page was opened stays too, and what was typed is kept beside it.
 */
export function changeDraft(
  db: Database,
  id: string,
  { answers = {}, fields = {}, materials = {}, before = {} }: DraftChange,
  now: number,
): Promise<void> {
  const over = (column: 'answers' | 'fields' | 'materials', part: object) =>
    sql<string>`jsonb_strip_nulls(${sql.ref(column)} || ${JSON.stringify(part)}::jsonb)`;
  return db.transaction().execute(async (transaction) => {
    const open = await transaction
      .selectFrom('draft')
      .select(['fields', 'contested'])
      .where('id', '=', id)
      .where('case_no', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!open) return;
    const { taken, contested } = contest(open as Pick<Draft, 'fields' | 'contested'>, fields, before);
    await transaction
      .updateTable('draft')
      .set({
        answers: over('answers', answers),
        fields: over('fields', taken),
        materials: over('materials', materials),
        contested: JSON.stringify(contested),
        changed_at: new Date(now),
      })
      .where('id', '=', id)
      .execute();
  });
}

/** Which of the new values count, and which stand beside what somebody else has put there meanwhile. */
function contest(
  stored: Pick<Draft, 'fields' | 'contested'>,
  fields: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>,
) {
  const same = (one: unknown, other: unknown) => canonicalJson(one ?? null) === canonicalJson(other ?? null);
  const isLate = ([key, value]: [string, unknown]) =>
    Object.hasOwn(before, key) && !same(stored.fields[key], before[key]) && !same(stored.fields[key], value);
  const late = Object.entries(fields).filter(isLate);
  const taken = Object.entries(fields).filter((one) => !isLate(one));
  const open = Object.entries(stored.contested).filter(([key]) => !taken.some(([other]) => other === key));
  return { taken: Object.fromEntries(taken), contested: Object.fromEntries([...open, ...late]) };
}

/** From here on the drafts that this browser began belong to the applicant who has signed in on it. */
export async function adoptDrafts(db: Database, tokenHash: string, subject: string): Promise<void> {
  await db
    .updateTable('draft')
    .set({ subject, token_hash: null })
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** Notes which case came of a draft and forgets its content: that stands in the case's file now. */
export async function draftSubmitted(db: Database, id: string, caseNo: string): Promise<void> {
  await db
    .updateTable('draft')
    .set({ case_no: caseNo, answers: '{}', fields: '{}', materials: '{}', contested: '{}' })
    .where('id', '=', id)
    .execute();
}

/** The case that came of a draft; `null`: none yet. */
export async function caseOfDraft(db: Database, id: string): Promise<string | null> {
  const row = await db.selectFrom('draft').select('case_no').where('id', '=', id).executeTakeFirst();
  return row?.case_no ?? null;
}

export async function deleteDraft(db: Database, id: string): Promise<void> {
  await db.deleteFrom('draft').where('id', '=', id).execute();
}

function draftsOf(db: Database, owners: readonly DraftOwner[]) {
  return db
    .selectFrom('draft')
    .selectAll()
    .where((where) =>
      where.or(
        owners.map((owner) => {
          if ('clerk' in owner) return where('clerk', '=', owner.clerk);
          return 'subject' in owner
            ? where('subject', '=', owner.subject)
            : where('token_hash', '=', owner.tokenHash);
        }),
      ),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof draftsOf>['execute']>>[number];

function draftOf(row: Row): Draft {
  const {
    id,
    one_thing,
    answers,
    fields,
    materials,
    submit_key,
    subject,
    clerk,
    contested,
    case_no,
    changed_at,
  } = row;
  return {
    id,
    oneThing: one_thing,
    answers: answers as Draft['answers'],
    fields: fields as Draft['fields'],
    materials: materials as Draft['materials'],
    submitKey: submit_key,
    contested: contested as Draft['contested'],
    subject,
    clerk,
    caseNo: case_no,
    changedAt: changed_at.getTime(),
  };
}

function ownerColumns(owner: DraftOwner) {
  if ('clerk' in owner) return { subject: null, token_hash: null, clerk: owner.clerk };
  return 'subject' in owner
    ? { subject: owner.subject, token_hash: null }
    : { subject: null, token_hash: owner.tokenHash };
}
