import { useSyncExternalStore } from 'react';
import type { Text } from '../../rules/text';
import { ask, whenSignedOut } from './client';

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
/** Requests that wait until the person has signed in again; `true` lets them go on. */
let waiting: readonly ((isBack: boolean) => void)[] = [];
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

whenSignedOut(async () => {
  if (!session) return false;
  const person = await ask('GET', '/session').then(personIn, () => session);
  if (person?.id === session.id) return false;
  return new Promise<boolean>((goOn) => {
    waiting = [...waiting, goOn];
    for (const read of readers) read();
  });
});

/** Lets what waited for the person go on, or be refused. */
export function answerSignedOut(isBack: boolean): void {
  const all = waiting;
  waiting = [];
  for (const goOn of all) goOn(isBack);
  for (const read of readers) read();
}

/** Whose session has ended while this page was open; `null`: nobody's. */
export function useSignedOut(): SignedIn | null {
  return useSyncExternalStore(subscribe, () => (waiting.length === 0 ? null : (session ?? null)));
}

/** Signs out and starts afresh, so that nothing of the person stays in this page. */
export async function signOut(to = '/'): Promise<void> {
  await ask('DELETE', '/session');
  window.location.assign(to);
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
