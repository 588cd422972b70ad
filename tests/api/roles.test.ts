import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Problem } from '../../api/problems';
import { route } from '../../api/route';
import { authorize } from '../../api/who-may';
import { loadCatalogue } from '../../catalogue/load';
import { fictionalApplication } from '../../cli/fictional-application';
import { nobody } from '../support/api-client';
import { type CaseStack, startCaseStack } from '../support/case-stack';
import { coreItems, registration, submitCase } from '../support/cases';
import { behave, caseWhere } from '../support/departments';
import { expectProblem } from '../support/problems';
import { testSignIn } from '../support/sign-in';

/** Who calls, and what each may: written down again here, so that a slip in the product's own table shows. */
const callers = {
  [nobody]: { kinds: [], sees: [] },
  'ouyang-qinghe': { kinds: ['applicant'], sees: ['own'] },
  'gu-xiaoman': { kinds: ['applicant'], sees: ['other'] },
  'lin-tian': { kinds: ['applicant'], sees: [] },
  'clerk-employment': { kinds: ['desk', 'applicant'], sees: ['own', 'other'] },
  'clerk-tax': { kinds: ['desk', 'applicant'], sees: [] },
  'clerk-hall': { kinds: ['desk', 'applicant'], sees: ['own', 'other'] },
  'duty-clerk': { kinds: ['desk', 'applicant'], sees: ['own', 'other'] },
  manager: { kinds: ['management', 'look'], sees: ['own', 'other'] },
} as const satisfies Record<string, { kinds: readonly string[]; sees: readonly ('own' | 'other')[] }>;
type Caller = keyof typeof callers;
const callerNames = Object.keys(callers) as Caller[];

const applicants: readonly Caller[] = ['ouyang-qinghe', 'gu-xiaoman', 'lin-tian'];
const clerks: readonly Caller[] = ['clerk-employment', 'clerk-tax', 'clerk-hall', 'duty-clerk'];

/** Operations that are for others than their audience; each is a decision, so each is named. */
const forOthers: Readonly<Record<string, readonly Caller[]>> = {
  'get /cases': applicants,
  'get /cases/{caseNo}/letters': [...applicants, ...clerks],
  'get /cases/{caseNo}/checks': [...applicants, ...clerks],
  'get /cases/{caseNo}/asked-parts': [...applicants, ...clerks],
  'get /cases/{caseNo}/papers/{material}': [...applicants, ...clerks],
  'get /uploads/{uploadId}': [...applicants, ...clerks],
  'put /uploads/{uploadId}': [...applicants, ...clerks],
  'post /drafts/{draftId}/submission': [...applicants, ...clerks],
  'put /drafts/{draftId}/hand-over': applicants,
  'delete /drafts/{draftId}/hand-over': applicants,
  'get /management/cards': [...clerks, 'manager'],
  'post /management/cards/{cardId}/appeal': clerks,
};
const open = ['public', 'session', 'department'];
const audiences = [...open, 'applicant', 'desk', 'management'];

interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly audience: string;
}

function mayUse(caller: Caller, { name, method, audience }: Operation): boolean {
  const kinds: readonly string[] = callers[caller].kinds;
  if (forOthers[name]) return forOthers[name].includes(caller);
  return kinds.includes(audience) || (audience === 'applicant' && method === 'get' && kinds.includes('look'));
}

const someId = '00000000-0000-4000-8000-000000000000';

/** What stands for each parameter of a path. */
const standsFor: Readonly<Record<string, string>> = {
  itemId: 'employmentRegistration',
  pauseId: 'some-pause',
  undone: 'employmentCertificate',
  letter: 'employmentStatusCommitment',
  material: 'idCard',
  changeId: '1',
  year: '2026',
  answerId: someId,
  bulkId: someId,
  cardId: someId,
  draftId: someId,
  id: someId,
  messageId: someId,
  uploadId: someId,
};

