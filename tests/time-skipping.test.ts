import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { CaseAct } from '../rules/case/acts';
import { act } from '../workflows/messages';
import { type ApiClient, apiClient } from './support/api-client';
import { type CaseStack, startCaseStack } from './support/case-stack';
import { coreItems, submitCase } from './support/cases';
import { behave, behaveWell, caseWhere } from './support/departments';
import { startTimeSkipping } from './support/time-skipping';
import { until } from './support/until';

const aDay = 86_400_000;

describe('months in seconds', () => {
  let env: TestWorkflowEnvironment;
  let stack: CaseStack;
  let api: ApiClient;
  let clock = 0;
  beforeAll(async () => {
    env = await startTimeSkipping();
    clock = await env.currentTimeMs();
    stack = await startCaseStack({ temporalAddress: env.address, now: () => clock });
    api = stack.api;
  }, 120_000);
  afterEach(() => behaveWell(stack));
  afterAll(async () => {
    await stack.stop();
    await env.teardown();
  });

  /** Whoever had signed in has to do so again. */
  const sleep = async (duration: string) => {
    await env.sleep(duration);
    clock = await env.currentTimeMs();
    api = apiClient(stack.url);
  };
  const viewOf = async (caseNo: string) => (await api.get(`/cases/${caseNo}`)).body;
  const actOn = (caseNo: string, asked: CaseAct) =>
    stack.client.workflow.getHandle(caseNo).executeUpdate(act, { args: [asked, randomUUID()] });
  /** The facts of a kind, once the log holds as many. */
  const facts = async (caseNo: string, type: string, count = 1): Promise<any[]> => {
    const { body } = await until(
      `${count} × ${type} of ${caseNo}`,
      () => api.get(`/cases/${caseNo}/log`),
      (answer) => ofType(answer.body, type).length >= count,
    );
    return ofType(body, type);
  };
  /** A case whose insurance lies with its department, which will not answer for a long time. */
  const inReview = async () => {
    await behave(stack, 'social-insurance', { answer: 'byCallback', afterMs: 7 * aDay });
    const caseNo = await submitCase({ api }, coreItems);
    await caseWhere({ api }, caseNo, 'insuranceEnrolment', 'inReview');
    return caseNo;
  };
  const endOf = (day: string) => Date.parse(`${day}T24:00:00+08:00`);
  /** A fact that time alone makes true comes as its day ends, not when somebody looks. */
  const expectAtEndOf = (day: string, event: { at: string }) => {
    expect(Date.parse(event.at)).toBeGreaterThanOrEqual(endOf(day));
    expect(Date.parse(event.at)).toBeLessThan(endOf(day) + 60_000);
  };

  it('the promise passes as its day ends: late, stalled, yellow, then red, each once', async () => {
    const caseNo = await inReview();
    const { due } = (await viewOf(caseNo)).promised;
    await sleep('240 days');
    for (const passed of await facts(caseNo, 'limitPassed', 2)) expectAtEndOf(due, passed);
    const stalls = await facts(caseNo, 'itemStalled');
    expect(stalls).toMatchObject([{ itemId: 'insuranceEnrolment', cause: 'noAnswerInTime' }]);
    const lights = await facts(caseNo, 'lightTurned', 4);
    const ofItem = lights.filter(({ itemId }) => itemId === 'insuranceEnrolment');
    expect(ofItem.map(({ light }) => light)).toEqual(['warning', 'yellow', 'red'].slice(-ofItem.length));
  }, 60_000);

  it('nobody checks an application: accepted by silence, and handed on', async () => {
    const caseNo = await submitCase({ api }, coreItems, { papers: 'missing' });
    await stack.restartWorker();
    await sleep('30 days');
    expect(await facts(caseNo, 'caseAccepted')).toMatchObject([{ by: 'silence' }]);
    await facts(caseNo, 'caseClosed');
  }, 60_000);

  it('a correction never comes: the application counts as withdrawn as its last day ends', async () => {
    const caseNo = await submitCase({ api }, coreItems, { papers: 'missing' });
    const state = await actOn(caseNo, {
      kind: 'requestCorrection',
      noticeId: randomUUID(),
      targets: ['materials/statusCommitment'],
    });
    await sleep('60 days');
    const [expired] = await facts(caseNo, 'correctionExpired');
    expectAtEndOf(state.correction?.due ?? '', expired);
    expect(await viewOf(caseNo)).toMatchObject({ phase: 'closed', outcome: 'deemedWithdrawn' });
  }, 60_000);
});

const ofType = (log: any[], type: string): any[] =>
  log.flatMap(({ event }) => (event.type === type ? [event] : []));
