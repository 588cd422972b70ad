import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json, whether we run from the sources or from `dist/`. */
export function projectFolder(from: string = __dirname): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('The folder of package.json was not found above the engines.');
  return projectFolder(above);
}
