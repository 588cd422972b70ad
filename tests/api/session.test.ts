import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { type CaseStack, startCaseStack } from '../support/case-stack';
import { expectProblem } from '../support/problems';

const anHour = 3_600_000;

describe('a session', () => {
  let stack: CaseStack;
  let now = Date.parse('2026-11-23T10:00:00+08:00');
  beforeAll(async () => {
    stack = await startCaseStack({ now: () => now });
  }, 120_000);
  afterAll(() => stack.stop());

  /** Signs in as a browser would and gives what it keeps. */
  async function signIn(person: string) {
    const response = await fetch(`${stack.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    });
    const cookie = response.headers.get('set-cookie') ?? '';
    return { cookie, pair: cookie.split(';')[0] ?? '' };
  }
  const whoIs = async (cookie: string) => {
    const response = await fetch(`${stack.url}/api/v1/session`, { headers: { cookie } });
    const { person } = (await response.json()) as { person: { id: string } | null };
    return { id: person?.id ?? null, renewed: response.headers.get('set-cookie') };
  };

  it('is begun by choosing one of the fictional people', async () => {
    const { body } = await stack.api.get('/session/people');
    expect(body.map(({ person }: any) => person.id)).toEqual(
      expect.arrayContaining(['ouyang-qinghe', 'clerk-tax', 'clerk-hall', 'duty-clerk', 'manager']),
    );
    expect(JSON.stringify(body)).not.toMatch(/99\d{15}|subject/);
    const { cookie, pair } = await signIn('lin-tian');
    expect(cookie).toMatch(/^one-thing-session=[\w-]{43}; Path=\/; Max-Age=75600; HttpOnly; SameSite=Lax$/);
    expect(await whoIs(`other=1; ${pair}`)).toEqual({ id: 'lin-tian', renewed: null });
    expect((await stack.api.as('lin-tian').get('/session')).body.person).toMatchObject({
      name: { zh: '林𤧛' },
    });
  });

  it('is nobody’s without a token, or with one that is not known', async () => {
    expect(await whoIs('')).toEqual({ id: null, renewed: null });
    expect(await whoIs(`one-thing-session=${'A'.repeat(43)}`)).toEqual({ id: null, renewed: null });
    expectProblem(await stack.api.post('/session', { person: 'mallory' }), 'not-found', 404);
  });

  it('lasts 20 hours after its last use, however often, and a week at the most', async () => {
    const { pair } = await signIn('clerk-hall');
    const begun = now;
    for (let hours = 20; hours < 160; hours += 20) {
      now = begun + hours * anHour;
      expect(await whoIs(pair)).toMatchObject({ id: 'clerk-hall', renewed: expect.stringContaining(pair) });
    }
    now = begun + 169 * anHour;
    expect(await whoIs(pair)).toMatchObject({ id: null });

    const unused = (await signIn('clerk-hall')).pair;
    now += 22 * anHour;
    expect(await whoIs(unused)).toMatchObject({ id: null });
  });

  it('is over when its person signs out, for this token alone', async () => {
    const [one, other] = [await signIn('manager'), await signIn('manager')];
    const left = await fetch(`${stack.url}/api/v1/session`, {
      method: 'DELETE',
      headers: { cookie: one.pair, 'x-requested-with': 'one-thing' },
    });
    expect(left.headers.get('set-cookie')).toMatch(/^one-thing-session=; Path=\/; Max-Age=0/);
    expect(await whoIs(one.pair)).toMatchObject({ id: null });
    expect(await whoIs(other.pair)).toMatchObject({ id: 'manager' });
  });

  it('cannot be taken over by who reads the table', async () => {
    const { pair } = await signIn('duty-clerk');
    const { rows } = await sql<{ row: string }>`select session::text as row from session`.execute(stack.db);
    const token = pair.split('=')[1] ?? '';
    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) expect(row).not.toContain(token);
  });
});
