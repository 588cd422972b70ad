/** Something on this machine keeps the engines from starting; the message says what, where and what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** One calm line for the person who started it all. */
export type Say = (line: string) => void;
