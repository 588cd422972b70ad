import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { fictionalApplication } from '../../cli/fictional-application';
import { type CaseStack, startCaseStack } from '../support/case-stack';
import { closedCase, coreItems, registration } from '../support/cases';
import { expectProblem } from '../support/problems';
import { until } from '../support/until';

let stack: CaseStack;
let application: ReturnType<typeof fictionalApplication>;
beforeAll(async () => {
  stack = await startCaseStack();
  const plan = await stack.api.post(`/one-things/${registration}/plan`, { answers: coreItems });
  application = fictionalApplication(plan.body);
}, 120_000);
afterAll(() => stack.stop());

const key = (value: string) => ({ 'idempotency-key': value });
const submit = (body: unknown, headers: Record<string, string> = {}) =>
  stack.api.post('/cases', body, headers);

/** How much is stored, of everything that a submission writes. */
async function stored() {
  const { rows } = await sql<Record<'cases' | 'items' | 'data' | 'events' | 'inbox', string>>`
    select (select count(*) from combined_case) as cases, (select count(*) from item_case) as items,
           (select count(*) from application_data) as data, (select count(*) from case_event) as events,
           (select count(*) from inbox) as inbox`.execute(stack.db);
  const [counts] = rows;
  if (!counts) throw new Error('count gives a row');
  return counts;
}

describe('the same submission', () => {
  it('twice is one case with the same answer', async () => {
    const first = await submit(application, key('twice-0001'));
    expect(first).toMatchObject({ status: 201, body: { phase: 'accepted', missingMaterials: [] } });
    const before = await stored();
    expect(await submit(application, key('twice-0001'))).toEqual(first);
    await closedCase(stack, first.body.caseNo);
    expect(await submit(application, key('twice-0001'))).toEqual(first);
    expect(await stored()).toMatchObject({ cases: before.cases, inbox: before.inbox });
  });

  it('ten times at the same moment is one case, one running workflow and one application at each department', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => submit(application, key('ten-times-0001'))),
    );
    const [first] = answers;
    expect(first?.status).toBe(201);
    for (const answer of answers) expect(answer).toEqual(first);
    const caseNo = first?.body.caseNo as string;
    expect((await closedCase(stack, caseNo)).outcome).toBe('completed');
    for (const department of ['employment', 'social-insurance']) {
      const kept = await fetch(`${stack.sandboxUrl}/${department}/applications?caseNo=${caseNo}`);
      const itemIds = ((await kept.json()) as { itemId: string }[]).map(({ itemId }) => itemId);
      expect(itemIds).toHaveLength(department === 'employment' ? 3 : 1);
      expect(new Set(itemIds).size).toBe(itemIds.length);
    }
  });

  it('under another key is another case', async () => {
    const one = await submit(application, key('another-0001'));
    const two = await submit(application, key('another-0002'));
    expect(two.body.caseNo).not.toBe(one.body.caseNo);
  });

  it('key with another content is refused, and the first stands', async () => {
    const first = await submit(application, key('reused-0001'));
    const before = await stored();
    expectProblem(
      await submit({ ...application, materials: [] }, key('reused-0001')),
      'idempotency-key-reused',
      409,
    );
    expect(await stored()).toMatchObject({ cases: before.cases, inbox: before.inbox });
    expect(await submit(application, key('reused-0001'))).toEqual(first);
  });
});

describe('papers missing', () => {
  it('are listed at once; the case is received and not accepted, and promises nothing', async () => {
    const submitted = await submit({ ...application, materials: [] });
    expect(submitted).toMatchObject({
      status: 201,
      body: {
        phase: 'received',
        promised: null,
        missingMaterials: [
          { id: 'employmentStatusProof', name: { zh: expect.any(String), en: expect.any(String) } },
        ],
      },
    });
    const { body } = await stack.api.get(`/cases/${submitted.body.caseNo}`);
    expect(body).toMatchObject({ phase: 'received', acceptedAt: null, promised: { due: null } });
    expect(body.items.map((item: { status: string }) => item.status)).toEqual(Array(4).fill('waiting'));
  });
});

