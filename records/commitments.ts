import { documentHash, documentOf, type SignedLetter } from '../catalogue/signed-letter';
import { sql } from 'kysely';
import { appendEvents } from './case-log';
import type { Database } from './database';

/** Keeps the letters of an application and notes their hashes in its log. In the transaction of the submission. */
export async function storeCommitments(
  db: Database,
  subject: string,
  letters: readonly SignedLetter[],
): Promise<void> {
  for (const letter of letters) {
    const { caseNo, text, signedAt } = letter;
    const document = documentOf(letter);
    const hash = documentHash(document);
    const [letterId, itemId] = [text.letter.id, text.item.id];
    await db
      .insertInto('commitment')
      .values({
        case_no: caseNo,
        letter_id: letterId,
        item_id: itemId,
        subject,
        document,
        hash,
        signed_at: new Date(signedAt),
        withdrawn_at: null,
      })
      .execute();
    const event = { type: 'commitmentSigned', itemId, letterId, hash, at: Date.parse(signedAt) } as const;
    await appendEvents(db, caseNo, [{ key: keyOf(letterId), event }]);
  }
}

const keyOf = (letterId: string): string => `letter:${letterId}`;

/** A signed letter as it is kept, and whether it still is what was signed. */
export interface KeptLetter extends SignedLetter {
  readonly hash: string;
  readonly withdrawnAt: Date | null;
  /** False: its text differs from the hash that the log of the case keeps. */
  readonly unchanged: boolean;
}

/** The letters of a case, whatever the catalogue says by now. */
export async function readCommitments(db: Database, caseNo: string): Promise<KeptLetter[]> {
  const rows = await db
    .selectFrom('commitment')
    .leftJoin('case_event', (join) =>
      join
        .onRef('case_event.case_no', '=', 'commitment.case_no')
        .on('event_key', '=', sql<string>`'letter:' || letter_id`),
    )
    .select(['document', 'commitment.hash', 'withdrawn_at', 'case_event.body'])
    .where('commitment.case_no', '=', caseNo)
    .orderBy('letter_id')
    .execute();
  return rows.map(({ document, hash, withdrawn_at, body }) => {
    const logged = (body === null ? {} : JSON.parse(body)) as { readonly hash?: string };
    return {
      ...(JSON.parse(document) as SignedLetter),
      hash,
      withdrawnAt: withdrawn_at,
      unchanged: documentHash(document) === hash && logged.hash === hash,
    };
  });
}

/** The applicant went back to papers. In the transaction of the fact that says so. */
export async function withdrawCommitment(
  db: Database,
  caseNo: string,
  letterId: string,
  at: number,
): Promise<void> {
  await db
    .updateTable('commitment')
    .set({ withdrawn_at: new Date(at) })
    .where('case_no', '=', caseNo)
    .where('letter_id', '=', letterId)
    .where('withdrawn_at', 'is', null)
    .execute();
}
