import type { Actor, Person, Role } from '../people/actor';
import { maySee, worksFor } from '../people/may-see';
import { readWhose } from '../records/whose-case';
import { isCaseNo } from '../rules/case-number';
import { Problem } from './problems';
import type { Audience, Route } from './route';
import type { Services } from './services';

/** `signature`: whoever signs as the department, see the route's `authenticate`. */
type WhoMay = 'everyone' | 'signature' | readonly Role[];

/** Who may use the routes of an audience, to look and to act. An applicant at a window is served by a clerk. */
const whoMay = {
  public: { look: 'everyone', act: 'everyone' },
  session: { look: 'everyone', act: 'everyone' },
  applicant: { look: ['applicant', 'clerk', 'duty', 'manager'], act: ['applicant', 'clerk', 'duty'] },
  desk: { look: ['clerk', 'duty'], act: ['clerk', 'duty'] },
  management: { look: ['manager'], act: ['manager'] },
  department: { look: 'signature', act: 'signature' },
} as const satisfies Record<Audience, Record<'look' | 'act', WhoMay>>;

/** What is public or signed by a department is answered without asking for a session. */
export const withoutSession: readonly Audience[] = ['public', 'department'];

/** Who may use this route: what it says itself, or what goes for its audience. */
export function whoMayUse({ audience, method, roles }: Pick<Route, 'audience' | 'method' | 'roles'>): WhoMay {
  return roles ?? whoMay[audience][method === 'get' ? 'look' : 'act'];
}

/**
 * Lets a request pass or throws: `sign-in-needed`, `not-allowed`, or `unknown-case` — the same for a case that does
 * not exist and for one that this person may not see. Every route with a `:caseNo` is held to it here.
 */
export async function authorize(
  { db }: Pick<Services, 'db'>,
  route: Route,
  actor: Actor,
  { caseNo, itemId }: Readonly<Record<string, unknown>>,
): Promise<void> {
  const permitted = whoMayUse(route);
  if (typeof permitted === 'string') return;
  const person = personOf(actor);
  if (!person.roles.some((role) => permitted.includes(role))) throw new Problem('not-allowed');
  if (typeof caseNo !== 'string') return;
  const whose = isCaseNo(caseNo) ? await readWhose(db, caseNo) : null;
  if (!whose || !maySee(person, permitted, whose)) throw new Problem('unknown-case');
  // Whoever has a hand in a case sees the whole of it, and acts at the desk on the items of their own departments.
  const department = whose.items.find((item) => item.itemId === itemId)?.department;
  if (route.audience === 'desk' && department !== undefined && !worksFor(person.departments, department)) {
    throw new Problem('not-allowed');
  }
}

/** The person who acts, or the problem that one has to sign in. */
export function personOf(actor: Actor): Person {
  if (actor.kind === 'anonymous') throw new Problem('sign-in-needed');
  return actor;
}
