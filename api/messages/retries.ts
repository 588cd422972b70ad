const firstPauseMs = 10_000;
const longestPauseMs = 2 * 3_600_000;
// With these pauses some two and a half days: a gateway that is down over a weekend loses nothing.
const mostAttempts = 40;

/** ms from the try number `attempts` (from 1) to the next one; `null`: it was the last. */
export function pauseAfter(attempts: number): number | null {
  return attempts >= mostAttempts ? null : Math.min(firstPauseMs * 2 ** (attempts - 1), longestPauseMs);
}
