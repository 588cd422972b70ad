const longestWaitMs = 24 * 3_600_000;

/**
 * `Retry-After` in milliseconds, at most a day (RFC 9110 §10.2.3); a date is counted from the answer's own
 * `Date`, not from our clock. Undefined if it is missing or unreadable.
 */
export function retryAfterMs(headers: Headers): number | undefined {
  const advice = headers.get('retry-after')?.trim();
  if (!advice) return undefined;
  const ms = /^\d+$/.test(advice)
    ? Number(advice) * 1000
    : Date.parse(advice) - Date.parse(headers.get('date') ?? '');
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), longestWaitMs);
}
