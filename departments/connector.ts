import type { DepartmentConnections } from './connections';
import { type Connection, createDepartmentHttp, type Later } from './department-http';
import {
  AcceptedAnswer,
  type Application,
  DecidedAnswer,
  type Decision,
  InputRefusedAnswer,
  type InputProblem,
  NeverReceivedAnswer,
} from './protocol';
import { type Revocation, RevocationRefusedAnswer, RevokedAnswer } from './revocation';

/** What a department says about one application. */
export type Answer =
  | ({ readonly kind: 'decided' } & Decision)
  | { readonly kind: 'accepted'; readonly serial: string }
  | { readonly kind: 'inputRefused'; readonly problems: InputProblem[] }
  | Later;

/** What a department says about a revocation. */
export type RevocationAnswer =
  { readonly kind: 'revoked' } | { readonly kind: 'refused'; readonly reason: string } | Later;

/** A department that speaks the protocol of `departments/README.md`. */
export interface Department {
  /** Sends an application; the same key never makes a second one. Throws DepartmentUnavailable, DepartmentNonsense. */
  submit(application: Application, idempotencyKey: string): Promise<Answer>;
  /** What became of it; `unknown`: never received, so it may be handled in another way. Throws as `submit`. */
  ask(idempotencyKey: string): Promise<Answer | { readonly kind: 'unknown' }>;
  /** Takes an approval back; done twice it is done once. Throws as `submit`. */
  revoke(revocation: Revocation, idempotencyKey: string): Promise<RevocationAnswer>;
}

/** The departments of these connections, by id. */
export function connectDepartments(
  connections: DepartmentConnections,
  deps: { readonly fetch: typeof fetch },
): ReadonlyMap<string, Department> {
  return new Map(
    Object.entries(connections).map(([id, to]) => [id, createHttpDepartment({ id, ...to }, deps)]),
  );
}

/** One department over HTTP. Neither its errors nor their messages carry anything of an application or an answer. */
export function createHttpDepartment(
  connection: Connection,
  deps: { readonly fetch: typeof fetch },
): Department {
  const { call, parse, otherwise } = createDepartmentHttp(connection, deps);
  const url = `${connection.baseUrl.replace(/\/+$/, '')}/applications`;

  async function decided(response: Response): Promise<Answer> {
    const { status: kind, ...decision } = await parse(response, DecidedAnswer);
    return { kind, ...decision };
  }

  async function accepted(response: Response): Promise<Answer> {
    const { status: kind, serial } = await parse(response, AcceptedAnswer);
    return { kind, serial };
  }

  const posting = (body: unknown, headers: Record<string, string> = {}) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const addressOf = (idempotencyKey: string) => `${url}/${encodeURIComponent(idempotencyKey)}`;

  return {
    submit: (application, idempotencyKey) =>
      call<Answer>(url, posting(application, { 'idempotency-key': idempotencyKey }), async (response) => {
        if (response.status === 200) return decided(response);
        if (response.status === 202) return accepted(response);
        if (response.status === 422) {
          const { status: kind, problems } = await parse(response, InputRefusedAnswer);
          return { kind, problems };
        }
        return otherwise(response);
      }),
    ask: (idempotencyKey) =>
      call(addressOf(idempotencyKey), { method: 'GET' }, async (response) => {
        if (response.status === 200) return decided(response);
        if (response.status === 202) return accepted(response);
        if (response.status === 404) {
          await parse(response, NeverReceivedAnswer);
          return { kind: 'unknown' };
        }
        return otherwise(response);
      }),
    revoke: (revocation, idempotencyKey) =>
      call<RevocationAnswer>(
        `${addressOf(idempotencyKey)}/revocation`,
        posting(revocation),
        async (response) => {
          if (response.status === 200) return { kind: (await parse(response, RevokedAnswer)).status };
          if (response.status === 422) {
            return { kind: 'refused', reason: (await parse(response, RevocationRefusedAnswer)).reason };
          }
          return otherwise(response);
        },
      ),
  };
}
