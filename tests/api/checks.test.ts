import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { findBreak } from '../../records/case-log';
import { type CaseStack, startCaseStack } from '../support/case-stack';
import { closedCase, registration } from '../support/cases';
import {
  atDesk,
  checkIn,
  checkWhere,
  committedCase,
  committedItem,
  committedStartUp,
  decideFalse,
  reply,
  submitCommitted,
} from '../support/commitments';
import { behave, behaveWell, caseWhere } from '../support/departments';
import { expectProblem } from '../support/problems';

let stack: CaseStack;
beforeAll(async () => {
  stack = await startCaseStack();
}, 120_000);
afterEach(() => behaveWell(stack));
afterAll(() => stack.stop());

/** The stack as the duty clerk sees it: every case. */
const atTheDesk = () => ({ api: stack.api.as('duty-clerk') });

async function log(caseNo: string): Promise<{ type: string; [key: string]: unknown }[]> {
  const { body } = await stack.api.as('duty-clerk').get(`/cases/${caseNo}/log`);
  expect(findBreak(body)).toBeNull();
  return body.map(({ event }: { event: unknown }) => event);
}
const typesOf = async (caseNo: string) => (await log(caseNo)).map(({ type }) => type);

/** What the sandbox department holds of the case. */
async function register(department: string, caseNo: string): Promise<any[]> {
  const answer = await fetch(`${stack.sandboxUrl}/${department}/applications?caseNo=${caseNo}`);
  return (await answer.json()) as any[];
}

const allDepartments = ['market-regulation', 'employment', 'tax', 'social-insurance'];
async function takenBack(caseNo: string) {
  const entries = (await Promise.all(allDepartments.map((one) => register(one, caseNo)))).flat();
  return entries
    .filter(({ revokedAt }) => revokedAt !== undefined)
    .toSorted((a, b) => a.revokedAt - b.revokedAt)
    .map(({ itemId }) => itemId as string);
}

describe('a commitment that is true', () => {
  it('is checked after its case is closed, and the log of the case goes on', async () => {
    const caseNo = await committedCase(stack);
    const { body: queue } = await stack.api.get('/desk/checks?waiting=check&size=200');
    expect(queue.rows).toContainEqual(
      expect.objectContaining({
        caseNo,
        itemId: committedItem,
        applicant: '欧阳青禾',
        status: 'waitingForCheck',
        possible: ['recordFinding'],
        class: expect.objectContaining({ id: 'full' }),
        light: expect.objectContaining({ id: 'green' }),
        clock: expect.objectContaining({ zh: expect.stringMatching(/^离核查期限还有\d+个工作日$/) }),
      }),
    );
    const answer = await atDesk(stack, caseNo, 'finding', { result: 'true', reason: '现场核实无误' });
    expect(answer).toMatchObject({ status: 200, body: { status: 'passed' } });
    const types = await typesOf(caseNo);
    expect(types.indexOf('checkPassed')).toBeGreaterThan(types.indexOf('caseClosed'));
    expect(await checkIn(stack, caseNo, 'passed')).toMatchObject({
      acts: [{ kind: 'recordFinding', reason: '现场核实无误', by: 'duty-clerk' }],
    });
    expectProblem(
      await atDesk(stack, caseNo, 'finding', { result: 'false', reason: '改判' }),
      'check-over',
      409,
    );
  });

  it('is not checked when the draw passes it over, and the log says so', async () => {
    const flexible = { workForm: 'flexible', useCommitment: 'yes' };
    const seen = new Map<string, string>();
    // One in five is drawn, so both are seen soon; never among a hundred in less than one of a billion runs.
    for (let count = 0; count < 100 && seen.size < 2; count += 1) {
      const caseNo = await submitCommitted(stack, { answers: flexible });
      const { status } = await checkWhere(stack, caseNo, 'is known', () => true);
      seen.set(status, caseNo);
    }
    expect([...seen.keys()].toSorted()).toEqual(['notChecked', 'waitingForCheck']);
    expect(await log(seen.get('notChecked') ?? '')).toContainEqual(
      expect.objectContaining({ type: 'checkWaived', cause: 'notDrawn' }),
    );
    // Whoever asks for money on it is checked for certain.
    const risky = await submitCommitted(stack, { answers: { ...flexible, applyHardship: 'yes' } });
    await checkIn(stack, risky, 'waitingForCheck');
  }, 60_000);
});

