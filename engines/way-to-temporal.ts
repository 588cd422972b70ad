import { type Say } from './start-error';

export interface Search {
  readonly env: NodeJS.ProcessEnv;
  readonly say: Say;
}

/** A way to a `temporal` command: its path, or why this way leads nowhere. */
export type Way = (search: Search) => Promise<{ readonly path: string } | { readonly why: string }>;
