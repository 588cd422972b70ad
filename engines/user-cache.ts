import { homedir } from 'node:os';
import { join } from 'node:path';

/** Folder of what is built or fetched once for all clones of a user. */
export const userCache = (env: NodeJS.ProcessEnv): string =>
  join(env.XDG_CACHE_HOME ?? join(env.HOME ?? homedir(), '.cache'), 'one-thing');