describe('a commitment that is false', () => {
  it('is told with its reasons, and decided only after the person could reply', async () => {
    const caseNo = await committedCase(stack);
    const decision = { decision: 'revoke', reason: '不实' };
    expectProblem(await atDesk(stack, caseNo, 'decision', decision), 'not-checked-yet', 409);
    await atDesk(stack, caseNo, 'finding', { result: 'false', reason: '现场没有申报的经营场所' });
    expectProblem(await atDesk(stack, caseNo, 'decision', decision), 'reply-period-runs', 409);
    const check = await checkIn(stack, caseNo, 'falseFound');
    expect(check).toMatchObject({ due: expect.stringMatching(/^\d{4}-/), replied: false });
    expect(await reply(stack, caseNo)).toMatchObject({ status: 200, body: { status: 'toDecide' } });
    const cleared = await atDesk(stack, caseNo, 'decision', { decision: 'clear', reason: '补充的租约属实' });
    expect(cleared).toMatchObject({ status: 200, body: { status: 'cleared' } });
    const told = await stack.api.as('duty-clerk').get(`/cases/${caseNo}/messages`);
    expect(told.body.map(({ template }: any) => template)).toEqual(
      expect.arrayContaining(['falseCommitmentFound', 'commitmentCleared']),
    );
  });

  it('is corrected in time, and nothing else happens', async () => {
    const caseNo = await committedCase(stack);
    await decideFalse(stack, caseNo, 'orderCorrection');
    expectProblem(
      await atDesk(stack, caseNo, 'decision', { decision: 'revoke', reason: '等不及' }),
      'correction-period-runs',
      409,
    );
    await reply(stack, caseNo, '已经变更登记');
    await checkWhere(stack, caseNo, 'is reported as corrected', ({ replied }) => replied);
    const confirmed = await atDesk(stack, caseNo, 'correction', { reason: '现场核实' });
    expect(confirmed).toMatchObject({ status: 200, body: { status: 'corrected' } });
    expect(await takenBack(caseNo)).toEqual([]);
    expect((await stack.api.get('/desk/credit-notes')).body).not.toContainEqual(
      expect.objectContaining({ caseNo }),
    );
  });

  it('is revoked with all that rests on it, the last completed first, in a case that is closed', async () => {
    const caseNo = await committedCase(stack, { person: 2 });
    await decideFalse(stack, caseNo, 'revoke');
    await checkWhere(
      stack,
      caseNo,
      'has taken all back',
      ({ status, compensations }) =>
        status === 'revoked' && compensations?.every((one: any) => one.status === 'done'),
    );
    const { body } = await stack.api.as('duty-clerk').get(`/cases/${caseNo}`);
    const statuses = Object.fromEntries(body.items.map(({ itemId, status }: any) => [itemId, status]));
    expect(statuses).toEqual({
      employmentCertificate: 'revoked',
      marketRegistration: 'revoked',
      taxpayerConfirmation: 'revoked',
      pensionEnrolment: 'revoked',
      startupSubsidy: 'revoked',
    });
    const planned = (await log(caseNo)).find(({ type }) => type === 'compensationsPlanned');
    const order = planned?.itemIds as string[];
    expect(order[0]).toBe('startupSubsidy');
    expect(order.at(-1)).toBe('marketRegistration');
    const done = (await log(caseNo)).filter(({ type }) => type === 'compensated');
    expect(done.map(({ undone }) => undone)).toEqual(order);
    expect((await takenBack(caseNo)).toSorted()).toEqual(order.toSorted());
  });

  it('is revoked once, however often it is asked for at the same moment', async () => {
    const caseNo = await committedCase(stack, { person: 3 });
    await atDesk(stack, caseNo, 'finding', { result: 'false', reason: '不实' });
    await reply(stack, caseNo);
    const asked = await Promise.all(
      [1, 2, 3].map(() => atDesk(stack, caseNo, 'decision', { decision: 'revoke', reason: '不实' })),
    );
    expect(asked.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const types = await typesOf(caseNo);
    expect(types.filter((type) => type === 'approvalRevoked')).toHaveLength(1);
  });
});

describe('a revocation while the case still runs', () => {
  it('ends what is open, takes back what is done, and the case closes', async () => {
    await behave(stack, 'tax', { answer: 'byCallback', afterMs: 86_400_000 });
    const caseNo = await submitCommitted(stack, { person: 4 });
    await caseWhere(atTheDesk(), caseNo, 'taxpayerConfirmation', 'inReview');
    await caseWhere(atTheDesk(), caseNo, 'pensionEnrolment', 'approved');
    await checkIn(stack, caseNo, 'waitingForCheck');
    await decideFalse(stack, caseNo, 'revoke');

    const closed = await closedCase(atTheDesk(), caseNo);
    const statuses = Object.fromEntries(closed.items.map(({ itemId, status }: any) => [itemId, status]));
    expect(statuses).toMatchObject({ taxpayerConfirmation: 'ended', startupSubsidy: 'ended' });
    await checkWhere(stack, caseNo, 'has taken all back', ({ compensations }) =>
      compensations?.every((one: any) => one.status === 'done'),
    );
    for (const itemId of ['marketRegistration', 'employmentCertificate', 'pensionEnrolment']) {
      await caseWhere(atTheDesk(), caseNo, itemId, 'revoked');
    }
    expect((await register('tax', caseNo))[0]).not.toHaveProperty('revokedAt');
  });
});

describe('a department that does not take its approval back', () => {
  it('holds up no other; a clerk sees it, asks again, or settles it by hand', async () => {
    const caseNo = await committedCase(stack, { person: 5 });
    await behave(stack, 'tax', { faults: [{ kind: 'revocationRefused', times: 1 }] });
    await behave(stack, 'social-insurance', { faults: [{ kind: 'revocationRefused' }] });
    await decideFalse(stack, caseNo, 'revoke');
    const failed = await checkWhere(stack, caseNo, 'has failed twice', ({ compensations }) =>
      compensations?.every((one: any) => one.status !== 'open'),
    );
    expect(
      failed.compensations
        .filter(({ status }: any) => status === 'failed')
        .map(({ itemId }: any) => itemId)
        .toSorted(),
    ).toEqual(['pensionEnrolment', 'taxpayerConfirmation']);
    expect((await stack.api.get('/desk/checks?waiting=hand')).body.rows).toContainEqual(
      expect.objectContaining({ caseNo, possible: ['retryCompensation', 'settleCompensation'] }),
    );
    expect(await log(caseNo)).toContainEqual(
      expect.objectContaining({ type: 'compensationFailed', undone: 'pensionEnrolment', cause: 'refused' }),
    );

    const act = (undone: string, how: string) =>
      atDesk(stack, caseNo, `compensations/${undone}`, { how, reason: '已与部门联系' });
    expectProblem(await act('marketRegistration', 'retry'), 'nothing-failed', 409);
    expect(await act('taxpayerConfirmation', 'retry')).toMatchObject({ status: 200 });
    expect(await act('pensionEnrolment', 'settled')).toMatchObject({ status: 200 });
    await checkWhere(stack, caseNo, 'has taken all back', ({ compensations }) =>
      compensations?.every((one: any) => one.status === 'done'),
    );
    await caseWhere(atTheDesk(), caseNo, 'pensionEnrolment', 'revoked');
    expect((await register('tax', caseNo))[0]).toHaveProperty('revokedAt');
  });

  it.each(['down', 'fail', 'comeBackLater', 'dropBeforeAccepting', 'dropAfterAccepting', 'nonsense'])(
    'and answers with “%s” is told again until it has, once',
    async (kind) => {
      const caseNo = await committedCase(stack, { person: 6 });
      await behave(stack, 'tax', { faults: [{ kind, times: 2, ms: 50 }] });
      await decideFalse(stack, caseNo, 'revoke');
      await checkWhere(stack, caseNo, 'has taken all back', ({ compensations }) =>
        compensations?.every((one: any) => one.status === 'done'),
      );
      expect(await register('tax', caseNo)).toMatchObject([{ revokedAt: expect.any(Number) }]);
      await repairAll();
    },
    60_000,
  );
});

async function repairAll(): Promise<void> {
  const { body: notes } = await stack.api.get('/desk/credit-notes');
  for (const { id } of notes) {
    await stack.api.post(`/desk/credit-notes/${id as string}/repair`, { reason: '已纠正' });
  }
}

describe('a person with a false commitment', () => {
  it('is not offered another one, and cannot sign one, until it is repaired', async () => {
    await repairAll();
    const caseNo = await committedCase(stack);
    await decideFalse(stack, caseNo, 'revoke');
    const applicant = stack.api.as('ouyang-qinghe');
    const roads = () => applicant.post(`/one-things/${registration}/roads`, { answers: committedStartUp });
    expect((await roads()).body[0]).toMatchObject({ papers: { days: { item: 3 } }, commitment: null });
    await expect(submitCommitted(stack)).rejects.toThrow('commitment-barred');
    // Nor at a window, nor with somebody else to sign it.
    await expect(submitCommitted(stack, { person: 1 })).rejects.toThrow('commitment-barred');
    await expect(submitCommitted({ api: stack.api.as('gu-xiaoman') })).rejects.toThrow('commitment-barred');
    // Who is not barred is not touched, and papers stay open to all.
    await submitCommitted(stack, { person: 78 });
    await submitCommitted(stack, { answers: { ...committedStartUp, commitPremises: 'no' } });

    const { body: notes } = await stack.api.get('/desk/credit-notes');
    const note = notes.find((one: any) => one.caseNo === caseNo);
    const repair = (person: string) =>
      stack.api
        .as(person)
        .post(`/desk/credit-notes/${note.id as string}/repair`, { reason: '已改正并公示期满' });
    expectProblem(await repair('clerk-tax'), 'not-allowed', 403);
    expect(await repair('clerk-market-regulation')).toMatchObject({ status: 200, body: { caseNo } });
    expectProblem(await repair('clerk-market-regulation'), 'repaired-already', 409);
    expect((await roads()).body[0].commitment).toMatchObject({ days: { item: 0 } });
    await submitCommitted(stack);
    expect(await typesOf(caseNo)).toContain('creditRepaired');
  });

  it('is known by an opaque key: no ID number stands in the notes', async () => {
    const { rows } = await sql<{ text: string }>`
      select string_agg(credit_note::text, '') as text from credit_note`.execute(stack.db);
    expect(rows[0]?.text).toMatch(/\w/);
    expect(rows[0]?.text).not.toContain('990101');
  });
});

describe('the desk', () => {
  it('sees and decides the checks of its own department', async () => {
    const caseNo = await committedCase(stack, { person: 9 });
    const finding = { result: 'true', reason: '属实' };
    const path = `/desk/cases/${caseNo}/checks/${committedItem}/finding`;
    expect((await stack.api.as('clerk-tax').get('/desk/checks')).body).toMatchObject({ total: 0, rows: [] });
    expectProblem(await stack.api.as('clerk-tax').post(path, finding), 'not-allowed', 403);
    expect(await stack.api.as('clerk-market-regulation').post(path, finding)).toMatchObject({ status: 200 });
  });

  it('is told where there is no check', async () => {
    const caseNo = await submitCommitted(stack, {
      answers: { ...committedStartUp, commitPremises: 'no' },
    });
    expectProblem(
      await atDesk(stack, caseNo, 'finding', { result: 'true', reason: '属实' }),
      'unknown-check',
      404,
    );
  });
});
