import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCommand } from '../cli/program';
import { orderBulk } from '../records/bulk';
import type { TimeSplit } from '../rules/time-split';
import { coreItems, submitCase } from './support/cases';
import { behave, behaveWell, caseWhere } from './support/departments';
import { actsOn, agency, because, insurance, keptByAgency, loggedOf } from './support/desk';
import { type SkippingStack, startSkippingStack } from './support/skipping-stack';
import { until } from './support/until';

const many = 200;
const certificate = 'employmentCertificate';

describe(`${many} cases of a department that was down`, () => {
  let stack: SkippingStack;
  let struck: string[] = [];
  let mended: string[] = [];

  const submitMany = async (count: number) => {
    const caseNos: string[] = [];
    for (let index = 0; index < count; index += 1) caseNos.push(await submitCase(stack, coreItems));
    return caseNos;
  };
  const stalled = async (query: string) => (await stack.api.get(`/desk/stalled?size=1&${query}`)).body.total;

  beforeAll(async () => {
    stack = await startSkippingStack();
    // A few cases are stalled elsewhere, for another reason: nobody may touch them.
    await behave(stack, 'employment', { faults: [{ kind: 'inputRefused', match: { itemId: certificate } }] });
    mended = await submitMany(3);
    for (const caseNo of mended) await caseWhere(stack, caseNo, certificate, 'stalled');
    await behaveWell(stack);

    await behave(stack, agency, { faults: [{ kind: 'down' }] });
    struck = await submitMany(many);
    await stack.pass('1 hour');
    await until(
      'every one is stalled',
      () => stalled('cause=departmentDown'),
      (total) => total === many,
      60_000,
    );
    await stack.pass('3 days');
    await behaveWell(stack);
  }, 240_000);
  afterAll(() => stack.stop());

  it('are resumed by a clerk in one go: nothing lost, nothing doubled, one stall each, the rest untouched', async () => {
    const clerk = stack.api.as('clerk-social-insurance');
    const dryRun = await clerk.post('/desk/stalled/dry-run', { cause: 'departmentDown' });
    expect(dryRun).toMatchObject({ status: 201, body: { selected: many, left: many, orderedAt: null } });
    expect(new Set(dryRun.body.items.map(({ verdict }: any) => verdict))).toEqual(new Set(['resumes']));
    expect(await stalled('cause=departmentDown')).toBe(many);

    // One of them has moved since.
    const [moved = ''] = struck;
    await stack.api.post(`/cases/${moved}/withdrawal`, { items: [insurance] });

    const order = { bulkId: dryRun.body.id, ...because };
    const ordered = await Promise.all([1, 2].map(() => clerk.post('/desk/stalled/bulk', order)));
    expect(ordered.map(({ status }) => status)).toEqual([202, 202]);
    const { body: worked } = await until(
      'the list is worked off',
      () => clerk.get(`/desk/bulk/${dryRun.body.id as string}`),
      ({ body }) => body.left === 0,
      120_000,
    );
    expect(worked).toMatchObject({ selected: many, done: many - 1, changed: 1, skipped: 0 });
    await until(
      'none is stalled any more',
      () => stalled('cause=departmentDown'),
      (total) => total === 0,
    );

    for (const caseNo of struck.slice(1)) {
      await caseWhere(stack, caseNo, insurance, 'approved');
      expect(await keptByAgency(stack, caseNo)).toHaveLength(1);
      const stalls = await loggedOf(stack, caseNo, 'itemStalled');
      expect(stalls).toHaveLength(1);
    }
    const [act] = await actsOn(stack, struck[1] ?? '');
    expect(act).toMatchObject({
      kind: 'retry',
      actor: 'clerk-social-insurance',
      ...because,
      outcome: 'accepted',
    });
    expect(act.basis).toEqual({ bulkId: dryRun.body.id });
    expect(worked.items.find(({ caseNo }: any) => caseNo === moved)).toMatchObject({
      outcome: 'changed',
      refusal: 'not-stalled',
    });

    expect(await stalled('cause=refusedInput')).toBe(mended.length);
    for (const caseNo of mended) expect(await actsOn(stack, caseNo)).toEqual([]);
  }, 240_000);

  it('go on from what is stored, when the process that was told has ended', async () => {
    await behave(stack, agency, { faults: [{ kind: 'down' }] });
    const later = await submitMany(3);
    await stack.pass('1 hour');
    for (const caseNo of later) await caseWhere(stack, caseNo, insurance, 'stalled');
    await behaveWell(stack);
    const { body } = await stack.api.post('/desk/stalled/dry-run', { cause: 'departmentDown' });
    const duty = { id: 'duty-clerk', roles: ['duty' as const] };
    expect(await orderBulk(stack.db, body.id as string, duty, { ...because, at: stack.now })).toBe(true);
    for (const caseNo of later) {
      await caseWhere(stack, caseNo, insurance, 'approved');
      expect(await keptByAgency(stack, caseNo)).toHaveLength(1);
    }
    const { body: worked } = await until(
      'the list is worked off',
      () => stack.api.get(`/desk/bulk/${body.id as string}`),
      (answer) => answer.body.left === 0,
    );
    expect(worked).toMatchObject({ selected: 3, done: 3, left: 0, standing: { approved: 3 } });
  }, 60_000);

  it('are resumed by a command as well', async () => {
    await behave(stack, agency, { faults: [{ kind: 'down' }] });
    const [caseNo = ''] = await submitMany(1);
    await stack.pass('1 hour');
    await caseWhere(stack, caseNo, insurance, 'stalled');
    await behaveWell(stack);
    const out: string[] = [];
    const args = ['resume', '--cause', 'departmentDown', '--apply', because.reason, '--lang', 'en'];
    const env = { PUBLIC_URL: stack.url };
    expect(
      await runCommand(args, { out: (line) => out.push(line), err: (line) => out.push(line), env }),
    ).toBe(0);
    expect(out.join('\n')).toContain('1 selected: 1 sent again, 0 skipped, 0 changed since, 0 left.');
    await caseWhere(stack, caseNo, insurance, 'approved');
    expect(await actsOn(stack, caseNo)).toMatchObject([{ kind: 'retry', actor: 'duty-clerk', ...because }]);
  }, 60_000);

  it('have the time that it was down charged to the system', async () => {
    const { whole } = (await stack.api.get(`/cases/${struck[1] ?? ''}/days`)).body;
    const { department, applicant, systemFault, nonWorking } = (whole as TimeSplit).sharesMs;
    expect(systemFault + nonWorking).toBeGreaterThan(3 * 24 * 3_600_000);
    expect(department).toBeLessThan(5 * 60_000);
    expect(applicant).toBe(0);
  });
});
