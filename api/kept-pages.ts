import { fileOf, type PageFile } from './page-files';
import { nobody } from './sessions';
import { type Answers, answersAt, type AskedPage, writePage, type Writing } from './write-page';

/** Somebody of whom nothing is known: what one of them sees, all see. */
const stranger = { caller: nobody, headers: {} };

/**
 * Published pages, written once for all strangers, and anew when an answer on one is another one. There are as many as
 * there are published pages, languages and sizes of text.
 */
export function keptPages(): (writing: Writing, asked: AskedPage) => Promise<PageFile | null> {
  const kept = new Map<string, { readonly answers: Answers; readonly file: PageFile }>();
  return async (writing, asked) => {
    const key = `${asked.look} ${asked.address}`;
    const before = kept.get(key);
    if (before) {
      const now = await answersAt(Object.keys(before.answers), (place) => writing.look(stranger, place));
      if (JSON.stringify(now) === JSON.stringify(before.answers)) return before.file;
    }
    const written = await writePage(writing, stranger, asked);
    if (!written) return null;
    const file = fileOf('page.html', Buffer.from(written.page));
    kept.set(key, { answers: written.answers, file });
    return file;
  };
}
