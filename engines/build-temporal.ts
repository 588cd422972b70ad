import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildFolder, cacheFolder, temporalVersion } from './temporal-version';
import { type Way } from './way-to-temporal';

/** Milliseconds between two lines of progress. */
const everyMs = 15_000;

/** undefined when Go can build the module; else why not, in Go's words. Go fetches a newer Go by itself if it may. */
function noGo(env: NodeJS.ProcessEnv): string | undefined {
  const { error, status, stderr } = spawnSync('go', ['env', 'GOVERSION'], {
    cwd: buildFolder(),
    env,
    encoding: 'utf8',
  });
  if (error !== undefined) return 'cannot be built: no Go on PATH';
  return status === 0 ? undefined : `cannot be built: ${stderr.trim().split('\n').at(-1) ?? 'Go failed'}`;
}

/**
 * Build `temporal` with Go from tools/temporal/go.mod into the user's cache. It is built in a folder of its own and
 * renamed in one step, so two clones may build at once and no half-written file is ever found.
 */
export const buildTemporal: Way = async ({ env, say }) => {
  const why = noGo(env);
  if (why !== undefined) return { why };
  const cache = cacheFolder(env);
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, 'building-'));
  say(`temporal: building ${temporalVersion()} with Go, once for this user; about 8 minutes on 2 cores`);
  const begun = performance.now();
  const seconds = () => Math.round((performance.now() - begun) / 1000);
  const go = spawn('go', ['install', '-v', 'tool'], {
    cwd: buildFolder(),
    env: { ...env, CGO_ENABLED: '0', GOBIN: draft },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // With -v Go prints each package as its compilation begins; what it prints last on a failure is the reason.
  let last = 'fetching modules, or linking';
  let compiled = 0;
  createInterface(go.stderr).on('line', (line) => {
    last = line;
    compiled += 1;
  });
  const progress = setInterval(
    () => say(`temporal: building, ${seconds()} s, ${compiled} lines from Go, now: ${last}`),
    everyMs,
  );
  try {
    const [code] = (await once(go, 'close')) as [number | null];
    if (code !== 0) return { why: `cannot be built: ${last}` };
    await rename(join(draft, 'temporal'), join(cache, 'temporal'));
  } finally {
    clearInterval(progress);
    await rm(draft, { recursive: true, force: true });
  }
  say(`temporal: built in ${seconds()} s`);
  return { path: join(cache, 'temporal') };
};
