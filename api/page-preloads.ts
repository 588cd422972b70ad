import { z } from 'zod';

const Chunk = z.object({
  file: z.string(),
  imports: z.array(z.string()).default([]),
  css: z.array(z.string()).default([]),
});
/** What Vite says of the pages it built: source → what it became and what that needs. */
export const Manifest = z.record(z.string(), Chunk);
export type Manifest = z.infer<typeof Manifest>;

/**
 * The pages that people open first, by a link or a bookmark: the part of the portal that shows them, and whether
 * everybody sees the same there.
 */
const opened = [
  { address: /^\/$/, source: 'portal/pages/one-things.tsx', isPublished: true },
  { address: /^\/one-things\/[a-z-]+$/, source: 'portal/pages/guide.tsx', isPublished: true },
  { address: /^\/public$/, source: 'portal/pages/public.tsx', isPublished: true },
  { address: /^\/cases$/, source: 'portal/pages/cases.tsx', isPublished: false },
  { address: /^\/cases\/[A-Z0-9-]+$/, source: 'portal/pages/case.tsx', isPublished: false },
] as const;
export type OpenedPage = (typeof opened)[number];

/** The page of these that is at an address, if one is. */
export function openedAt(address: string): OpenedPage | undefined {
  return opened.find((one) => one.address.test(address));
}

/** Files that a page needs beyond those that the entry of the portal names itself. */
function filesOf(manifest: Manifest, sources: readonly string[]): readonly string[] {
  const entry = neededBy(manifest, ['portal.html']);
  return [...neededBy(manifest, sources)].filter((file) => !entry.has(file));
}

/**
 * Value of the `Link` header for a page of the portal: the words of the reader's language and the part that shows this
 * address, so that a browser on a slow network fetches them with the entry and not one after another.
 */
export function preloadsOf(manifest: Manifest, address: string, cookie = ''): string {
  const language = /(?:^|; *)look=en\./.test(cookie) ? 'en' : 'zh';
  const source = openedAt(address)?.source;
  return filesOf(manifest, [`i18n/${language}.json`, ...(source ? [source] : [])])
    .map(
      (file) => `</${file}>; ${isStyle(file) ? 'rel=preload; as=style' : 'rel=modulepreload'}; crossorigin`,
    )
    .join(', ');
}

/** What a page needs in its head to look right, and to hear whoever presses, before its scripts are there. */
export function headOf(manifest: Manifest, { source }: OpenedPage): string {
  const styles = filesOf(manifest, [source]).filter(isStyle);
  const early = neededBy(manifest, ['early-press.ts']);
  return [
    ...styles.map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
    ...[...early].map((file) => `<script src="/${file}"></script>`),
  ].join('\n    ');
}

const isStyle = (file: string): boolean => file.endsWith('.css');

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
