import { useContext, useSyncExternalStore } from 'react';
import { FirstView } from '../first-view';
import { ask, whenSignedOut } from './client';
import { readAt, sessionPlace, type SignedIn } from './places';

/** `undefined`: not known yet. */
let session: SignedIn | null | undefined;
/** Requests that wait until the person has signed in again; `true` lets them go on. */
let waiting: readonly ((isBack: boolean) => void)[] = [];
const readers = new Set<() => void>();

function become(person: SignedIn | null): void {
  session = person;
  for (const read of readers) read();
}

type Session = NonNullable<(typeof sessionPlace)['answers']>;
const personIn = ({ person }: Session) => person;

async function look(): Promise<void> {
  // Nobody, as long as nothing else is known: what needs a person says so itself.
  become(await readAt(sessionPlace).then(personIn, () => null));
}

/** Who had signed in when the page was written, if that came with it. */
function personOf({ answerAt }: FirstView): SignedIn | null | undefined {
  return (answerAt(sessionPlace) as Session | undefined)?.person;
}

/** Takes over who has signed in from what came with the page. */
export function startAsIn(first: FirstView): void {
  session = personOf(first);
}

/** Signs in as a fictional person. Throws Refusal. */
export async function signIn(person: string): Promise<void> {
  become(personIn((await ask('POST', sessionPlace, { body: { person } })) as Session));
}

whenSignedOut(async () => {
  if (!session) return false;
  const person = await readAt(sessionPlace).then(personIn, () => session);
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
  return useSyncExternalStore(
    subscribe,
    () => (waiting.length === 0 ? null : (session ?? null)),
    () => null,
  );
}

/** Signs out and starts afresh, so that nothing of the person stays in this page. */
export async function signOut(to = '/'): Promise<void> {
  await ask('DELETE', sessionPlace);
  window.location.assign(to);
}

/** Who has signed in; `null`: nobody, `undefined`: not known yet. */
export function useSession(): SignedIn | null | undefined {
  const first = useContext(FirstView);
  return useSyncExternalStore(
    subscribe,
    () => session,
    () => personOf(first),
  );
}

function subscribe(read: () => void): () => void {
  if (session === undefined && readers.size === 0) void look();
  readers.add(read);
  return () => readers.delete(read);
}
