import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { FaultKind } from '../../departments/sandbox/behaviour';
import { type CaseStack, startCaseStack } from '../support/case-stack';
import { closedCase, coreItems, submitCase } from '../support/cases';
import { behave, behaveWell, caseWhere } from '../support/departments';
import { until } from '../support/until';

let stack: CaseStack;
beforeAll(async () => {
  stack = await startCaseStack();
}, 120_000);
afterAll(() => stack.stop());
afterEach(() => behaveWell(stack));

/** The item that the faults strike, and the department that decides it alone. */
const struck = 'insuranceEnrolment';
const department = 'social-insurance';

interface Kept {
  readonly itemId: string;
  readonly outcome: string;
  readonly receivedTimes: number;
  readonly callbacks: readonly string[];
  readonly callbacksSettled: number;
  readonly lastCallbackStatus?: number;
}

async function keptFor(caseNo: string): Promise<Kept[]> {
  const response = await fetch(`${stack.sandboxUrl}/${department}/applications?caseNo=${caseNo}`);
  return (await response.json()) as Kept[];
}

async function typesInLog(caseNo: string): Promise<string[]> {
  const { body } = await stack.api.get(`/cases/${caseNo}/log`);
  return (body as { event: { type: string; itemId?: string } }[])
    .filter(({ event }) => event.itemId === struck)
    .map(({ event }) => event.type);
}

/** Faults after which the case ends by itself, and how often the department is asked in all. */
const passing = {
  slow: { fault: { ms: 300 }, asked: 1 },
  fail: { fault: { times: 2 }, asked: 1 },
  dropBeforeAccepting: { fault: { times: 2 }, asked: 1 },
  dropAfterAccepting: { fault: { times: 2 }, asked: 3 },
  nonsense: { fault: { times: 2 }, asked: 3 },
  comeBackLater: { fault: { times: 2, ms: 300 }, asked: 1 },
  hang: { fault: { times: 1 }, asked: 1 },
  answerTwice: { fault: { times: 1 }, asked: 1 },
  answerDifferently: { fault: { times: 1 }, asked: 1 },
  takeTime: { fault: { ms: 300 }, asked: 1 },
} as const satisfies Partial<Record<FaultKind, unknown>>;

describe('a department with a fault has one application and the case one outcome (S1)', () => {
  it('has a test for every fault of the sandbox', () => {
    // A refused revocation strikes no submission; the checks of commitments tell it.
    const elsewhere = ['down', 'inputRefused', 'revocationRefused', 'decideOtherwise'];
    expect([...Object.keys(passing), ...elsewhere].toSorted()).toEqual(FaultKind.options.toSorted());
  });

  // The answer at once is sooner than any callback, so it is the one that stands.
  it.each(Object.entries(passing))('%s, answered at once', async (kind, { fault, asked }) => {
    await behave(stack, department, { afterMs: 500, faults: [{ kind, ...fault }] });
    const caseNo = await submitCase(stack, coreItems);
    expect((await closedCase(stack, caseNo)).outcome).toBe('completed');
    expect(await keptFor(caseNo)).toMatchObject([
      { itemId: struck, outcome: 'approved', receivedTimes: asked },
    ]);
    await settled(caseNo);
    const types = await typesInLog(caseNo);
    expect(types.filter((type) => type === 'itemDecided')).toHaveLength(1);
    expect(types.filter((type) => type === 'answerConflict')).toHaveLength(
      kind === 'answerDifferently' ? 1 : 0,
    );
  });

  it.each(Object.entries(passing))('%s, answered by callback', async (kind, { fault }) => {
    await behave(stack, department, { answer: 'byCallback', afterMs: 200, faults: [{ kind, ...fault }] });
    const caseNo = await submitCase(stack, coreItems);
    expect((await closedCase(stack, caseNo)).outcome).toBe('completed');
    expect(await keptFor(caseNo)).toMatchObject([{ itemId: struck, outcome: 'approved' }]);
    await settled(caseNo);
    const types = await typesInLog(caseNo);
    expect(types.filter((type) => type === 'itemDecided')).toHaveLength(1);
    expect(types.filter((type) => type === 'answerConflict')).toHaveLength(
      kind === 'answerDifferently' ? 1 : 0,
    );
  });

  /** Every callback was answered for good: taken, or refused as a conflict where it says something else. */
  async function settled(caseNo: string): Promise<void> {
    const [kept] = await until(
      'all callbacks are settled',
      () => keptFor(caseNo),
      (all) => all.every(({ callbacks, callbacksSettled }) => callbacks.length === callbacksSettled),
    );
    const last = kept?.callbacks.at(-1);
    if (last !== undefined) expect(kept?.lastCallbackStatus).toBe(last === kept?.outcome ? 200 : 409);
  }

  it('down: the other items are approved while it is down, and it gets its item once it is back', async () => {
    await behave(stack, department, { faults: [{ kind: 'down' }] });
    const caseNo = await submitCase(stack, coreItems);
    for (const itemId of ['employmentRegistration', 'employmentCertificate', 'unemploymentStatusChange']) {
      await caseWhere(stack, caseNo, itemId, 'approved');
    }
    const { body } = await stack.api.get(`/cases/${caseNo}`);
    expect(body).toMatchObject({ phase: 'accepted', promised: { waitingFor: struck } });
    await caseWhere(stack, caseNo, struck, 'sending');
    expect(await keptFor(caseNo)).toEqual([]);
    await behaveWell(stack);
    expect((await closedCase(stack, caseNo)).outcome).toBe('completed');
    expect(await keptFor(caseNo)).toHaveLength(1);
  });

  it('down for good: the applicant takes the item back, and the case closes without it', async () => {
    await behave(stack, department, { faults: [{ kind: 'down' }] });
    const caseNo = await submitCase(stack, coreItems);
    await caseWhere(stack, caseNo, 'employmentCertificate', 'approved');
    await caseWhere(stack, caseNo, 'unemploymentStatusChange', 'approved');
    expect(await stack.api.post(`/cases/${caseNo}/withdrawal`, { items: [struck] })).toMatchObject({
      status: 200,
      body: { phase: 'closed', outcome: 'partlyCompleted' },
    });
    await stack.client.workflow.getHandle(caseNo).result();
  });

  it('inputRefused: the department keeps nothing, the item waits for a person, the others are approved', async () => {
    await behave(stack, department, { faults: [{ kind: 'inputRefused', times: 1 }] });
    const caseNo = await submitCase(stack, coreItems);
    await caseWhere(stack, caseNo, struck, 'stalled');
    await caseWhere(stack, caseNo, 'unemploymentStatusChange', 'approved');
    expect(await keptFor(caseNo)).toEqual([]);
    await stack.api.post(`/cases/${caseNo}/withdrawal`, { items: [struck] });
    expect((await closedCase(stack, caseNo)).outcome).toBe('partlyCompleted');
  });
});
