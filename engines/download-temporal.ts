import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildFolder, cacheFolder, temporalVersion } from './temporal-version';
import { type Way } from './way-to-temporal';

/**
 * Let the Temporal SDK download `temporal` into the user's cache. The SDK can only do it by starting a server, and its
 * testing package is there for developers alone: so a script of its own does it, in a process of its own.
 */
export const downloadTemporal: Way = async ({ env, say }) => {
  const cache = cacheFolder(env);
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, 'downloading-'));
  say(`temporal: downloading ${temporalVersion()} as the Temporal SDK does`);
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(buildFolder(), 'download.mjs'), temporalVersion(), draft],
      { env, timeout: 5 * 60_000 },
    );
    await rename(stdout.trim(), join(cache, 'temporal'));
    return { path: join(cache, 'temporal') };
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    return { why: `cannot be downloaded: ${stderr?.trim().split('\n').at(-1) ?? String(error)}` };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
};
