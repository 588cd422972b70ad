import { randomUUID } from 'node:crypto';
import type { Database } from './database';

/** One thing that the applicant is to mend or bring, in the clerk's words. `target`: `fields/<key>` or `materials/<id>`. */
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

/** What a clerk writes to the applicant: one complete notice 一次性告知, why not 不予受理, what one item needs. */
export type NoticeWords =
  | { readonly kind: 'correction'; readonly content: readonly Defect[] }
  | { readonly kind: 'rejection'; readonly content: Rejection }
  | { readonly kind: 'request'; readonly itemId: string; readonly content: readonly Defect[] };

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
  notice: NoticeWords,
): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('notice')
    .values({
      id,
      case_no: caseNo,
      item_id: notice.kind === 'request' ? notice.itemId : null,
      kind: notice.kind,
      content: JSON.stringify(notice.content),
      issued_by: issuedBy,
      issued_at: new Date(at),
    })
    .execute();
  return id;
}

/**
 * Every notice that was written for the case, by its id. One that was written with an act that the case refused is
 * among them: what was told is what the log names.
 */
export async function readNotices(db: Database, caseNo: string): Promise<ReadonlyMap<string, NoticeWords>> {
  const rows = await db
    .selectFrom('notice')
    .select(['id', 'kind', 'item_id as itemId', 'content'])
    .where('case_no', '=', caseNo)
    .execute();
  return new Map(rows.map(({ id, ...words }) => [id, words as NoticeWords]));
}
