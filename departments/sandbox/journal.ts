import { mkdir, open, readFile, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';

/** An append-only file of JSON lines. */
export interface Journal {
  /** Resolves when the entry is on the disk. */
  append(entry: unknown): Promise<void>;
  /** Waits for what is under way, then closes the file; later appends fail. */
  close(): Promise<void>;
}

const newline = 0x0a;

function readLines(file: string, bytes: Buffer, replay: (entry: unknown) => void): void {
  let start = 0;
  for (let line = 1; start < bytes.length; line++) {
    const end = bytes.indexOf(newline, start);
    try {
      replay(JSON.parse(bytes.toString('utf8', start, end)));
    } catch (cause) {
      throw new Error(
        `${file}, line ${line} cannot be read: restore the file from a copy, or move it away.`,
        {
          cause,
        },
      );
    }
    start = end + 1;
  }
}

/**
 * Opens a journal, having given every entry in it to `replay`, in order. A last line without its newline is
 * what a kill left of a write that nobody was told of: it is cut off.
 */
export async function openJournal(file: string, replay: (entry: unknown) => void): Promise<Journal> {
  await mkdir(dirname(file), { recursive: true });
  const bytes = await readFile(file, { flag: 'a+' });
  const whole = bytes.lastIndexOf(newline) + 1;
  readLines(file, bytes.subarray(0, whole), replay);
  if (whole < bytes.length) await truncate(file, whole);
  const handle = await open(file, 'a');
  // A new file is only there after a loss of power if its folder is synced as well.
  const folder = await open(dirname(file));
  await folder.sync();
  await folder.close();

  let waiting: { line: string; resolve: () => void; reject: (error: unknown) => void }[] = [];
  let writing: Promise<void> | undefined;
  let broken: Error | undefined;

  // Whatever gathers while one write is being synced goes into the next: one fsync for many entries.
  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        if (broken) throw broken;
        await handle.appendFile(batch.map(({ line }) => line).join(''));
        await handle.datasync();
        for (const { resolve } of batch) resolve();
      } catch (cause) {
        // Half a line may stand in the file now; only a start cuts it off.
        broken ??= new Error(`${file} cannot be written: make room on the disk, then start again.`, {
          cause,
        });
        for (const { reject } of batch) reject(broken);
      }
    }
    writing = undefined;
  }

  return {
    append: (entry) =>
      new Promise((resolve, reject) => {
        waiting.push({ line: `${JSON.stringify(entry)}\n`, resolve, reject });
        writing ??= writeAll();
      }),
    close: async () => {
      await writing;
      broken ??= new Error(`${file} is closed.`);
      await handle.close();
    },
  };
}
