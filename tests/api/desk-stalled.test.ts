import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CaseStack, startCaseStack } from '../support/case-stack';
import { closedCase, coreItems, submitCase } from '../support/cases';
import { behave, behaveWell, caseWhere, postResult } from '../support/departments';
import { actsOn, agency, because, insurance, onItem, refusedCase } from '../support/desk';
import { expectProblem } from '../support/problems';

let stack: CaseStack;
beforeAll(async () => {
  stack = await startCaseStack();
}, 120_000);
afterAll(() => stack.stop());
beforeEach(() => behaveWell(stack));

const list = async (path: string) => (await stack.api.get(path)).body;

describe('a stalled item in the list', () => {
  it('tells why, what its department said of which field, what that does to the clock, and what to do', async () => {
    const caseNo = await refusedCase(stack);
    const { total, rows } = await list(`/desk/stalled?caseNo=${caseNo}`);
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({
      caseNo,
      itemId: insurance,
      cause: { id: 'refusedInput', name: { zh: '部门退回了所填内容' } },
      department: { id: agency },
      clock: { runs: true, countsAs: 'systemFault' },
      departmentHas: { known: 'keptNothing', serial: null },
      next: { act: 'resend' },
      passedOnTo: null,
    });
    expect(rows[0].problems).toEqual([
      { field: 'fullName', label: { zh: '姓名', en: 'Full name' }, message: expect.any(String) },
    ]);
    expect(rows[0].clock.text.zh).toMatch(/^承诺时限照走，这些天数算作系统故障，(离承诺还有|今天是承诺)/);
    expect(rows[0].age.ms).toBeGreaterThanOrEqual(0);
  });

  it('waits for the applicant while they are asked, and says until when', async () => {
    const caseNo = await refusedCase(stack);
    const defect = { target: 'fields/fullName', problem: '不符', rule: '指南', remedy: '更正' };
    await onItem(stack.api, caseNo)('ask-applicant', { defects: [defect] });
    const { rows } = await list(`/desk/stalled?cause=waitingForApplicant&caseNo=${caseNo}`);
    expect(rows[0]).toMatchObject({ next: null, clock: { countsAs: 'applicant' } });
    expect(rows[0].askedUntil).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('leaves it for the slips once it is handed to the desk', async () => {
    const caseNo = await refusedCase(stack);
    await onItem(stack.api, caseNo)('hand-to-desk', because);
    expect(await list(`/desk/stalled?caseNo=${caseNo}`)).toMatchObject({ total: 0 });
    const { rows } = await list(`/desk/slips?caseNo=${caseNo}`);
    expect(rows[0]).toMatchObject({
      itemId: insurance,
      cause: null,
      departmentHas: { known: 'neverReceived' },
      next: { act: 'keyIn' },
    });
  });

  it('refuses a filter that it does not know', async () => {
    expectProblem(await stack.api.get('/desk/stalled?cause=weather'), 'invalid-request', 400);
  });
});

describe('many at once', () => {
  it('leaves out, and says why, what must be mended first; the list belongs to who made it', async () => {
    const caseNo = await refusedCase(stack);
    const dryRun = await stack.api.post('/desk/stalled/dry-run', { caseNo });
    expect(dryRun).toMatchObject({ status: 201, body: { selected: 1, left: 1 } });
    expect(dryRun.body.items).toMatchObject([{ verdict: 'skipped', because: { id: 'toBeMended' } }]);
    const order = { bulkId: dryRun.body.id, ...because };
    expectProblem(await stack.api.as('clerk-hall').post('/desk/stalled/bulk', order), 'not-found', 404);
    const ordered = await stack.api.post('/desk/stalled/bulk', order);
    expect(ordered.body).toMatchObject({ selected: 1, done: 0, skipped: 1, changed: 0, left: 0 });
    expect(await actsOn(stack, caseNo)).toEqual([]);
  });

  it('fixes the same list for the same key', async () => {
    const caseNo = await refusedCase(stack);
    const key = { 'idempotency-key': `dry-${caseNo}` };
    const twice = await Promise.all(
      [1, 2].map(() => stack.api.post('/desk/stalled/dry-run', { caseNo }, key)),
    );
    expect(twice[0]?.body.id).toBe(twice[1]?.body.id);
  });
});

describe('conflicts', () => {
  it('stand in a list until somebody has looked; closing changes no decision and is in audit and log', async () => {
    await behave(stack, agency, { answer: 'byCallback', afterMs: 86_400_000 });
    const caseNo = await submitCase(stack, coreItems);
    const { departmentSerial: serial } = await caseWhere(stack, caseNo, insurance, 'inReview');
    const approval = { caseNo, itemId: insurance, serial, outcome: 'approved' };
    await postResult(stack, agency, approval);
    await closedCase(stack, caseNo);
    const refusal = { ...approval, outcome: 'refused', reason: '不符合条件', remedy: '可申请复议' };
    expect((await postResult(stack, agency, refusal)).status).toBe(409);

    const { rows } = await list(`/desk/conflicts?caseNo=${caseNo}`);
    expect(rows).toMatchObject([
      { itemId: insurance, standing: { decision: { outcome: 'approved' } }, other: { channel: 'callback' } },
    ]);
    const close = (clerk: string) =>
      stack.api.as(clerk).post(`/desk/conflicts/${rows[0].answerId as string}/closing`, because);
    expectProblem(await close('clerk-tax'), 'not-found', 404);
    const answers = await Promise.all([close('clerk-hall'), close('duty-clerk')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await list(`/desk/conflicts?caseNo=${caseNo}`)).toMatchObject({ total: 0 });
    expect((await stack.api.get(`/cases/${caseNo}`)).body.outcome).toBe('completed');
    const acts = await actsOn(stack, caseNo);
    expect(acts.map(({ kind, refusal: code }) => [kind, code]).toSorted()).toEqual([
      ['closeConflict', null],
      ['closeConflict', 'conflict-closed'],
    ]);
    const log = (await stack.api.get(`/cases/${caseNo}/log`)).body;
    expect(log.at(-1).event).toMatchObject({ type: 'conflictClosed', answerId: rows[0].answerId });
  });
});
