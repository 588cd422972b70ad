import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Limits } from '../settings/settings';
import { Problem } from './problems';
import type { Route } from './route';

/** Gives the limit that a route is held to; routes of one kind share it. Each process counts for itself. */
export function limiterOf(
  limits: Limits,
): (route: Pick<Route, 'audience'> & Partial<Pick<Route, 'method' | 'path'>>) => readonly RequestHandler[] {
  const ofPublic = perMinute(limits.publicPerMinute);
  const ofSignIn = perMinute(limits.signInPerMinute);
  return ({ audience, method, path }) => {
    if (method === 'post' && path === '/session') return [ofSignIn];
    return audience === 'public' || audience === 'session' ? [ofPublic] : [];
  };
}

function perMinute(limit: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Anybody can send such a header; where we are told of no proxy it says nothing and is no reason to complain.
    validate: { xForwardedForHeader: false },
    handler: (_request, _response, next) => next(new Problem('too-many-requests')),
  });
}
