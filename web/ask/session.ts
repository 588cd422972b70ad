import { useSyncExternalStore } from 'react';
import type { Text } from '../../rules/text';
import { ask } from './client';

/** Who has signed in, as far as a page needs to know. */
export interface SignedIn {
  readonly id: string;
  readonly name: Text;
  readonly roles: readonly string[];
}
export interface OfferedPerson {
  readonly person: SignedIn;
  readonly note: Text;
}

/** `undefined`: not known yet. */
let session: SignedIn | null | undefined;
const readers = new Set<() => void>();

function become(person: SignedIn | null): void {
  session = person;
  for (const read of readers) read();
}

const personIn = (answer: unknown) => (answer as { readonly person: SignedIn | null }).person;

async function look(): Promise<void> {
  // Nobody, as long as nothing else is known: what needs a person says so itself.
  become(await ask('GET', '/session').then(personIn, () => null));
}

export const listPeople = () => ask('GET', '/session/people') as Promise<readonly OfferedPerson[]>;

/** Signs in as a fictional person. Throws Refusal. */
export async function signIn(person: string): Promise<void> {
  become(personIn(await ask('POST', '/session', { body: { person } })));
}

/** Signs out and starts afresh, so that nothing of the person stays in this page. */
export async function signOut(): Promise<void> {
  await ask('DELETE', '/session');
  window.location.assign('/');
}

/** Who has signed in; `null`: nobody, `undefined`: not known yet. */
export function useSession(): SignedIn | null | undefined {
  return useSyncExternalStore(subscribe, () => session);
}

function subscribe(read: () => void): () => void {
  if (session === undefined && readers.size === 0) void look();
  readers.add(read);
  return () => readers.delete(read);
}
