import type { Text } from './schema/basics';

export type FaultCode =
  // the files
  | 'missing-file'
  | 'unknown-file'
  | 'yaml-syntax'
  | 'folder-name'
  // the shape
  | 'unknown-key'
  | 'missing-field'
  | 'missing-text'
  | 'number-without-source'
  | 'letter-part-missing'
  | 'wrong-value'
  // what the parts say to each other
  | 'duplicate-id'
  | 'unknown-need'
  | 'unknown-item'
  | 'unknown-department'
  | 'unknown-question'
  | 'unknown-option'
  | 'unknown-field'
  | 'unknown-section'
  | 'unknown-material'
  | 'unknown-letter'
  | 'unknown-sharing'
  | 'cycle'
  | 'question-asked-too-early'
  | 'promise-above-the-law'
  | 'commitment-slower'
  | 'road-not-free'
  | 'letter-replaces-nothing'
  | 'second-letter'
  | 'signer-unknown'
  | 'asks-what-is-given'
  | 'source-does-not-give'
  | 'material-before-its-item'
  | 'goes-on-only-when-late'
  | 'field-asked-twice'
  | 'needed-by-nothing'
  | 'vague-words'
  | 'unknown-placeholder'
  | 'sms-too-long'
  // what the answers reach
  | 'too-many-combinations'
  | 'unreachable'
  | 'answers-without-situation'
  | 'situation-without-items'
  | 'asks-more-than-promised';

/** Where in parsed data: keys and positions, e.g. `['items', 2, 'needs', 0]`. */
export type Path = readonly (string | number)[];

/** What a check found, before the file is known. */
export interface Finding {
  readonly at: Path;
  readonly code: FaultCode;
  readonly problem: Text;
  readonly remedy: Text;
}

/** One fault of a catalogue: the thing, the place and the next act. */
export interface Fault {
  readonly code: FaultCode;
  /** Path of the file, from the catalogue folder. */
  readonly file: string;
  /** First line of the place, from 1; absent when the file cannot be read. */
  readonly line?: number;
  /** The place inside the file, e.g. `items[2].needs[0]`; empty: the whole file. */
  readonly place: string;
  readonly problem: Text;
  readonly remedy: Text;
}

/** Thrown when a catalogue cannot be used; carries every fault found. */
export class CatalogueError extends Error {
  constructor(
    readonly folder: string,
    readonly faults: readonly Fault[],
  ) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    super(`The catalogue in ${folder} has ${count}:\n${faults.map(formatFault).join('\n')}`);
    this.name = 'CatalogueError';
  }
}

/** `['items', 2, 'needs', 0]` → `items[2].needs[0]`. */
export function placeOf(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** A fault as lines people read: file:line, code and place; the problem; what to do. */
export function formatFault(fault: Fault): string {
  const where = fault.line === undefined ? fault.file : `${fault.file}:${fault.line}`;
  const place = fault.place === '' ? '' : ` ${fault.place}`;
  return [
    `${where}${place} (${fault.code})`,
    `  ${fault.problem.zh} ${fault.remedy.zh}`,
    `  ${fault.problem.en} ${fault.remedy.en}`,
  ].join('\n');
}
