import { randomUUID } from 'node:crypto';

export interface VisitorAnswer {
  readonly status: number;
  readonly body: any;
}

/** A browser as the API sees one: it keeps the cookies it is given, and people sign in and out on it. */
export function visitor(url: string) {
  const cookies = new Map<string, string>();

  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<VisitorAnswer> => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        'x-requested-with': 'a page',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return { status: response.status, body: await response.json().catch(() => null) };
  };

  return {
    call,
    /** Begins a draft and gives its id. */
    begin: async (oneThing: string): Promise<string> => {
      const id = randomUUID();
      const { status, body } = await call('PUT', `/drafts/${id}`, { oneThing });
      if (status !== 200) throw new Error(`No draft: ${JSON.stringify(body)}`);
      return id;
    },
    read: (id: string) => call('GET', `/drafts/${id}`),
    save: (id: string, change: unknown) => call('PATCH', `/drafts/${id}`, change),
    submit: (id: string, key: string = randomUUID()) =>
      call('POST', `/drafts/${id}/submission`, undefined, { 'idempotency-key': key }),
    list: async (): Promise<string[]> =>
      (await call('GET', '/drafts')).body.map(({ draftId }: any) => draftId),
    signIn: (person: string) => call('POST', '/session', { person }),
    signOut: () => call('DELETE', '/session'),
  };
}
