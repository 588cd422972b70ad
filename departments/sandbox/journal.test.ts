import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournal } from './journal';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
  file = join(folder, 'deep', 'tax.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

async function entriesIn(): Promise<unknown[]> {
  const entries: unknown[] = [];
  const journal = await openJournal(file, (entry) => entries.push(entry));
  await journal.close();
  return entries;
}

describe('a journal', () => {
  it('gives back every entry, in order', async () => {
    const journal = await openJournal(file, () => undefined);
    const numbers = Array.from({ length: 500 }, (_none, index) => ({ number: index, text: '就业\n登记' }));
    await Promise.all(numbers.map((entry) => journal.append(entry)));
    await journal.close();
    expect(await entriesIn()).toEqual(numbers);
  });

  it('has an entry on the file when append resolves', async () => {
    const journal = await openJournal(file, () => undefined);
    await journal.append({ number: 1 });
    expect(await readFile(file, 'utf8')).toBe('{"number":1}\n');
    await journal.close();
  });

  it('cuts off the half line a kill left, and goes on after it', async () => {
    const journal = await openJournal(file, () => undefined);
    await journal.append({ number: 1 });
    await journal.close();
    await appendFile(file, '{"number":2,"tex');

    const again = await openJournal(file, () => undefined);
    await again.append({ number: 3 });
    await again.close();
    expect(await entriesIn()).toEqual([{ number: 1 }, { number: 3 }]);
  });

  it('names the file and the line that cannot be read', async () => {
    const journal = await openJournal(file, () => undefined);
    await journal.append({ number: 1 });
    await journal.close();
    await appendFile(file, 'garbage\n{"number":3}\n');
    await expect(entriesIn()).rejects.toThrow(`${file}, line 2 cannot be read`);
  });

  it('fails every append after it is closed', async () => {
    const journal = await openJournal(file, () => undefined);
    await journal.close();
    await expect(journal.append({})).rejects.toThrow('is closed');
  });
});
