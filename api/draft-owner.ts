import { createHash, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from '../people/actor';
import { adoptDrafts, draftLastsMs, type Draft, type DraftOwner, readDraft } from '../records/drafts';
import { cookieFor, cookieIn } from './cookies';
import { Problem } from './problems';
import type { Services } from './services';

const draftCookie = 'one-thing-drafts';

/** Who asks for drafts: as an applicant who has signed in, and as the browser that began some before. */
export interface DraftCaller {
  readonly actor: Actor;
  readonly headers: Pick<IncomingHttpHeaders, 'cookie'>;
}

/**
 * As whom this caller has drafts. What the browser began before becomes the applicant's as soon as one has signed in,
 * so that it is there on every device, and not for the next person at this one.
 */
export async function ownersOf(services: Services, { actor, headers }: DraftCaller): Promise<DraftOwner[]> {
  const token = cookieIn(services.signIn, headers, draftCookie);
  const tokenHash = token === undefined ? undefined : hashOf(token);
  const subject = subjectOf(actor);
  const clerk = clerkOf(actor);
  if (clerk !== undefined) return [{ clerk }];
  if (subject === undefined) return tokenHash === undefined ? [] : [{ tokenHash }];
  if (tokenHash !== undefined) await adoptDrafts(services.db, tokenHash, subject);
  return [{ subject }];
}

/** As whom this caller begins a draft, and the cookie to send when that is a browser we have not seen. */
export async function newOwnerOf(
  services: Services,
  caller: DraftCaller,
): Promise<{ readonly owner: DraftOwner; readonly cookie?: string }> {
  const [known] = await ownersOf(services, caller);
  if (known) return { owner: known };
  const token = randomBytes(32).toString('base64url');
  return {
    owner: { tokenHash: hashOf(token) },
    cookie: cookieFor(services.signIn, draftCookie, token, draftLastsMs),
  };
}

/** The draft, or the problem that this caller has none of this id: the same whether or not there is one. */
export async function draftOf(services: Services, caller: DraftCaller, id: string): Promise<Draft> {
  return ownedDraft(services, await ownersOf(services, caller), id);
}

/** The same for owners who are known already. */
export async function ownedDraft(
  { db }: Pick<Services, 'db'>,
  owners: readonly DraftOwner[],
  id: string,
): Promise<Draft> {
  const draft = await readDraft(db, id, owners);
  if (!draft) throw new Problem('unknown-draft');
  return draft;
}

/** The opaque key of whoever has signed in to apply. */
export function subjectOf(actor: Actor): string | undefined {
  return actor.kind === 'person' ? actor.subject : undefined;
}

/** The id of whoever has signed in to work at the desk. */
function clerkOf(actor: Actor): string | undefined {
  if (actor.kind !== 'person' || actor.subject !== undefined) return undefined;
  return actor.roles.some((role) => role === 'clerk' || role === 'duty') ? actor.id : undefined;
}

/** Under which key somebody hands documents in: an applicant under their own, a clerk under one that names the post. */
export function uploaderOf(actor: Actor): string | undefined {
  const clerk = clerkOf(actor);
  return clerk === undefined ? subjectOf(actor) : clerkUploads(clerk);
}

/** The key under which a clerk hands documents in. */
export const clerkUploads = (clerk: string): string => `clerk/${clerk}`;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
