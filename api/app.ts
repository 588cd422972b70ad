import express, { type Express, type Request, type RequestHandler } from 'express';
import { z } from 'zod';
import type { Actor } from '../people/actor';
import { answerProblem } from './answer-problem';
import { health } from './health';
import { rawBodyOf, readDocument, readJsonBody } from './json-body';
import { limiterOf } from './limits';
import { needsKey, openApiDocument } from './openapi';
import { sendPacked } from './packed-json';
import { lookAt } from './look-at';
import type { Looking } from './first-views';
import type { Pages } from './pages';
import { parse } from './parse';
import { Problem } from './problems';
import type { Route } from './route';
import { routes } from './routes/routes';
import { refuseOtherSites } from './same-origin';
import { securityHeaders } from './security-headers';
import type { Services } from './services';
import { callerOf, nobody } from './sessions';
import { authorize, personOf, withoutSession } from './who-may';

/** The HTTP API, and the pages if there are any. Every error of the API, whatever its cause, is a problem document. */
export function createApp(services: Services, pages: Pages | null = null): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', services.limits.proxyHops);
  app.use(securityHeaders(services.signIn));
  app.use(health(services));
  app.get('/api/v1/openapi.json', (_request, response) => {
    response.json(openApiDocument(routes));
  });
  const limiters = limiterOf(services.limits);
  for (const route of routes) {
    const chain = [...limiters(route), readJsonBody, handlerOf(route, services)];
    app[route.method](`/api/v1${route.path}`, ...chain);
  }
  if (pages) {
    const look: Looking['look'] = (looker, address) => lookAt(services, routes, looker, address);
    app.use(pages({ services, look, limit: limiters({ audience: 'public' }) }));
  }
  app.use(() => {
    throw new Problem('not-found');
  });
  app.use(answerProblem(services));
  return app;
}

function handlerOf(route: Route, services: Services): RequestHandler {
  return async (request, response) => {
    const { params, headers } = request;
    // What depends on who asks is kept by no cache.
    if (route.audience !== 'public') response.set('cache-control', 'no-store');
    route.authenticate?.(services, { params, headers, rawBody: rawBodyOf(request) });
    const caller = withoutSession.includes(route.audience) ? nobody : await callerOf(services, headers);
    refuseOtherSites(services.signIn, route, caller, request);
    if (caller.cookie !== undefined) response.setHeader('set-cookie', caller.cookie);
    await authorize(services, route, caller.actor, params);
    if (route.body && !request.is('application/json')) throw new Problem('unsupported-media-type');
    if (route.takes === 'document') await readDocument(request, response);
    const answer = await route.handle(services, {
      params: parse(route.params, params, ''),
      query: parse(route.query, request.query, ''),
      body: parse(route.body, request.body, ''),
      idempotencyKey: needsKey(route) ? keyOf(request, caller.actor) : '',
      headers,
      rawBody: rawBodyOf(request),
      actor: caller.actor,
    });
    if (typeof answer === 'function') {
      answer(response);
      return;
    }
    const isProblem = answer.status >= 400;
    response
      .status(answer.status)
      .set(answer.headers ?? {})
      .type(isProblem ? 'application/problem+json' : 'application/json');
    const json = JSON.stringify(answer.body);
    if (route.audience === 'public') sendPacked(response, json);
    else response.send(json);
  };
}

const IdempotencyKey = z.string().regex(/^[\x21-\x7e]{8,128}$/);

function keyOf(request: Request, actor: Actor): string {
  const key = IdempotencyKey.safeParse(request.get('idempotency-key'));
  if (!key.success) throw new Problem('idempotency-key-missing');
  return `${personOf(actor).id}/${key.data}`;
}
