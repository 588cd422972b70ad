import { createHash } from 'node:crypto';
import type { OneThing } from './schema/one-thing';

/** The content hash of a one thing, 16 hex digits; order of keys, comments and layout do not change it. */
export function versionOf(oneThing: Omit<OneThing, 'version'>): string {
  return createHash('sha256').update(canonical(oneThing)).digest('hex').slice(0, 16);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, node: unknown) =>
    typeof node === 'object' && node !== null && !Array.isArray(node)
      ? Object.fromEntries(Object.entries(node).sort(([one], [other]) => (one < other ? -1 : 1)))
      : node,
  );
}
