/** The first 48 bits of a hash: a double holds them exactly. */
const digits = 12;

/**
 * Whether a commitment falls into the sample 抽查. `hash`: hex digits of a keyed hash of the case number, so that the
 * draw can be repeated by whoever holds the key, and foreseen by nobody else. `share`: 0 to 1.
 */
export function isDrawn(hash: string, share: number): boolean {
  return parseInt(hash.slice(0, digits), 16) / 16 ** digits < share;
}
