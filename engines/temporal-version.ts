import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project-folder';
import { userCache } from './user-cache';

/** Folder of the Go module that builds `temporal`. */
export const buildFolder = (): string => join(projectFolder(), 'tools', 'temporal');

/** Version of the `temporal` command, as tools/temporal/go.mod has it: 1.8.2. */
export function temporalVersion(): string {
  const version = /github\.com\/temporalio\/cli v(\S+)/.exec(
    readFileSync(join(buildFolder(), 'go.mod'), 'utf8'),
  )?.[1];
  if (version === undefined)
    throw new Error('tools/temporal/go.mod names no version of github.com/temporalio/cli.');
  return version;
}

/** By version, so that every clone on the machine shares one `temporal`. */
export const cacheFolder = (env: NodeJS.ProcessEnv): string =>
  join(userCache(env), `temporal-${temporalVersion()}`);
