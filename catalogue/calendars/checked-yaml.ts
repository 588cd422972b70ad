import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** Line of the value at `path`, or of the nearest value around it when it is missing. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

/** Where and what; for a key that should not be there, the place of the key itself. */
function faultOf(issue: Issue): { path: PropertyKey[]; problem: string } {
  return issue.code === 'unrecognized_keys'
    ? {
        path: [...issue.path, ...issue.keys.slice(0, 1)],
        problem: `${issue.message}; remove it or correct its spelling.`,
      }
    : { path: issue.path, problem: issue.message };
}

/**
 * Reads one YAML file and parses it with a strict schema. Throws one Error that lists every fault as
 * `file:line place: problem`; the schema's messages say what to do.
 */
export function readCheckedYaml<T>(file: string, schema: z.ZodType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  if (document.errors.length > 0) {
    throw new Error(document.errors.map((error) => `${file}: ${error.message}`).join('\n'));
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues
    .map(faultOf)
    .map(({ path, problem }) => `${file}:${lineOf(document, lines, path)} ${placeOf(path)}: ${problem}`);
  throw new Error(faults.join('\n'));
}
