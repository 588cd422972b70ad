import { randomUUID } from 'node:crypto';

export interface ApiAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: any;
}

export interface ApiClient {
  get(path: string): Promise<ApiAnswer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<ApiAnswer>;
  delete(path: string): Promise<ApiAnswer>;
  /** The same API, where everything is done by this fictional person, or by nobody. */
  as(person: string): ApiClient;
  /** What a call of one's own has to send to be whoever acts on this path. */
  headersFor(path: string): Promise<Record<string, string>>;
}

/** What was answered to an act that has to succeed. Throws an Error with the answer when it was not done. */
export async function done(answer: Promise<ApiAnswer>): Promise<any> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`Not done (${status}): ${JSON.stringify(body)}`);
  return body;
}

export const nobody = 'nobody';

/** Who acts unless a test says otherwise: by the first part of the path. */
const usualPeople: Readonly<Record<string, string>> = {
  cases: 'ouyang-qinghe',
  desk: 'duty-clerk',
  management: 'manager',
};
const usualPerson = (path: string): string => usualPeople[path.split(/[/?]/)[1] ?? ''] ?? nobody;

/** Speaks to the API as a program would; every POST has a key of its own unless one is given. */
export function apiClient(url: string): ApiClient {
  const tokens = new Map<string, string>();

  async function tokenOf(person: string): Promise<string> {
    const known = tokens.get(person);
    if (known !== undefined) return known;
    const response = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    });
    const token = /^[^=]+=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1];
    if (token === undefined) throw new Error(`${person} cannot sign in: ${await response.text()}`);
    tokens.set(person, token);
    return token;
  }

  function clientOf(personFor: (path: string) => string): ApiClient {
    const headersFor = async (path: string): Promise<Record<string, string>> => {
      const person = personFor(path);
      return person === nobody ? {} : { authorization: `Bearer ${await tokenOf(person)}` };
    };
    const call = async (path: string, init: RequestInit): Promise<ApiAnswer> => {
      const headers = {
        ...(await headersFor(path)),
        ...(init.headers as Record<string, string> | undefined),
      };
      const response = await fetch(`${url}/api/v1${path}`, { ...init, headers });
      const text = await response.text();
      return {
        status: response.status,
        type: response.headers.get('content-type') ?? '',
        body: text === '' ? null : JSON.parse(text),
      };
    };
    return {
      get: (path) => call(path, {}),
      post: (path, body, headers = {}) =>
        call(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      delete: (path) => call(path, { method: 'DELETE' }),
      as: (person) => clientOf(() => person),
      headersFor,
    };
  }
  return clientOf(usualPerson);
}
