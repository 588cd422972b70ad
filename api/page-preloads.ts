import { z } from 'zod';

const Chunk = z.object({
  file: z.string(),
  imports: z.array(z.string()).default([]),
  css: z.array(z.string()).default([]),
});
/** What Vite says of the pages it built: source → what it became and what that needs. */
export const Manifest = z.record(z.string(), Chunk);
export type Manifest = z.infer<typeof Manifest>;

/** The pages that people open first, by a link or a bookmark: the part of the portal that shows them, and what it asks. */
const opened = [
  { address: /^\/$/, source: null, asks: ['/one-things'] },
  {
    address: /^\/one-things\/([a-z-]+)$/,
    source: 'portal/pages/guide.tsx',
    asks: ['/one-things/$1', '/one-things/$1/situations'],
  },
  { address: /^\/cases$/, source: 'portal/pages/cases.tsx', asks: ['/session'] },
  { address: /^\/cases\/[A-Z0-9-]+$/, source: 'portal/pages/case.tsx', asks: ['/session'] },
] as const;

/**
 * Value of the `Link` header for a page of the portal: the words of the reader's language, the part that shows this
 * address and the answers it needs, so that a browser on a slow network fetches them with the entry and not one after
 * another.
 */
export function preloadsOf(manifest: Manifest, address: string, cookie = ''): string {
  const language = /(?:^|; *)look=en\./.test(cookie) ? 'en' : 'zh';
  const page = opened.find((one) => one.address.test(address));
  const entry = neededBy(manifest, ['portal.html']);
  const needed = neededBy(manifest, [`i18n/${language}.json`, ...(page?.source ? [page.source] : [])]);
  const files = [...needed].filter((file) => !entry.has(file));
  return [
    ...(page?.asks ?? []).map(
      (ask) => `</api/v1${address.replace(page?.address ?? '', ask)}>; rel=preload; as=fetch`,
    ),
    ...files.map(
      (file) => `</${file}>; ${file.endsWith('.css') ? 'rel=preload; as=style' : 'rel=modulepreload'}`,
    ),
  ]
    .map((link) => `${link}; crossorigin`)
    .join(', ');
}

/** Every file that these sources need to run. */
function neededBy(manifest: Manifest, sources: readonly string[], found = new Set<string>()): Set<string> {
  for (const source of sources) {
    const chunk = manifest[source];
    if (!chunk || found.has(chunk.file)) continue;
    for (const file of [chunk.file, ...chunk.css]) found.add(file);
    neededBy(manifest, chunk.imports, found);
  }
  return found;
}
