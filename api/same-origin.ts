import type { Request } from 'express';
import { Problem } from './problems';
import type { Route } from './route';
import type { SignIn } from './services';
import type { Caller } from './sessions';

/**
 * Refuses what a page of another site makes a browser do with the cookie it holds (CSRF), before anything is looked at.
 * The browser says where a request comes from (`Sec-Fetch-Site`, or `Origin` where we are not reached over TLS); with a
 * cookie it must also carry a header that no page of another site may send. Whoever shows a bearer token or signs as a
 * department means it. Throws Problem `not-same-origin`.
 */
export function refuseOtherSites(
  { origin }: SignIn,
  { method, audience }: Route,
  caller: Caller,
  request: Request,
): void {
  if (method === 'get' || audience === 'department' || caller.shownBy === 'bearer') return;
  const isOurs = comesFrom(request, origin);
  const isMeant =
    request.get('x-requested-with') !== undefined || request.get('idempotency-key') !== undefined;
  if (!isOurs || (caller.shownBy === 'cookie' && !isMeant)) throw new Problem('not-same-origin');
}

/** Whether a request comes from a page of ours, or from no page at all. */
function comesFrom(request: Request, ours: string): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = request.get('origin');
  return origin === undefined || origin === ours || hostOf(origin) === request.get('host');
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
