import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type RequestHandler, type Response, Router } from 'express';
import { Manifest, preloadsOf } from './page-preloads';

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

interface PageFile {
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly type: string;
  readonly etag: string;
}

/** Reads the built pages, some hundred KB, once; `null` when they were not built. */
export async function loadPages(folder = pagesFolder): Promise<RequestHandler | null> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const shown = names.filter((name) => /\.(html|js|css|svg)$/.test(name));
  if (shown.length === 0) return null;
  const files = await Promise.all(
    shown.map(async (name) => [name, packed(name, await readFile(path.join(folder, name)))] as const),
  );
  const manifest = await readFile(path.join(folder, '.vite', 'manifest.json'), 'utf8');
  return servePages(new Map(files), Manifest.parse(JSON.parse(manifest)));
}

function packed(name: string, plain: Buffer): PageFile {
  return {
    plain,
    gzip: gzipSync(plain, { level: 9 }),
    type: path.extname(name),
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 20)}"`,
  };
}

function servePages(files: ReadonlyMap<string, PageFile>, manifest: Manifest): RequestHandler {
  const send = (response: Response, { plain, gzip, type, etag }: PageFile, caching: string): void => {
    response.set({ 'Cache-Control': caching, ETag: etag, Vary: 'Accept-Encoding' });
    response.type(type);
    if (response.req.fresh) {
      response.status(304).end();
      return;
    }
    const isPacked = response.req.acceptsEncodings('gzip', 'identity') === 'gzip';
    if (isPacked) response.set('Content-Encoding', 'gzip');
    response.send(isPacked ? gzip : plain);
  };
  return Router()
    .get('/assets/:name', (request, response, next) => {
      const file = files.get(`assets/${request.params.name}`);
      // Their names change with their content.
      if (file) send(response, file, 'public, max-age=31536000, immutable');
      else next();
    })
    .get('/{*address}', (request, response, next) => {
      const face = faces.find(({ addresses }) => addresses.test(request.path));
      const isPerson = !request.path.startsWith('/api/') && request.accepts('json', 'html') === 'html';
      const file = face || isPerson ? files.get(face?.page ?? portal) : undefined;
      if (!file) {
        next();
        return;
      }
      if (face?.page === portal)
        response.set('Link', preloadsOf(manifest, request.path, request.get('cookie')));
      send(response.status(face ? 200 : 404), file, 'no-cache');
    });
}
