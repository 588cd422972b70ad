import type { Person } from '../people/actor';
import type { Database } from './database';

/** A session as it is kept; instants in ms. */
export interface Session {
  readonly person: Person;
  readonly begunAt: number;
  readonly expiresAt: number;
}

/** Keeps a new session under the hash of its token, and forgets those that are over. */
export async function storeSession(db: Database, tokenHash: string, session: Session): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<', new Date(session.begunAt)).execute();
  await db
    .insertInto('session')
    .values({
      token_hash: tokenHash,
      person: JSON.stringify(session.person),
      begun_at: new Date(session.begunAt),
      expires_at: new Date(session.expiresAt),
    })
    .execute();
}

/** The session of this token at `now` (ms); `null` when there is none or it is over. */
export async function readSession(db: Database, tokenHash: string, now: number): Promise<Session | null> {
  const row = await db
    .selectFrom('session')
    .select(['person', 'begun_at', 'expires_at'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', new Date(now))
    .executeTakeFirst();
  return (
    (row && {
      person: row.person as Person,
      begunAt: row.begun_at.getTime(),
      expiresAt: row.expires_at.getTime(),
    }) ??
    null
  );
}

/** Lets a session last until `expiresAt` (ms). */
export async function prolongSession(db: Database, tokenHash: string, expiresAt: number): Promise<void> {
  await db
    .updateTable('session')
    .set({ expires_at: new Date(expiresAt) })
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** Signs out: the token is worth nothing from here on. */
export async function endSession(db: Database, tokenHash: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
}
