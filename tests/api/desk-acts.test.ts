import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CaseStack, startCaseStack } from '../support/case-stack';
import { closedCase, coreItems, submitCase } from '../support/cases';
import { behave, behaveWell, caseWhere, postResult } from '../support/departments';
import {
  actsOn,
  agency,
  because,
  insurance,
  keptByAgency,
  loggedOf,
  onItem,
  otherName,
  refusedCase,
} from '../support/desk';
import { expectProblem } from '../support/problems';
import { until } from '../support/until';

let stack: CaseStack;
beforeAll(async () => {
  stack = await startCaseStack();
}, 120_000);
afterAll(() => stack.stop());
beforeEach(() => behaveWell(stack));

const silent = { answer: 'byCallback', afterMs: 86_400_000 };
const viewOf = async (caseNo: string) => (await stack.api.get(`/cases/${caseNo}`)).body;
const itemOf = async (caseNo: string, itemId = insurance) =>
  (await viewOf(caseNo)).items.find((item: { itemId: string }) => item.itemId === itemId);

describe('mending what a department refused', () => {
  it('is sent again with the mended field, once, and the audit says who and why', async () => {
    const caseNo = await refusedCase(stack);
    expect((await viewOf(caseNo)).sentence.zh).toContain('由窗口工作人员处理');
    const clerk = stack.api.as('clerk-social-insurance');
    const mended = { revision: 1, fields: { fullName: '欧阳青荷' }, ...because };
    const answer = await onItem(clerk, caseNo)('resend', mended);
    expect(answer).toMatchObject({ status: 200, body: { caseNo } });
    expect(await closedCase(stack, caseNo)).toMatchObject({ outcome: 'completed', revision: 2 });
    expect(await keptByAgency(stack, caseNo)).toHaveLength(1);

    const [act] = await actsOn(stack, caseNo);
    expect(act).toMatchObject({
      kind: 'resend',
      itemId: insurance,
      actor: 'clerk-social-insurance',
      roles: ['clerk'],
      act: { revision: 2, targets: ['fields/fullName'] },
      outcome: 'accepted',
      refusal: null,
      ...because,
    });
    const [mendedFact] = await loggedOf(stack, caseNo, 'itemMended');
    expect(mendedFact).toMatchObject({ actId: act.id, revision: 2 });
  });

  it('takes only what the item needs, what the form takes, and the newest revision', async () => {
    const caseNo = await refusedCase(stack);
    const resend = (mended: object) =>
      onItem(stack.api, caseNo)('resend', { revision: 1, ...mended, ...because });
    expect(expectProblem(await resend({ fields: { jobTitle: '厨师' } }), 'invalid-request', 400)).toEqual([
      '/fields/jobTitle',
    ]);
    const wrong = { fields: { idNumber: '123' } };
    expect(expectProblem(await resend(wrong), 'application-incomplete', 422)).toEqual(['/fields/idNumber']);
    expectProblem(await resend({ revision: 9 }), 'stale-revision', 409);
    expect(await actsOn(stack, caseNo)).toEqual([]);
    expect(await viewOf(caseNo)).toMatchObject({ revision: 1 });
  });
});

