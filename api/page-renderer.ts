import { createRequire } from 'node:module';
import path from 'node:path';

/** What writes pages of the portal on the server: built from `web/`, which this room does not know. */
export interface PageRenderer {
  /** The look that these cookies ask for, such as `zh.100`: language and size of text. */
  lookIn(cookies: string): string;
  /**
   * Writes the first view of the page at this address into the empty page. `missing` are the addresses under `/api/v1`
   * whose answers it would show, and was not given. Throws whatever goes wrong.
   */
  render(asked: {
    readonly shell: string;
    readonly address: string;
    readonly look: string;
    readonly answers: Readonly<Record<string, unknown>>;
  }): Promise<{ readonly page: string; readonly missing: readonly string[] }>;
}

/** Where `npm run build` leaves it. */
const built = path.join(process.cwd(), 'dist', 'web-renderer', 'renderer.cjs');

/** Loads it; throws when it was not built. */
export function loadPageRenderer(): PageRenderer {
  return (createRequire(built)(built) as { readonly renderer: PageRenderer }).renderer;
}
