import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** What the portal may load before it works, in bytes of gzip: 120 KB. */
const most = 120 * 1024;
const folder = path.join('dist', 'web');

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

/** Every script that these chunks need before they run. */
function filesOf(
  manifest: Manifest,
  names: readonly string[],
  seen = new Set<string>(),
): ReadonlySet<string> {
  for (const name of names) {
    const chunk = manifest[name];
    if (!chunk || seen.has(chunk.file)) continue;
    seen.add(chunk.file);
    filesOf(manifest, chunk.imports ?? [], seen);
  }
  return seen;
}

async function gzipSize(files: ReadonlySet<string>): Promise<number> {
  const scripts = [...files].filter((file) => file.endsWith('.js'));
  const sizes = scripts.map(
    async (file) => gzipSync(await readFile(path.join(folder, file)), { level: 9 }).length,
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Prints the script of each page of the portal when it is the first one opened, and fails if one is too much. */
async function main(): Promise<void> {
  const manifest = JSON.parse(
    await readFile(path.join(folder, '.vite', 'manifest.json'), 'utf8'),
  ) as Manifest;
  const entry = 'portal.html';
  const words = 'i18n/zh.json';
  const pages = (manifest[entry]?.dynamicImports ?? []).filter((name) => name.startsWith('portal/'));
  const rows = await Promise.all(
    [[], ...pages.map((page) => [page])].map(async (page) => ({
      page: page[0] ?? entry,
      size: await gzipSize(filesOf(manifest, [entry, words, ...page])),
    })),
  );
  rows.sort((a, b) => b.size - a.size);
  for (const { page, size } of rows) console.log(`${(size / 1024).toFixed(1).padStart(7)} KB  ${page}`);
  const [largest] = rows;
  if (!largest || largest.size > most) {
    console.error(`More than ${most / 1024} KB of script (gzip) before the page works.`);
    process.exitCode = 1;
  }
}

void main();
