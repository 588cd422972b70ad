import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { placeOf, type Fault, type Finding, type Path } from './faults';

/** Gives a finding its file, line and place; the finding's path starts inside the file. */
export type Blame = (finding: Finding) => Fault;

/**
 * Reads `file` (a path from `folder`) as data that still knows its lines. A missing file or broken YAML comes back
 * as faults, never as an error.
 */
export function readYaml(
  folder: string,
  file: string,
): { readonly blame: Blame } & ({ readonly value: unknown } | { readonly faults: Fault[] }) {
  const path = join(folder, file);
  if (!existsSync(path)) {
    return {
      blame: ({ at, ...finding }) => ({ ...finding, file, place: placeOf(at) }),
      faults: [
        {
          code: 'missing-file',
          file,
          place: '',
          problem: { zh: '缺少这个文件。', en: 'This file is missing.' },
          remedy: {
            zh: '请补上；可参照另一个“一件事”的同名文件。',
            en: 'Add it; the same file of another one thing shows how.',
          },
        },
      ],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const blame: Blame = ({ at, ...finding }) => ({
    ...finding,
    file,
    line: lines.linePos(offsetOf(document, at)).line,
    place: placeOf(at),
  });
  if (document.errors.length > 0) {
    return {
      blame,
      faults: document.errors.map((error) => ({
        code: 'yaml-syntax',
        file,
        line: lines.linePos(error.pos[0]).line,
        place: '',
        problem: { zh: `YAML 写法有误：${error.message}。`, en: `Not valid YAML: ${error.message}.` },
        remedy: {
          zh: '请检查这一行的缩进、引号和重复的键。',
          en: 'Check indentation, quotes and repeated keys at this line.',
        },
      })),
    };
  }
  return { value: document.toJS(), blame };
}

/** Offset of the key or row the path ends at; where the path leaves the file, of the last step inside it. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else {
      break;
    }
  }
  return offset;
}