describe('two clerks at once', () => {
  it('one sends it again, the other is told that it is no longer stalled; both are in the audit', async () => {
    const caseNo = await refusedCase(stack);
    const answers = await Promise.all(
      ['clerk-hall', 'clerk-social-insurance'].map((clerk) =>
        onItem(stack.api.as(clerk), caseNo)('retry', because),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409);
    if (late) expectProblem(late, late.body.type.split(':').at(-1), 409);
    expect((await closedCase(stack, caseNo)).outcome).toBe('completed');
    expect(await keptByAgency(stack, caseNo)).toHaveLength(1);
    const acts = await actsOn(stack, caseNo);
    expect(acts.map(({ outcome }) => outcome).toSorted()).toEqual(['accepted', 'refused']);
    expect(acts.find(({ outcome }) => outcome === 'refused').refusal).toMatch(
      /not-stalled|item-over|case-closed/,
    );
  });

  it('the same clerk twice under one key acts once and hears one answer', async () => {
    const caseNo = await refusedCase(stack);
    const key = { 'idempotency-key': `retry-${caseNo}` };
    const twice = await Promise.all([1, 2].map(() => onItem(stack.api, caseNo)('retry', because, key)));
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(await actsOn(stack, caseNo)).toHaveLength(1);
  });
});

describe('asking the applicant', () => {
  it('shows what is asked and until when, and goes on by itself when it is given', async () => {
    const caseNo = await refusedCase(stack);
    const asked = await onItem(stack.api, caseNo)('ask-applicant', { defects: [otherName] });
    expect(asked).toMatchObject({ status: 200, body: { items: { [insurance]: 'stalled' } } });
    const view = await viewOf(caseNo);
    const { due, parts } = (await itemOf(caseNo)).asked;
    expect(parts).toEqual([{ ...otherName, name: { zh: '姓名', en: 'Full name' } }]);
    expect(view.sentence.zh).toContain(`请在${due}前提交`);
    expectProblem(await onItem(stack.api, caseNo)('retry', because), 'waiting-for-applicant', 409);

    const unasked = { revision: view.revision, fields: { mobile: '19911111111' } };
    expectProblem(await stack.api.post(`/cases/${caseNo}/corrections`, unasked), 'not-asked', 422);
    const given = { revision: view.revision, fields: { fullName: '欧阳青荷' } };
    expect((await stack.api.post(`/cases/${caseNo}/corrections`, given)).status).toBe(200);
    expect(await closedCase(stack, caseNo)).toMatchObject({ outcome: 'completed' });
    const acts = await actsOn(stack, caseNo);
    expect(acts.map(({ kind, refusal }) => [kind, refusal])).toEqual([
      ['askApplicant', null],
      ['retry', 'waiting-for-applicant'],
      ['correct', 'not-asked'],
      ['correct', null],
    ]);
  });

  it('may name only what this item needs', async () => {
    const caseNo = await refusedCase(stack);
    const other = { ...otherName, target: 'materials/employmentStatusProof' };
    const answer = await onItem(stack.api, caseNo)('ask-applicant', { defects: [otherName, other] });
    expect(expectProblem(answer, 'invalid-request', 400)).toEqual(['/defects/1/target']);
  });
});

describe('handing an item to the desk', () => {
  it('asks the department first, and is keyed in and decided under one serial', async () => {
    const caseNo = await refusedCase(stack);
    const act = onItem(stack.api, caseNo);
    expect((await act('hand-to-desk', because)).body.items[insurance]).toBe('atDesk');
    expect((await viewOf(caseNo)).sentence.zh).toContain('窗口正在把');
    expect((await act('keyed-in', { serial: 'D-77' })).body.items[insurance]).toBe('inReview');
    const decision = { outcome: 'approved', serial: 'D-77' };
    expect((await act('manual-result', { decision, ...because })).status).toBe(200);
    expect(await closedCase(stack, caseNo)).toMatchObject({ outcome: 'completed' });
    expect(await keptByAgency(stack, caseNo)).toEqual([]);
    const acts = await actsOn(stack, caseNo);
    expect(acts.map(({ kind }) => kind)).toEqual(['handToDesk', 'keyIn', 'decideByHand']);
    expect(acts[0].basis).toMatchObject({ proof: 'neverReceived' });
  });

  it('is refused when the department has it: its answer is taken instead', async () => {
    await behave(stack, agency, silent);
    const caseNo = await submitCase(stack, coreItems);
    await caseWhere(stack, caseNo, insurance, 'inReview');
    expectProblem(await onItem(stack.api, caseNo)('hand-to-desk', because), 'department-has-it', 409);
    expect((await itemOf(caseNo)).status).toBe('inReview');
  });

  it('needs somebody’s word when the department’s system cannot be asked', async () => {
    const caseNo = await refusedCase(stack);
    await behave(stack, agency, { faults: [{ kind: 'down' }] });
    expectProblem(await onItem(stack.api, caseNo)('hand-to-desk', because), 'department-not-asked', 409);
    const confirmedBy = { person: '白科长', phone: '0000-5550102', at: '2026-11-25T09:30:00+08:00' };
    const handed = await onItem(stack.api, caseNo)('hand-to-desk', { confirmedBy, ...because });
    expect(handed.status).toBe(200);
    expect((await actsOn(stack, caseNo))[0].basis).toMatchObject({ proof: 'confirmed', by: confirmedBy });
  });
});

describe('a decision entered by hand', () => {
  const approved = { outcome: 'approved', serial: 'HAND-1' } as const;
  const refused = {
    ...approved,
    outcome: 'refused',
    reason: '不符合条件',
    remedy: '可申请行政复议',
  } as const;

  async function decidedByHand(decision: object): Promise<string> {
    await behave(stack, agency, silent);
    const caseNo = await submitCase(stack, coreItems);
    await caseWhere(stack, caseNo, insurance, 'inReview');
    const entered = await onItem(stack.api, caseNo)('manual-result', { decision, ...because });
    expect(entered.status).toBe(200);
    return caseNo;
  }
  const callback = (caseNo: string, decision: object) =>
    postResult(stack, agency, { caseNo, itemId: insurance, ...decision });

  it('stands when the department later says something else: one result, one conflict, never an approval', async () => {
    const caseNo = await decidedByHand(refused);
    expect(await itemOf(caseNo)).toMatchObject({ status: 'refused', reason: refused.reason });
    expectProblem(await callback(caseNo, approved), 'result-conflict', 409);
    expect((await itemOf(caseNo)).status).toBe('refused');
    expect(await loggedOf(stack, caseNo, 'answerConflict')).toHaveLength(1);
    expect(
      (await loggedOf(stack, caseNo, 'itemDecided')).filter(({ itemId }) => itemId === insurance),
    ).toHaveLength(1);
  });

  it('is repeated by the same decision, from the department or from a clerk', async () => {
    const caseNo = await decidedByHand(approved);
    expect(await callback(caseNo, approved)).toMatchObject({ status: 200, body: { repeated: true } });
    const again = await onItem(stack.api, caseNo)('manual-result', { decision: approved, ...because });
    expect(again).toMatchObject({ status: 200, body: { repeated: true } });
    expect(await loggedOf(stack, caseNo, 'answerConflict')).toEqual([]);
    expect((await actsOn(stack, caseNo)).map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
  });

  it('that differs from what the department said is a conflict too, and is in the audit as refused', async () => {
    const caseNo = await refusedCase(stack);
    await onItem(stack.api, caseNo)('retry', because);
    await caseWhere(stack, caseNo, insurance, 'approved');
    const entered = await onItem(stack.api, caseNo)('manual-result', { decision: refused, ...because });
    expectProblem(entered, 'result-conflict', 409);
    expect((await itemOf(caseNo)).status).toBe('approved');
    expect((await actsOn(stack, caseNo)).at(-1)).toMatchObject({ refusal: 'result-conflict' });
  });

  it('at the same moment as the department’s: one decision, and a conflict if they differ', async () => {
    await behave(stack, agency, silent);
    const caseNo = await submitCase(stack, coreItems);
    await caseWhere(stack, caseNo, insurance, 'inReview');
    await Promise.all([
      callback(caseNo, approved),
      onItem(stack.api, caseNo)('manual-result', { decision: refused, ...because }),
    ]);
    await until(
      'the item is decided',
      () => itemOf(caseNo),
      ({ status }) => status === 'approved' || status === 'refused',
    );
    const decided = await loggedOf(stack, caseNo, 'itemDecided');
    expect(decided.filter(({ itemId }) => itemId === insurance)).toHaveLength(1);
    const standing = await itemOf(caseNo);
    expect(standing.reason === undefined).toBe(standing.status === 'approved');
  });
});

describe('passing on', () => {
  it('names the post that has it', async () => {
    const caseNo = await refusedCase(stack);
    const passed = await onItem(stack.api, caseNo)('pass-on', { to: 'post-b', ...because });
    expect(passed.body.items[insurance]).toBe('stalled');
    expect(await itemOf(caseNo)).toMatchObject({ passedOnTo: 'post-b' });
  });
});
