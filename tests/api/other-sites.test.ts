import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CaseStack, startCaseStack } from '../support/case-stack';
import { expectProblem } from '../support/problems';
import { testSignIn, wideLimits } from '../support/sign-in';

/** What a browser sends. */
async function send(url: string, path: string, init: RequestInit = {}) {
  const response = await fetch(`${url}/api/v1${path}`, init);
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    headers: response.headers,
    body: text === '' ? null : JSON.parse(text),
  };
}
const json = { 'content-type': 'application/json' };
const signIn = (url: string, headers: Record<string, string> = {}) =>
  send(url, '/session', {
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify({ person: 'ouyang-qinghe' }),
  });

describe('what another site makes a browser do', () => {
  let stack: CaseStack;
  let cookie: string;
  beforeAll(async () => {
    stack = await startCaseStack();
    cookie = (await signIn(stack.url)).headers.get('set-cookie')?.split(';')[0] ?? '';
  }, 120_000);
  afterAll(() => stack.stop());

  const leave = (headers: Record<string, string>) =>
    send(stack.url, '/session', { method: 'DELETE', headers });
  const submit = (headers: Record<string, string>) =>
    send(stack.url, '/cases', { method: 'POST', headers: { ...json, ...headers }, body: '{}' });
  const meant = { 'x-requested-with': 'one-thing' };

  it.each<[string, Record<string, string>]>([
    ['from another site', { 'sec-fetch-site': 'cross-site', ...meant }],
    ['from a neighbour under the same domain', { 'sec-fetch-site': 'same-site', ...meant }],
    ['from another origin, where the browser says no more', { origin: 'https://evil.example', ...meant }],
    ['from a page without an origin', { origin: 'null', ...meant }],
    ['without a header of our pages', { 'sec-fetch-site': 'same-origin' }],
    ['without any sign of where it comes from', {}],
  ])('is refused with the cookie: %s', async (_what, headers) => {
    expectProblem(await leave({ cookie, ...headers }), 'not-same-origin', 403);
    const { body } = await send(stack.url, '/session', { headers: { cookie } });
    expect(body.person.id).toBe('ouyang-qinghe');
  });

  it.each<[string, Record<string, string>]>([
    ['a page of ours', { 'sec-fetch-site': 'same-origin', 'idempotency-key': 'of-our-page-1' }],
    ['a page of ours at the public address, behind a proxy', { origin: testSignIn.origin, ...meant }],
    ['a program with the cookie that means it', meant],
  ])('is not: %s', async (_what, headers) => {
    expect((await submit({ cookie, 'idempotency-key': 'of-our-page-1', ...headers })).status).toBe(400);
  });

  it('is taken from whoever shows a token, wherever they are', async () => {
    const { authorization = '' } = await stack.api.headersFor('/cases');
    const headers = { authorization, origin: 'https://other.example', 'idempotency-key': 'of-a-program' };
    expect((await submit(headers)).status).toBe(400);
  });

  it('cannot sign somebody in unawares', async () => {
    expectProblem(await signIn(stack.url, { 'sec-fetch-site': 'cross-site' }), 'not-same-origin', 403);
  });
});

describe('every answer', () => {
  let stack: CaseStack;
  beforeAll(async () => {
    stack = await startCaseStack({
      changed: {
        signIn: { ...testSignIn, secure: true },
        limits: { ...wideLimits, publicPerMinute: 5, signInPerMinute: 2 },
      },
    });
  }, 120_000);
  afterAll(() => stack.stop());

  it('tells the browser what may not be done with it, and to come over TLS', async () => {
    for (const path of ['/one-things', '/cases', '/nowhere']) {
      const { headers } = await send(stack.url, path);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
      expect(headers.get('x-powered-by')).toBeNull();
    }
    const { headers } = await send(stack.url, '/cases');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('www-authenticate')).toBe('Bearer');
  });

  it('has a cookie that goes to this host over TLS alone', async () => {
    const { headers } = await signIn(stack.url);
    expect(headers.get('set-cookie')).toMatch(/^__Host-one-thing-session=[\w-]{43}; Path=\/; .*; Secure$/);
  });

  it('says when to come again to an address that asks too much, for guides and for signing in', async () => {
    await Promise.all(Array.from({ length: 6 }, () => send(stack.url, '/one-things')));
    const tooMany = await send(stack.url, '/one-things');
    expectProblem(tooMany, 'too-many-requests', 429);
    expect(Number(tooMany.headers.get('retry-after'))).toBeGreaterThan(0);
    await signIn(stack.url);
    expectProblem(await signIn(stack.url), 'too-many-requests', 429);
    // Who is signed in is not held up by those who are not.
    expect((await send(stack.url, '/cases')).status).toBe(401);
  });
});

describe('where the development sign-in is off', () => {
  let stack: CaseStack;
  beforeAll(async () => {
    const { people: _nobody, ...signInOff } = testSignIn;
    stack = await startCaseStack({ changed: { signIn: signInOff } });
  }, 120_000);
  afterAll(() => stack.stop());

  it('nobody can choose who to be', async () => {
    expectProblem(await send(stack.url, '/session/people'), 'not-found', 404);
    expectProblem(await signIn(stack.url), 'not-found', 404);
    expect((await send(stack.url, '/session')).body).toEqual({ person: null });
    expect((await send(stack.url, '/one-things')).status).toBe(200);
  });
});
