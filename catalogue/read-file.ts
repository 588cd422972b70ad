import type { z } from 'zod';
import type { Fault, Finding } from './faults';
import { readShape } from './shape-findings';
import { readYaml } from './yaml-file';

/** A file read by its schema: its data, or the faults that stand in the way. */
export interface FileRead<T> {
  readonly data: T | null;
  readonly faults: readonly Fault[];
  /** Gives later findings about this file their line. */
  readonly blame: (finding: Finding) => Fault;
}

/** Reads `file`, a path from the catalogue folder. */
export function readFile<T extends z.ZodType>(folder: string, file: string, schema: T): FileRead<z.infer<T>> {
  const yaml = readYaml(folder, file);
  if ('faults' in yaml) return { data: null, faults: yaml.faults, blame: yaml.blame };
  const read = readShape(schema, yaml.value);
  return 'data' in read
    ? { data: read.data, faults: [], blame: yaml.blame }
    : { data: null, faults: read.findings.map(yaml.blame), blame: yaml.blame };
}
