import type { Limit } from '../rules/limit';

/** A limit without its source: all that counting needs. */
export function limitOf({ days, unit }: Limit): Limit {
  return { days, unit };
}