describe('every route for every role', () => {
  let stack: CaseStack;
  let operations: Operation[];
  let caseNos: Record<'own' | 'other' | 'none', string>;
  beforeAll(async () => {
    stack = await startCaseStack();
    // Open cases stand in every list.
    await behave(stack, 'employment', { answer: 'byCallback', afterMs: 86_400_000 });
    caseNos = {
      own: await submitCase(stack, coreItems),
      other: await submitCase({ api: stack.api.as('gu-xiaoman') }, coreItems),
      none: '20261124-W0G0QA6G-T',
    };
    await caseWhere(stack, caseNos.own, 'employmentRegistration', 'inReview');
    const { paths } = (await stack.api.get('/openapi.json')).body;
    operations = Object.entries<Record<string, { tags: string[] }>>(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { tags }]) => ({
        name: `${method} ${path}`,
        method,
        path,
        audience: tags[0] ?? '',
      })),
    );
  }, 120_000);
  afterAll(() => stack.stop());

  /** Asks as `caller`, with a body that no route takes: whoever is let through hears of the body, and nothing is done. */
  async function ask(caller: Caller, { method, path }: Operation, caseNo: string) {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const stands = { ...standsFor, caseNo }[name];
      if (stands === undefined) throw new Error(`Say here what stands for ${name} of ${path}`);
      return stands;
    });
    const response = await fetch(`${stack.url}/api/v1${filled}`, {
      method,
      headers: {
        ...(await stack.api.as(caller).headersFor(filled)),
        ...(method === 'get' ? {} : { 'content-type': 'application/json', 'idempotency-key': 'matrix-0001' }),
      },
      ...(method === 'get' ? {} : { body: '[]' }),
    });
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    const text = isStream ? '' : await response.text();
    await response.body?.cancel().catch(() => undefined);
    const { type = '' } = text.startsWith('{') ? (JSON.parse(text) as { type?: string }) : {};
    return { status: response.status, type: type.replace('urn:one-thing:problem:', ''), text };
  }

  it('has an audience that this test knows', () => {
    const unknown = operations.filter(({ audience }) => !audiences.includes(audience));
    expect(unknown).toEqual([]);
    expect(operations.length).toBeGreaterThan(20);
  });

  it.each(callerNames)('lets %s do what is theirs, and nothing else', async (caller) => {
    const wrong: string[] = [];
    for (const operation of operations.filter(({ audience }) => !open.includes(audience))) {
      for (const whose of operation.path.includes('{caseNo}')
        ? (['own', 'other', 'none'] as const)
        : ['own' as const]) {
        const { status, type, text } = await ask(caller, operation, caseNos[whose]);
        const sees: readonly string[] = callers[caller].sees;
        const isForeign = operation.path.includes('{caseNo}') && !sees.includes(whose);
        const expected =
          caller === nobody
            ? '401 sign-in-needed'
            : !mayUse(caller, operation)
              ? '403 not-allowed'
              : isForeign
                ? '404 unknown-case'
                : 'let through';
        const isRefused = ['sign-in-needed', 'not-allowed', 'unknown-case'].includes(type);
        const got = isRefused ? `${status} ${type}` : status < 500 ? 'let through' : `${status}`;
        if (got !== expected) wrong.push(`${operation.name} (${whose}): ${got}, not ${expected}`);
        for (const one of ['own', 'other'] as const) {
          if (!sees.includes(one) && text.includes(caseNos[one]))
            wrong.push(`${operation.name} shows ${one}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('says of a case of somebody else what it says of one that does not exist', async () => {
    const stranger = stack.api.as('lin-tian');
    for (const path of ['', '/log', '/ledger', '/events']) {
      const [foreign, none] = await Promise.all([
        stranger.get(`/cases/${caseNos.own}${path}`),
        stranger.get(`/cases/${caseNos.none}${path}`),
      ]);
      expectProblem(foreign, 'unknown-case', 404);
      expect(foreign).toEqual(none);
    }
  });

  it('lists to each their own cases: an applicant, and the clerks of their department', async () => {
    const numbers = async (person: Caller, path: string) => {
      const { body } = await stack.api.as(person).get(path);
      const rows = (body.rows ?? body) as { caseNo: string }[];
      return rows.map(({ caseNo }) => caseNo).toSorted();
    };
    const both = [caseNos.own, caseNos.other].toSorted();
    expect(await numbers('ouyang-qinghe', '/cases')).toEqual([caseNos.own]);
    expect(await numbers('lin-tian', '/cases')).toEqual([]);
    expect(await numbers('clerk-employment', '/desk/cases')).toEqual(both);
    expect(await numbers('clerk-hall', '/desk/cases')).toEqual(both);
    expect(await numbers('clerk-tax', '/desk/cases')).toEqual([]);
  });

  it('lets a clerk act at the desk on the items of their own department alone', async () => {
    const retry = route({
      method: 'post',
      path: '/desk/cases/:caseNo/items/:itemId/retry',
      audience: 'desk',
      summary: { zh: '重试', en: 'Retry' },
      answers: {},
      problems: [],
      handle: () => Promise.resolve({ status: 200, body: {} }),
    });
    const verdict = (person: string, itemId: string) => {
      const actor = testSignIn.people?.get(person)?.person;
      if (!actor) throw new Error(`No ${person}`);
      const params = { caseNo: caseNos.own, itemId };
      return authorize(stack, retry, { kind: 'person', ...actor }, params).then(
        () => 'passes',
        (error: unknown) => (error instanceof Problem ? error.type : error),
      );
    };
    expect(await verdict('clerk-employment', 'employmentRegistration')).toBe('passes');
    expect(await verdict('clerk-employment', 'insuranceEnrolment')).toBe('not-allowed');
    expect(await verdict('clerk-hall', 'insuranceEnrolment')).toBe('passes');
    expect(await verdict('clerk-tax', 'insuranceEnrolment')).toBe('unknown-case');
  });
});

describe('an application made at a window', () => {
  let stack: CaseStack;
  beforeAll(async () => {
    stack = await startCaseStack();
  }, 120_000);
  afterAll(() => stack.stop());

  it('is the clerk’s to follow, and the person’s whose ID number is on the form, when they sign in', async () => {
    // No item of it is the tax bureau's; the form has the ID number of Ouyang Qinghe.
    const caseNo = await submitCase({ api: stack.api.as('clerk-tax') }, coreItems);
    const see = async (person: string) => (await stack.api.as(person).get(`/cases/${caseNo}`)).status;
    expect(await see('clerk-tax')).toBe(200);
    expect(await see('ouyang-qinghe')).toBe(200);
    expect(await see('lin-tian')).toBe(404);
    const row = await stack.db
      .selectFrom('combined_case')
      .select(['channel', 'submitted_by', 'applicant_subject'])
      .where('case_no', '=', caseNo)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({
      channel: 'window',
      submitted_by: 'clerk-tax',
      applicant_subject: testSignIn.people?.get('ouyang-qinghe')?.person.subject,
    });
  });

  it('is another request than one of somebody else under the same key', async () => {
    const plan = await stack.api.post(`/one-things/${registration}/plan`, { answers: coreItems });
    const submit = async (person: string) =>
      (
        await stack.api
          .as(person)
          .post('/cases', fictionalApplication(plan.body), { 'idempotency-key': 'the-same-key-0001' })
      ).body.caseNo as string;
    const [one, again, other] = [
      await submit('gu-xiaoman'),
      await submit('gu-xiaoman'),
      await submit('lin-tian'),
    ];
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });
});

it('there is a clerk for every department that decides an item', () => {
  const deciding = loadCatalogue('catalogue').oneThings.flatMap(({ items }) =>
    items.map(({ department }) => department),
  );
  const served = [...(testSignIn.people?.values() ?? [])].flatMap(
    ({ person: { departments } }) => departments,
  );
  expect(deciding.filter((department) => !served.includes(department))).toEqual([]);
});
