import { createHash, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Actor, Person } from '../people/actor';
import { endSession, prolongSession, readSession, storeSession } from '../records/sessions';
import { cookieFor, cookieIn } from './cookies';
import type { Services } from './services';

const sessionCookie = 'one-thing-session';
const anHour = 3_600_000;
/** A session lasts for at least 20 hours after it was last used (WCAG 2.2 criterion 2.2.6): it is prolonged by the hour. */
const idleMs = 21 * anHour;
const prolongEveryMs = anHour;
/** However much it is used, after a week one signs in anew. */
const longestMs = 7 * 24 * anHour;

/** Who calls, and by what that was shown. */
export interface Caller {
  readonly actor: Actor;
  /** A browser sends a cookie by itself, also when another site makes it; a bearer token only who means it. */
  readonly shownBy: 'nothing' | 'cookie' | 'bearer';
  /** The cookie to send back where the session was prolonged. */
  readonly cookie?: string;
}

export const nobody: Caller = { actor: { kind: 'anonymous' }, shownBy: 'nothing' };

type Keeper = Pick<Services, 'db' | 'now' | 'signIn'>;

/**
 * Begins a session for a person whose identity was proven, and gives the cookie that carries it. The one place where a
 * way to sign in plugs in: the development sign-in now, an identity provider later.
 */
export async function beginSession({ db, now, signIn }: Keeper, person: Person): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const begunAt = now();
  await storeSession(db, hashOf(token), { person, begunAt, expiresAt: begunAt + idleMs });
  return cookieFor(signIn, sessionCookie, token, idleMs);
}

/** Who calls, by the bearer token or the cookie of the request. A token that is not or no longer known is nobody's. */
export async function callerOf(keeper: Keeper, headers: IncomingHttpHeaders): Promise<Caller> {
  const { db, now, signIn } = keeper;
  const shown = tokenIn(signIn, headers);
  const session = shown && (await readSession(db, hashOf(shown.token), now()));
  if (!session) return nobody;
  const caller = { actor: { kind: 'person' as const, ...session.person }, shownBy: shown.by };
  const until = Math.min(now() + idleMs, session.begunAt + longestMs);
  if (until - session.expiresAt < prolongEveryMs) return caller;
  await prolongSession(db, hashOf(shown.token), until);
  return { ...caller, cookie: cookieFor(signIn, sessionCookie, shown.token, until - now()) };
}

/** Ends the session of the request, if there is one, and gives the cookie that clears it. */
export async function leaveSession({ db, signIn }: Keeper, headers: IncomingHttpHeaders): Promise<string> {
  const shown = tokenIn(signIn, headers);
  if (shown) await endSession(db, hashOf(shown.token));
  return cookieFor(signIn, sessionCookie, '', 0);
}

function tokenIn(signIn: Services['signIn'], { authorization, cookie }: IncomingHttpHeaders) {
  const bearer = /^Bearer ([\w-]{43})$/.exec(authorization ?? '')?.[1];
  if (bearer !== undefined) return { token: bearer, by: 'bearer' as const };
  const token = cookieIn(signIn, { cookie }, sessionCookie);
  return token === undefined ? null : { token, by: 'cookie' as const };
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
