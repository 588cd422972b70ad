import type { Request, RequestHandler, Response } from 'express';
import { isStranger } from './cookies';
import { keptPages } from './kept-pages';
import { sendFile } from './page-files';
import { headOf, type Manifest, type OpenedPage } from './page-preloads';
import { Problem } from './problems';
import type { Services } from './services';
import { callerOf } from './sessions';
import { writePage, type Writing } from './write-page';

/** How pages ask the API, and how often one address may have them written. */
export interface Looking {
  readonly services: Pick<Services, 'db' | 'now' | 'signIn' | 'log'>;
  readonly look: Writing['look'];
  readonly limit: readonly RequestHandler[];
}

type Pieces = Looking & Pick<Writing, 'renderer' | 'shell'> & { readonly manifest: Manifest };
type Send = (request: Request, response: Response, page: OpenedPage) => Promise<boolean>;

/** It says who had signed in when it was written: nobody may come back to it later, past the server. */
const caching = 'private, no-store';

/**
 * Sends pages with their first view. `false`: this one was not sent, whatever the reason. The empty page then asks for
 * everything itself, and says what is wrong.
 */
export function firstViews({ services, look, limit, renderer, shell, manifest }: Pieces): Send {
  const kept = keptPages();
  const send: Send = async (request, response, page) => {
    if (!(await isWithin(limit, request, response))) return false;
    const { headers } = request;
    const head = headOf(manifest, page);
    const writing = { renderer, look, shell: shell.replace('</head>', () => `  ${head}\n  </head>`) };
    const asked = { address: request.path, look: renderer.lookIn(headers.cookie ?? '') };
    if (page.isPublished && isStranger(headers)) {
      const file = await kept(writing, asked);
      if (file) sendFile(response, file, caching);
      return file !== null;
    }
    const caller = await callerOf(services, headers);
    const written = await writePage(writing, { caller, headers }, asked);
    if (!written) return false;
    if (caller.cookie !== undefined) response.setHeader('set-cookie', caller.cookie);
    // Not packed: the length of a packed page can betray what stands beside a secret in it (BREACH).
    response.set('Cache-Control', caching).type('html').send(written.page);
    return true;
  };
  return async (request, response, page) => {
    try {
      return await send(request, response, page);
    } catch (fault) {
      if (!(fault instanceof Problem))
        services.log.warn({ err: fault }, 'a page went out without its first view');
      return false;
    }
  };
}

async function isWithin(
  limit: readonly RequestHandler[],
  request: Request,
  response: Response,
): Promise<boolean> {
  for (const one of limit) {
    const problem = await new Promise((next) => void one(request, response, next));
    if (problem !== undefined) return false;
  }
  return true;
}
