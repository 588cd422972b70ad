import { useContext, useSyncExternalStore } from 'react';
import { FirstView } from './first-view';
import { cookieName, languageTags, type Look, lookIn } from './looks';

const aYear = 365 * 24 * 60 * 60;

let look: Look | undefined;
const readers = new Set<() => void>();

/** Shows the pages so from now on, here and at the next visit. */
export function changeLook(change: Partial<Look>): void {
  look = { ...currentLook(), ...change };
  document.cookie = `${cookieName}=${look.language}.${look.size}; Path=/; Max-Age=${aYear}; SameSite=Lax`;
  show();
  for (const read of readers) read();
}

export function currentLook(): Look {
  look ??= lookIn(document.cookie);
  return look;
}

/** Writes the look where style sheets and screen readers find it. */
export function show(): void {
  const { language, size } = currentLook();
  document.documentElement.lang = languageTags[language];
  document.documentElement.dataset.size = size;
}

export function useLook(): Look {
  const { look: written } = useContext(FirstView);
  return useSyncExternalStore(subscribe, currentLook, () => written ?? currentLook());
}

function subscribe(read: () => void): () => void {
  readers.add(read);
  return () => readers.delete(read);
}
