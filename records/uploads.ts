import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** What is known of a document beside its bytes. */
export interface Upload {
  readonly id: string;
  /** The opaque key of who handed it in: nobody else may use it. */
  readonly subject: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** 64 hex digits. */
  readonly sha256: string;
  /** ISO 8601 */
  readonly storedAt: string;
}

/** Documents that people hand in, as files of one folder: `<id>` is the document, `<id>.json` what is known of it. */
export interface Uploads {
  /** Stores a document for good; one that has this id already stays as it is. Gives what is stored. */
  store(upload: Pick<Upload, 'id' | 'subject' | 'type'>, content: Buffer, now: number): Promise<Upload>;
  /** `null`: there is none, or it was never stored whole. */
  find(id: string): Promise<Upload | null>;
  read(id: string): Promise<Buffer>;
  /** Makes a document that is there somebody's, whoever handed it in; there is none: nothing. */
  giveTo(id: string, subject: string): Promise<void>;
  /** Removes what was stored before `before` (ms) and is not in use; gives how many. */
  sweep(before: number, isUsed: (id: string) => Promise<boolean>): Promise<number>;
}

export function uploadsIn(folder: string): Uploads {
  const contentOf = (id: string) => path.join(folder, id);
  const noteOf = (id: string) => path.join(folder, `${id}.json`);

  async function find(id: string): Promise<Upload | null> {
    const note = await readFile(noteOf(id), 'utf8').catch(missing);
    return note === null ? null : (JSON.parse(note) as Upload);
  }

  const note = (upload: Upload) => writeThrough(noteOf(upload.id), Buffer.from(JSON.stringify(upload)));

  return {
    find,
    read: (id) => readFile(contentOf(id)),
    async giveTo(id, subject) {
      const known = await find(id);
      if (known && known.subject !== subject) await note({ ...known, subject });
    },
    async store({ id, subject, type }, content, now) {
      const known = await find(id);
      if (known) return known;
      const sha256 = createHash('sha256').update(content).digest('hex');
      const size = content.length;
      const upload = { id, subject, type, size, sha256, storedAt: new Date(now).toISOString() };
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // The note comes last: a document that has one is whole and on disk.
      await writeThrough(contentOf(id), content);
      await note(upload);
      return upload;
    },
    async sweep(before, isUsed) {
      const names = (await readdir(folder).catch(missing)) ?? [];
      let removed = 0;
      for (const name of names.filter((one) => one.endsWith('.json'))) {
        const id = path.basename(name, '.json');
        const upload = await find(id);
        if (!upload || Date.parse(upload.storedAt) >= before || (await isUsed(id))) continue;
        await rm(noteOf(id));
        await rm(contentOf(id), { force: true });
        removed += 1;
      }
      return removed;
    },
  };
}

async function writeThrough(file: string, content: Buffer): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`;
  const handle = await open(unfinished, 'w', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
}

function missing(error: unknown): null {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
