import { createHash } from 'node:crypto';
import { canonicalJson } from '../rules/canonical-json';
import type { OneThing } from './schema/one-thing';

/** The content hash of a one thing, 16 hex digits; order of keys, comments and layout do not change it. */
export function versionOf(oneThing: Omit<OneThing, 'version'>): string {
  return contentHash(oneThing).slice(0, 16);
}

/** SHA-256, in hex, of what a value says; the order of its keys does not count. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
