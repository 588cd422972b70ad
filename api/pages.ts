import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type RequestHandler, Router } from 'express';
import { firstViews, type Looking } from './first-views';
import { fileOf, type PageFile, sendFile } from './page-files';
import { loadPageRenderer, type PageRenderer } from './page-renderer';
import { Manifest, openedAt, preloadsOf } from './page-preloads';

/** The built pages; in the working folder, as `npm run build` leaves them. */
export const pagesFolder = path.join(process.cwd(), 'dist', 'web');

const portal = 'portal.html';

/** Which page answers which addresses; the first that fits. Whatever nobody knows is answered by the portal, as 404. */
const faces = [
  { page: 'desk.html', addresses: /^\/desk(\/|$)/ },
  { page: 'board.html', addresses: /^\/board(\/|$)/ },
  { page: 'sign-in.html', addresses: /^\/sign-in$/ },
  { page: portal, addresses: /^\/(?:$|(?:one-things|drafts|cases|messages|public)(?:\/|$))/ },
] as const;

/** The pages, as soon as they can ask the API for what they show. */
export type Pages = (looking: Looking) => RequestHandler;

/** Reads the built pages, some hundred KB, once; `null` when they were not built. */
export async function loadPages(folder = pagesFolder): Promise<Pages | null> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const shown = names.filter((name) => /\.(html|js|css|svg)$/.test(name));
  if (shown.length === 0) return null;
  const files = await Promise.all(
    shown.map(async (name) => [name, fileOf(name, await readFile(path.join(folder, name)))] as const),
  );
  const manifest = await readFile(path.join(folder, '.vite', 'manifest.json'), 'utf8');
  const built = { files: new Map(files), manifest: Manifest.parse(JSON.parse(manifest)) };
  return servePages(built, loadPageRenderer());
}

interface Built {
  readonly files: ReadonlyMap<string, PageFile>;
  readonly manifest: Manifest;
}

function servePages({ files, manifest }: Built, renderer: PageRenderer): Pages {
  const shell = files.get(portal)?.plain.toString() ?? '';
  return (looking) => {
    const sendFirstView = firstViews({ ...looking, renderer, shell, manifest });
    return Router()
      .get('/assets/:name', (request, response, next) => {
        const file = files.get(`assets/${request.params.name}`);
        // Their names change with their content.
        if (file) sendFile(response, file, 'public, max-age=31536000, immutable');
        else next();
      })
      .get('/{*address}', async (request, response, next) => {
        const face = faces.find(({ addresses }) => addresses.test(request.path));
        const isPerson = !request.path.startsWith('/api/') && request.accepts('json', 'html') === 'html';
        const file = face || isPerson ? files.get(face?.page ?? portal) : undefined;
        if (!file) {
          next();
          return;
        }
        if (face?.page === portal)
          response.set('Link', preloadsOf(manifest, request.path, request.get('cookie')));
        const opened = openedAt(request.path);
        if (opened && (await sendFirstView(request, response, opened))) return;
        sendFile(response.status(face ? 200 : 404), file, 'no-cache');
      });
  };
}
