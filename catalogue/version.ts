import { createHash } from 'node:crypto';
import { canonicalJson } from '../rules/canonical-json';
import type { OneThing } from './schema/one-thing';

/** The content hash of a one thing, 16 hex digits; order of keys, comments and layout do not change it. */
export function versionOf(oneThing: Omit<OneThing, 'version'>): string {
  return createHash('sha256').update(canonicalJson(oneThing)).digest('hex').slice(0, 16);
}
