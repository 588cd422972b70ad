import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Actor, Role } from '../people/actor';
import type { Text } from '../rules/text';
import type { ProblemType } from './problems';
import type { Services } from './services';

/** Who a route is for. `session`: everybody, as with `public`, but who is signed in is known to it. */
export type Audience = 'public' | 'session' | 'applicant' | 'desk' | 'management' | 'department';

/** What a handler gets: parsed and checked. */
export interface RouteRequest<Params = unknown, Query = unknown, Body = unknown> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** This sender's: the same key of two people is two keys. Empty where the route takes none. */
  readonly idempotencyKey: string;
  readonly headers: Request['headers'];
  readonly rawBody: Buffer;
  /** Who acts. Public routes and departments' callbacks do not ask: anonymous there. */
  readonly actor: Actor;
}

export interface RouteAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A handler that writes to the connection itself and keeps it open (SSE). */
export type Stream = (response: Response) => void;

/** One route: what the server mounts, what checks requests and what the OpenAPI document says are this one value. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Under `/api/v1`, parameters as `:name`. */
  readonly path: string;
  readonly audience: Audience;
  /** Who may use it, where these are not all of whom the audience names; see `who-may.ts`. */
  readonly roles?: readonly Role[];
  readonly summary: Text;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The body is a document and comes as it is, in `rawBody`. */
  readonly takes?: 'document';
  /** `none`: a POST that changes nothing, or whose sender names its message in another header. */
  readonly idempotency?: 'key' | 'none';
  readonly answers: Readonly<
    Record<number, { readonly description: string; readonly schema?: z.ZodType; readonly mediaType?: string }>
  >;
  readonly problems: readonly ProblemType[];
  /** Whether the sender is who it says, before anything else is looked at. Throws Problem. */
  readonly authenticate?: (
    services: Services,
    request: Pick<RouteRequest<Request['params']>, 'params' | 'headers' | 'rawBody'>,
  ) => void;
  readonly handle: (services: Services, request: RouteRequest) => Promise<RouteAnswer | Stream>;
}

type Parsed<Schema> = Schema extends z.ZodType ? z.infer<Schema> : unknown;

/** Declares a route; the types of its handler come from its schemas. */
export function route<
  const Params extends z.ZodObject | undefined = undefined,
  const Query extends z.ZodObject | undefined = undefined,
  const Body extends z.ZodType | undefined = undefined,
>(
  declared: Omit<Route, 'params' | 'query' | 'body' | 'handle'> & {
    readonly params?: Params;
    readonly query?: Query;
    readonly body?: Body;
    readonly handle: (
      services: Services,
      request: RouteRequest<Parsed<Params>, Parsed<Query>, Parsed<Body>>,
    ) => Promise<RouteAnswer | Stream>;
  },
): Route {
  return declared as unknown as Route;
}
