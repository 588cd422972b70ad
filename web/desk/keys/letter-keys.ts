import { useSyncExternalStore } from 'react';

const cookieName = 'letter-keys';
const aYear = 365 * 24 * 60 * 60;

let areOn = !document.cookie.split('; ').includes(`${cookieName}=off`);
const readers = new Set<() => void>();

/** Turns keys of one letter on or off, here and at the next visit: who speaks to the computer sets them off by talking. */
export function turnLetterKeys(on: boolean): void {
  areOn = on;
  document.cookie = `${cookieName}=${on ? 'on' : 'off'}; Path=/desk; Max-Age=${aYear}; SameSite=Lax`;
  for (const read of readers) read();
}

/** Whether keys of one letter do something. */
export function useLetterKeys(): boolean {
  return useSyncExternalStore(
    (read) => {
      readers.add(read);
      return () => readers.delete(read);
    },
    () => areOn,
  );
}
