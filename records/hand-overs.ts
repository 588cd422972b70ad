import type { Database } from './database';

/** Lets whoever brings the code (by its hash) into the draft until then (ms); a code given before is void. */
export async function offerDraft(
  db: Database,
  id: string,
  { codeHash, until }: { readonly codeHash: string; readonly until: number },
): Promise<void> {
  await db
    .updateTable('draft')
    .set({ hand_over_hash: codeHash, hand_over_until: new Date(until) })
    .where('id', '=', id)
    .where('case_no', 'is', null)
    .execute();
}

/** Takes the consent back: no code is good any more, and no clerk sees the draft. */
export async function endHandOver(db: Database, id: string): Promise<void> {
  await db
    .updateTable('draft')
    .set({ clerk: null, hand_over_hash: null, hand_over_until: null })
    .where('id', '=', id)
    .where('subject', 'is not', null)
    .execute();
}

/**
 * Lets the clerk who brings a code into its draft and gives the draft's id; `null`: no such code, or not any more. The
 * code is good for one clerk, who may bring it again.
 */
export async function takeOverDraft(
  db: Database,
  clerk: string,
  codeHash: string,
  now: number,
): Promise<string | null> {
  const row = await db
    .updateTable('draft')
    .set({ clerk, handed_over_at: new Date(now) })
    .where('hand_over_hash', '=', codeHash)
    .where('hand_over_until', '>', new Date(now))
    .where('case_no', 'is', null)
    .where((eb) => eb.or([eb('clerk', 'is', null), eb('clerk', '=', clerk)]))
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}
