import { useSyncExternalStore } from 'react';

/** Changes that come within this time, in ms, are told together. */
const mergeMs = 2_000;

let told = '';
let waiting: string[] = [];
const readers = new Set<() => void>();

/** Says a sentence to people who listen to the page; those who see it, see it elsewhere. */
export function tell(sentence: string): void {
  waiting.push(sentence);
  if (waiting.length > 1) return;
  setTimeout(() => {
    told = waiting.join(' ');
    waiting = [];
    for (const read of readers) read();
  }, mergeMs);
}

/** The one polite region of a page; it is there from the start, or nothing would be heard. */
export function Live() {
  const sentence = useSyncExternalStore(
    (read) => {
      readers.add(read);
      return () => readers.delete(read);
    },
    () => told,
    () => '',
  );
  return (
    <div className="for-listeners" role="status">
      {sentence}
    </div>
  );
}