describe('what is refused stores nothing', () => {
  let before: unknown;
  beforeAll(async () => {
    const open = () => sql`select 1 from combined_case where phase = 'accepted'`.execute(stack.db);
    await until('no case is under way', open, ({ rows }) => rows.length === 0);
    before = await stored();
  });
  afterAll(async () => expect(await stored()).toEqual(before));

  const raw = async (headers: Record<string, string>, body: string | Uint8Array) =>
    fetch(`${stack.url}/api/v1/cases`, {
      method: 'POST',
      headers: {
        ...(await stack.api.headersFor('/cases')),
        'idempotency-key': 'refused-0001',
        ...headers,
      },
      body,
    }).then(async (response) => ({
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      body: await response.json(),
    }));
  const json = { 'content-type': 'application/json' };

  it.each(['', 'short', 'a key with spaces', 'k'.repeat(129)])(
    'a missing or unfit key: “%s”',
    async (value) => {
      expectProblem(await submit(application, key(value)), 'idempotency-key-missing', 400);
    },
  );

  it('no key at all', async () => {
    const headers = { ...(await stack.api.headersFor('/cases')), ...json };
    const request = { method: 'POST', headers, body: JSON.stringify(application) };
    const response = await fetch(`${stack.url}/api/v1/cases`, request);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ type: 'urn:one-thing:problem:idempotency-key-missing' });
  });

  it('unknown members', async () => {
    expectProblem(await submit({ ...application, applicantName: 'X' }), 'invalid-request', 400);
    const materials = [{ id: 'employmentStatusProof', file: 'x' }];
    expect(expectProblem(await submit({ ...application, materials }), 'invalid-request', 400)).toEqual([
      '/materials/0',
    ]);
  });

  it('members of the wrong type, all of them at once', async () => {
    const wrong = { ...application, oneThing: 7, answers: ['flexible'], materials: 'none' };
    expect(expectProblem(await submit(wrong), 'invalid-request', 400)).toEqual([
      '/oneThing',
      '/answers',
      '/materials',
    ]);
    for (const body of ['null', '[]', '"text"', '7']) {
      expectProblem(await raw(json, body), 'invalid-request', 400);
    }
  });

  it('answers that the one thing does not know, all of them at once', async () => {
    const answers = { ...application.answers, workForm: 'astronaut', favouriteColour: 'red' };
    const pointers = expectProblem(await submit({ ...application, answers }), 'invalid-request', 400);
    expect(pointers).toEqual(expect.arrayContaining(['/answers/workForm', '/answers/favouriteColour']));
  });

  it('a form with everything that is wrong, at once: missing, check digit, type, unknown field, unknown paper', async () => {
    const { residenceAddress, ...fields } = application.fields;
    expect(residenceAddress).toBeDefined();
    const idNumber = fields.idNumber as string;
    const wrong = {
      ...application,
      fields: {
        ...fields,
        idNumber: idNumber.slice(0, 17) + (idNumber.endsWith('1') ? '2' : '1'),
        mobile: '12345',
        shoeSize: 43,
      },
      materials: [...application.materials, { id: 'motherInLawsConsent' }],
    };
    const pointers = expectProblem(await submit(wrong), 'application-incomplete', 422);
    expect(pointers.toSorted()).toEqual(
      [
        '/fields/residenceAddress',
        '/fields/idNumber',
        '/fields/mobile',
        '/fields/shoeSize',
        `/materials/${application.materials.length}/id`,
      ].toSorted(),
    );
  });

  it('no form at all', async () => {
    const pointers = expectProblem(
      await submit({ oneThing: registration, answers: coreItems }),
      'application-incomplete',
      422,
    );
    expect(pointers.length).toBeGreaterThan(5);
  });

  it('an unknown one thing', async () => {
    for (const oneThing of ['moon-landing', 'constructor', '../law', '']) {
      expectProblem(await submit({ ...application, oneThing }), 'not-found', 404);
    }
  });

  it('more than 256 KB', async () => {
    const fields = { ...application.fields, fullName: 'x'.repeat(300_000) };
    expectProblem(await submit({ ...application, fields }), 'body-too-large', 413);
  });

  it('what is not JSON', async () => {
    for (const body of ['{"oneThing":', 'oneThing=x', '{}{}']) {
      expectProblem(await raw(json, body), 'invalid-request', 400);
    }
  });

  it('text that no database can hold: U+0000 and half a surrogate pair', async () => {
    for (const fullName of ['欧阳\u0000', '欧阳\ud800']) {
      const fields = { ...application.fields, fullName };
      expectProblem(await submit({ ...application, fields }), 'invalid-request', 400);
    }
  });

  it('another content type, none, or an encoding that is unknown or a lie', async () => {
    const body = JSON.stringify(application);
    for (const headers of [
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/x-www-form-urlencoded' },
      { ...json, 'content-encoding': 'compress' },
      { 'content-type': 'application/json; charset=gbk' },
    ]) {
      expectProblem(await raw(headers, body), 'unsupported-media-type', 415);
    }
    expectProblem(await raw({}, new TextEncoder().encode(body)), 'unsupported-media-type', 415);
    expectProblem(await raw({ ...json, 'content-encoding': 'gzip' }, body), 'invalid-request', 400);
  });
});

describe('asking for a case', () => {
  it.each(['20261123-7K3MQXC4-0', 'nonsense', '1', "' or 1=1 --", '../../healthz', '一件事'])(
    'that does not exist: %s',
    async (caseNo) => {
      for (const what of ['', '/ledger', '/reductions', '/log', '/events']) {
        expectProblem(
          await stack.api.get(`/cases/${encodeURIComponent(caseNo)}${what}`),
          'unknown-case',
          404,
        );
      }
    },
  );

  it('by an address that cannot be read', async () => {
    expectProblem(await stack.api.get('/cases/%E0%A4%A'), 'invalid-request', 400);
  });

  it('at an address that there is not', async () => {
    expectProblem(await stack.api.get('/case'), 'not-found', 404);
    expectProblem(await stack.api.post('/cases/x/undo', {}), 'not-found', 404);
  });
});
