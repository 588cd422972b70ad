import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes; a longer log is put aside as `<name>.log.1` at the next start of its process. */
const longest = 20 * 1024 * 1024;

export const logFileOf = (dataDir: string, name: string): string => join(dataDir, 'logs', `${name}.log`);

/**
 * Open a process's log for appending, note the start, and hand the file to `use` as the process's own output: so
 * nothing passes through the supervisor, and a child outlives it without a broken pipe.
 */
export function withLog<T>(dataDir: string, name: string, use: (fd: number) => T): T {
  mkdirSync(join(dataDir, 'logs'), { recursive: true });
  const file = logFileOf(dataDir, name);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > longest) renameSync(file, `${file}.1`);
  const fd = openSync(file, 'a', 0o600);
  try {
    writeSync(fd, `--- ${new Date().toISOString()} ${name} starts\n`);
    return use(fd);
  } finally {
    closeSync(fd);
  }
}

/** The last lines of a process's log. */
export const lastLines = (dataDir: string, name: string, count: number): string =>
  readFileSync(logFileOf(dataDir, name), 'utf8').trimEnd().split('\n').slice(-count).join('\n');
