import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { loadCatalogue } from '../catalogue/load';
import type { CaseAct } from '../rules/case/acts';
import { act } from '../workflows/messages';
import { endOf } from './support/brute-dates';
import { coreItems, submitCase } from './support/cases';
import { behave, behaveWell, caseWhere } from './support/departments';
import { expectAtEndOf, factsOf } from './support/facts';
import { caseWithGap } from './support/gaps';
import { type SkippingStack, startSkippingStack } from './support/skipping-stack';

const aDay = 86_400_000;

/** The insurance waits for the registration, but not longer than its promise. */
const impatientCatalogue = () =>
  loadCatalogue('catalogue').oneThings.map((oneThing) => ({
    ...oneThing,
    version: `${oneThing.version}-impatient`,
    items: oneThing.items.map((item) =>
      item.id === 'insuranceEnrolment'
        ? { ...item, needs: item.needs.map((need) => ({ ...need, ifLate: 'goOn' as const })) }
        : item,
    ),
  }));

describe('months in seconds', () => {
  let stack: SkippingStack;
  beforeAll(async () => {
    stack = await startSkippingStack({ restartsWorker: true });
  }, 120_000);
  afterEach(() => behaveWell(stack));
  afterAll(() => stack.stop());

  const viewOf = async (caseNo: string) => (await stack.api.get(`/cases/${caseNo}`)).body;
  const actOn = (caseNo: string, asked: CaseAct) =>
    stack.client.workflow.getHandle(caseNo).executeUpdate(act, { args: [asked, randomUUID()] });
  const facts = (caseNo: string, type: string, count?: number) => factsOf(stack, caseNo, type, count);
  /** A case whose insurance lies with its department, which will not answer for a long time. */
  const inReview = async () => {
    await behave(stack, 'social-insurance', { answer: 'byCallback', afterMs: 7 * aDay });
    const caseNo = await submitCase(stack, coreItems);
    await caseWhere(stack, caseNo, 'insuranceEnrolment', 'inReview');
    return caseNo;
  };

  it('the promise passes as its day ends: late, stalled, yellow, then red, each once', async () => {
    const caseNo = await inReview();
    const { due } = (await viewOf(caseNo)).promised;
    await stack.pass('120 days');
    await stack.restartWorker();
    await stack.pass('120 days');
    for (const passed of await facts(caseNo, 'limitPassed', 2)) expectAtEndOf(due, passed);
    const stalls = await facts(caseNo, 'itemStalled');
    expect(stalls).toMatchObject([{ itemId: 'insuranceEnrolment', cause: 'noAnswerInTime' }]);
    const lights = await facts(caseNo, 'lightTurned', 4);
    const ofItem = lights.filter(({ itemId }) => itemId === 'insuranceEnrolment');
    expect(ofItem.map(({ light }) => light)).toEqual(['warning', 'yellow', 'red'].slice(-ofItem.length));
  }, 60_000);

  it('nobody checks an application: accepted by silence, and handed on', async () => {
    const caseNo = await submitCase(stack, coreItems, { papers: 'missing' });
    await stack.restartWorker();
    await stack.pass('30 days');
    expect(await facts(caseNo, 'caseAccepted')).toMatchObject([{ by: 'silence' }]);
    await facts(caseNo, 'caseClosed');
  }, 60_000);

  it('a correction never comes: the application counts as withdrawn as its last day ends', async () => {
    const caseNo = await submitCase(stack, coreItems, { papers: 'missing' });
    const state = await actOn(caseNo, {
      kind: 'requestCorrection',
      noticeId: randomUUID(),
      targets: ['materials/statusCommitment'],
    });
    await stack.pass('2 days');
    await stack.restartWorker();
    await stack.pass('58 days');
    const [expired] = await facts(caseNo, 'correctionExpired');
    expectAtEndOf(state.correction?.due ?? '', expired);
    expect(await viewOf(caseNo)).toMatchObject({ phase: 'closed', outcome: 'deemedWithdrawn' });
  }, 60_000);

  it('a paper that may follow never comes: its items count as withdrawn as its last day ends, others go on', async () => {
    const { caseNo, due } = await caseWithGap(stack);
    await stack.restartWorker();
    await stack.pass('30 days');
    const [expired] = await facts(caseNo, 'gapsExpired');
    expectAtEndOf(due, expired);
    await facts(caseNo, 'caseClosed');
    const { outcome, items } = await viewOf(caseNo);
    expect(outcome).toBe('partlyCompleted');
    expect(items.map(({ itemId, status }: any) => [itemId, status])).toEqual([
      ['employmentRegistration', 'withdrawn'],
      ['employmentCertificate', 'ended'],
      ['insuranceEnrolment', 'approved'],
      ['unemploymentStatusChange', 'ended'],
    ]);
  }, 60_000);

  it('an item that does not wait for a late one starts as the promise of that one passes', async () => {
    await behave(stack, 'employment', { answer: 'byCallback', afterMs: aDay });
    const api = await stack.serveCatalogue(impatientCatalogue());
    const caseNo = await submitCase({ api }, coreItems);
    const { promisedDue } = await caseWhere(stack, caseNo, 'employmentRegistration', 'inReview');
    await stack.restartWorker();
    await stack.pass('30 days');
    const insurance = await caseWhere(stack, caseNo, 'insuranceEnrolment', 'approved');
    expect(Date.parse(insurance.startedAt)).toBe(endOf(promisedDue) + 1);
    expectAtEndOf(promisedDue, { at: insurance.endedAt });
  }, 60_000);

  it('a procedure lasts longer than planned: noted once; ended, it is counted anew', async () => {
    const caseNo = await inReview();
    const today = new Date(stack.now + 8 * 3_600_000).toISOString().slice(0, 10);
    const pause = { itemId: 'insuranceEnrolment', pauseId: randomUUID() };
    await actOn(caseNo, {
      kind: 'beginPause',
      ...pause,
      procedure: 'hearing',
      from: today,
      plannedEnd: today,
    });
    await stack.restartWorker();
    await stack.pass('90 days');
    const overran = await facts(caseNo, 'pauseOverran');
    expect(overran).toHaveLength(1);
    expectAtEndOf(today, overran[0]);
    expect(await facts(caseNo, 'limitPassed', 0)).toEqual([]);
    const ended = new Date(stack.now + 8 * 3_600_000).toISOString().slice(0, 10);
    const state = await actOn(caseNo, { kind: 'endPause', ...pause, end: ended });
    expect((state.items.insuranceEnrolment?.promisedDue ?? '') >= ended).toBe(true);
  }, 60_000);

  it('a department that is down stalls its item within minutes, once; back again, a retry resumes it', async () => {
    await behave(stack, 'social-insurance', { faults: [{ kind: 'fail' }] });
    const caseNo = await submitCase(stack, coreItems);
    // Its own try and the answers of the others come first; then only the clock has to pass.
    await caseWhere(stack, caseNo, 'unemploymentStatusChange', 'approved');
    const began = stack.now;
    await stack.pass('20 minutes');
    const [stalled, ...more] = await facts(caseNo, 'itemStalled');
    expect(stalled).toMatchObject({ itemId: 'insuranceEnrolment', cause: 'departmentDown' });
    expect(more).toEqual([]);
    expect(Date.parse(stalled.at) - began).toBeLessThan(15 * 60_000);
    await behaveWell(stack);
    await actOn(caseNo, { kind: 'retry', itemId: 'insuranceEnrolment' });
    await facts(caseNo, 'caseClosed');
    expect(await viewOf(caseNo)).toMatchObject({ outcome: 'completed' });
  }, 120_000);

  it('the applicant is asked and does not answer: the item is a clerk’s again, who decides it by hand', async () => {
    await behave(stack, 'social-insurance', { faults: [{ kind: 'inputRefused', times: 1 }] });
    const caseNo = await submitCase(stack, coreItems);
    await caseWhere(stack, caseNo, 'insuranceEnrolment', 'stalled');
    const itemId = 'insuranceEnrolment';
    const state = await actOn(caseNo, {
      kind: 'askApplicant',
      itemId,
      noticeId: randomUUID(),
      targets: ['fields/mobile'],
    });
    await stack.restartWorker();
    await stack.pass('60 days');
    const [expired] = await facts(caseNo, 'askExpired');
    expectAtEndOf(state.items[itemId]?.asked?.due ?? '', expired);
    await actOn(caseNo, { kind: 'handToDesk', itemId });
    await stack.pass('30 days');
    const stalls = await facts(caseNo, 'itemStalled', 2);
    expect(stalls.at(-1)).toMatchObject({ cause: 'notKeyedIn' });
    await actOn(caseNo, { kind: 'keyIn', itemId, serial: 'D-1' });
    await actOn(caseNo, {
      kind: 'decideByHand',
      itemId,
      outcome: 'approved',
      serial: 'D-1',
      answerId: randomUUID(),
    });
    await facts(caseNo, 'caseClosed');
  }, 60_000);
});
