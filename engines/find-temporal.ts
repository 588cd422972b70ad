import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { buildTemporal } from './build-temporal';
import { downloadTemporal } from './download-temporal';
import { StartError } from './start-error';
import { cacheFolder } from './temporal-version';
import { type Search, type Way } from './way-to-temporal';

/** The oldest server, minor of 1.x, that has what the workflows use: update-with-start left preview in 1.28. */
const oldestMinor = 28;

/** Why the command cannot serve us, or undefined when it can. */
function unfit(path: string): string | undefined {
  const { stdout, error, status } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  if (error !== undefined) return `${path} does not run (${error.message})`;
  const server = /Server (\d+)\.(\d+)/.exec(stdout);
  if (status !== 0 || server === null)
    return `${path} is not the Temporal command (--version said no server)`;
  const [major, minor] = [Number(server[1]), Number(server[2])];
  return major > 1 || minor >= oldestMinor
    ? undefined
    : `${path} has server ${major}.${minor}, older than 1.${oldestMinor}`;
}

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const fit = (path: string) => {
  const why = unfit(path);
  return why === undefined ? { path } : { why };
};

export const onPath: Way = ({ env }) => {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const path = folders.map((folder) => join(folder, 'temporal')).find(isExecutable);
  return Promise.resolve(path === undefined ? { why: 'no temporal on PATH' } : fit(path));
};

export const inCache: Way = ({ env }) => {
  const path = join(cacheFolder(env), 'temporal');
  return Promise.resolve(isExecutable(path) ? fit(path) : { why: `none in ${cacheFolder(env)}` });
};

/** In the order they are tried: what is there before what takes minutes, what we build before what others built. */
const ways: readonly Way[] = [onPath, inCache, buildTemporal, downloadTemporal];

/**
 * Path of a `temporal` command that runs and is new enough. Each step is told in one line. Throws a `StartError` that
 * names what was tried and the choices left.
 */
export async function findTemporal(search: Search, tried: readonly Way[] = ways): Promise<string> {
  const reasons: string[] = [];
  for (const way of tried) {
    const found = await way(search);
    if ('path' in found) {
      search.say(`temporal: using ${found.path}`);
      return found.path;
    }
    search.say(`temporal: ${found.why}`);
    reasons.push(found.why);
  }
  throw new StartError(
    [
      'No Temporal server was found 未找到 Temporal 服务:',
      ...reasons.map((why) => `  ${why}`),
      'Choose one: give TEMPORAL_ADDRESS=host:port of a server that runs; put the `temporal` command on PATH;',
      'or install Go 1.26.4 or newer, and `npm start` builds it.',
    ].join('\n'),
  );
}
