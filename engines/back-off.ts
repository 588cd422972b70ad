/** Pauses before a process is started again, by how often it has just died in a row; in milliseconds. */
const pauses = [0, 250, 500, 1000, 2000, 4000] as const;
const longest = 5000;

/** A life at least this long, in milliseconds, wipes out earlier deaths. */
const steady = 3000;

/** Pause before the next start: the first is immediate, then 250 ms doubling to 5 s. */
export const restartPause = (deathsInARow: number): number => pauses[deathsInARow] ?? longest;

/** Deaths in a row that count when a life of `livedMs` has ended. */
export const deathsBefore = (deathsInARow: number, livedMs: number): number =>
  livedMs >= steady ? 0 : deathsInARow;
