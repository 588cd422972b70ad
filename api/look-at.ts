import type { IncomingHttpHeaders } from 'node:http';
import { parse } from './parse';
import type { Route } from './route';
import type { Services } from './services';
import { type Caller, nobody } from './sessions';
import { authorize, withoutSession } from './who-may';

/** Who looks, and what came with their request. */
export interface Looker {
  readonly caller: Caller;
  readonly headers: IncomingHttpHeaders;
}

/**
 * What a GET of this address under `/api/v1` answers, as JSON would carry it: asked of the same route, with the same
 * rights, without going over the network. `undefined`: there is no such thing to look at. Throws Problem.
 */
export async function lookAt(
  services: Services,
  routes: readonly Route[],
  { caller, headers }: Looker,
  address: string,
): Promise<unknown> {
  for (const route of routes) {
    const params = route.method === 'get' ? paramsIn(route.path, address) : null;
    if (!params) continue;
    const { actor } = withoutSession.includes(route.audience) ? nobody : caller;
    await authorize(services, route, actor, params);
    const answer = await route.handle(services, {
      params: parse(route.params, params, ''),
      query: parse(route.query, {}, ''),
      body: undefined,
      idempotencyKey: '',
      headers,
      rawBody: Buffer.alloc(0),
      actor,
    });
    if (typeof answer === 'function' || answer.status !== 200) return undefined;
    return JSON.parse(JSON.stringify(answer.body)) as unknown;
  }
  return undefined;
}

/** Values of the `:names` of a path in an address; `null`: it does not fit. */
export function paramsIn(path: string, address: string): Readonly<Record<string, string>> | null {
  const names = path.split('/');
  const parts = address.split('/');
  const fits =
    names.length === parts.length &&
    names.every((name, index) => (name.startsWith(':') ? parts[index] !== '' : name === parts[index]));
  if (!fits) return null;
  return Object.fromEntries(
    names.flatMap((name, index) => (name.startsWith(':') ? [[name.slice(1), parts[index] ?? '']] : [])),
  );
}
