// Errors of the connection before a byte of the request is written; after any other, the department may have read it.
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/**
 * What an error of `fetch` says about the connection: its code, and whether the request may have arrived.
 * Undefined for an error that has no cause: that is a mistake in our call, not a failure of the connection.
 */
export function connectionFailure(error: unknown): { code: string; mayHaveArrived: boolean } | undefined {
  const cause = (error as { cause?: { code?: unknown } } | undefined)?.cause;
  if (cause === undefined) return undefined;
  const { code } = cause;
  // The pattern keeps anything but a code out of messages.
  const known = typeof code === 'string' && /^[A-Z0-9_]+$/.test(code) ? code : 'no code';
  return { code: known, mayHaveArrived: !beforeSending.has(known) };
}
