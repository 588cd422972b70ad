import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fictionalApplication } from '../../cli/fictional-application';
import { type CaseStack, startCaseStack } from '../support/case-stack';
import { closedCase, coreItems, registration, sixItems, submitCase } from '../support/cases';
import { behave, behaveWell, caseWhere, postResult } from '../support/departments';
import { expectProblem } from '../support/problems';

let stack: CaseStack;
beforeAll(async () => {
  stack = await startCaseStack();
}, 120_000);
afterAll(() => stack.stop());
beforeEach(() => behave(stack, 'employment', { answer: 'byCallback', afterMs: 3_600_000 }));

const first = 'employmentRegistration';
const withdraw = (caseNo: string, body: unknown, headers?: Record<string, string>) =>
  stack.api.post(`/cases/${caseNo}/withdrawal`, body, headers);

async function heldCase(answers: Record<string, string> = coreItems) {
  const caseNo = await submitCase(stack, answers);
  const { departmentSerial: serial } = await caseWhere(stack, caseNo, first, 'inReview');
  return { caseNo, approval: { caseNo, itemId: first, serial, outcome: 'approved' } };
}

describe('withdrawing', () => {
  it('an item that waits, the longest one: the date of the whole moves earlier at once (O6)', async () => {
    const { caseNo } = await heldCase(sixItems);
    const { body: before } = await stack.api.get(`/cases/${caseNo}`);
    expect(before.promised.waitingFor).toBe('startupLoanQualification');
    expect(await withdraw(caseNo, { items: ['startupLoanQualification'] })).toMatchObject({
      status: 200,
      body: { caseNo, phase: 'accepted', outcome: null },
    });
    const { body: after } = await stack.api.get(`/cases/${caseNo}`);
    expect(after.promised.waitingFor).toBe('hardshipRecognition');
    expect(after.promised.due < before.promised.due).toBe(true);
    expect(after.sentence.en).toContain(after.promised.due);
  });

  it('the whole closes the case; what was decided stays decided', async () => {
    const { caseNo, approval } = await heldCase();
    await postResult(stack, 'employment', approval);
    await caseWhere(stack, caseNo, 'employmentCertificate', 'inReview');
    await caseWhere(stack, caseNo, 'insuranceEnrolment', 'approved');
    expect(await withdraw(caseNo, {})).toMatchObject({
      status: 200,
      body: { phase: 'closed', outcome: 'partlyCompleted' },
    });
    const body = await closedCase(stack, caseNo);
    expect(body.items.map((item: { status: string }) => item.status)).toEqual([
      'approved',
      'withdrawn',
      'approved',
      'withdrawn',
    ]);
  });

  it('the whole in the moment after submitting it', async () => {
    const plan = await stack.api.post(`/one-things/${registration}/plan`, { answers: coreItems });
    for (let time = 0; time < 5; time += 1) {
      const { body } = await stack.api.post('/cases', fictionalApplication(plan.body));
      expect(await withdraw(body.caseNo, {})).toMatchObject({ status: 200, body: { outcome: 'withdrawn' } });
    }
  });

  it('an application with papers missing, which no department has seen', async () => {
    const plan = await stack.api.post(`/one-things/${registration}/plan`, { answers: coreItems });
    const { body } = await stack.api.post('/cases', { ...fictionalApplication(plan.body), materials: [] });
    expect(body.phase).toBe('received');
    expect(await withdraw(body.caseNo, {})).toMatchObject({ status: 200, body: { outcome: 'withdrawn' } });
    const kept = await fetch(`${stack.sandboxUrl}/employment/applications?caseNo=${body.caseNo}`);
    expect(await kept.json()).toEqual([]);
  });

  it('twice under one key, one after the other or at the same moment, is once', async () => {
    const { caseNo } = await heldCase();
    const key = { 'idempotency-key': `withdraw-${caseNo}` };
    const answers = await Promise.all(Array.from({ length: 5 }, () => withdraw(caseNo, {}, key)));
    answers.push(await withdraw(caseNo, {}, key));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ status: 200, body: { phase: 'closed', outcome: 'withdrawn' } });
    const { body: log } = await stack.api.get(`/cases/${caseNo}/log`);
    const types = (log as { event: { type: string } }[]).map(({ event }) => event.type);
    expect(types.filter((type) => type === 'itemWithdrawn')).toHaveLength(4);
    expectProblem(await withdraw(caseNo, { items: [first] }, key), 'idempotency-key-reused', 409);
  });
});

describe('a withdrawal is refused', () => {
  it('of an item that is decided, and again under the same key with the same words', async () => {
    const { caseNo, approval } = await heldCase();
    await postResult(stack, 'employment', approval);
    await caseWhere(stack, caseNo, first, 'approved');
    const key = { 'idempotency-key': `decided-${caseNo}` };
    const refusal = await withdraw(caseNo, { items: [first] }, key);
    expectProblem(refusal, 'item-over', 409);
    expect(await withdraw(caseNo, { items: [first] }, key)).toEqual(refusal);
  });

  it('when one of several is decided: none is withdrawn', async () => {
    const { caseNo, approval } = await heldCase();
    await postResult(stack, 'employment', approval);
    await caseWhere(stack, caseNo, 'employmentCertificate', 'inReview');
    expectProblem(await withdraw(caseNo, { items: ['employmentCertificate', first] }), 'item-over', 409);
    await caseWhere(stack, caseNo, 'employmentCertificate', 'inReview');
  });

  it('of a closed case', async () => {
    await behaveWell(stack);
    const caseNo = await submitCase(stack, coreItems);
    await closedCase(stack, caseNo);
    for (const body of [{}, { items: [first] }, { items: ['marketRegistration'] }]) {
      expectProblem(await withdraw(caseNo, body), 'case-closed', 409);
    }
  });

  it('of what does not exist, or is not asked rightly', async () => {
    const { caseNo } = await heldCase();
    for (const itemId of ['marketRegistration', 'constructor', '__proto__']) {
      expectProblem(await withdraw(caseNo, { items: [itemId] }), 'unknown-item', 404);
    }
    expectProblem(await withdraw('20261123-00000000-0', {}), 'unknown-case', 404);
    for (const body of [{ items: [] }, { items: first }, { item: first }, []]) {
      expectProblem(await withdraw(caseNo, body), 'invalid-request', 400);
    }
    expectProblem(await withdraw(caseNo, {}, { 'idempotency-key': '' }), 'idempotency-key-missing', 400);
    await caseWhere(stack, caseNo, first, 'inReview');
  });
});
