import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { fictionalApplication } from '../cli/fictional-application';
import { loadCatalogue } from '../catalogue/load';
import { NativeConnection } from '@temporalio/worker';
import { createHttpDepartment } from '../departments/connector';
import { createDepartmentWorker } from '../worker/case-worker';
import { type CaseStack, startCaseStack } from './support/case-stack';
import { closedCase, coreItems, registration, submitCase } from './support/cases';
import { behave, behaveWell, caseWhere, postResult } from './support/departments';
import { growHistory } from './support/grown-history';
import { sharedEngines } from './support/shared-engines';

const aDay = 86_400_000;

describe('a case that lives long', () => {
  let stack: CaseStack;
  beforeAll(async () => {
    stack = await startCaseStack();
  }, 120_000);
  afterEach(() => behaveWell(stack));
  afterAll(() => stack.stop());

  it('goes on under another worker, with everything it knew', async () => {
    await behave(stack, 'employment', { answer: 'byCallback', afterMs: aDay });
    const caseNo = await submitCase(stack, coreItems);
    const item = await caseWhere(stack, caseNo, 'employmentRegistration', 'inReview');
    await stack.restartWorker();
    await behaveWell(stack);
    const { departmentSerial: serial } = item;
    const result = { caseNo, itemId: 'employmentRegistration', serial, outcome: 'approved' };
    expect(await postResult(stack, 'employment', result)).toMatchObject({ status: 200 });
    expect(await closedCase(stack, caseNo)).toMatchObject({ outcome: 'completed' });
  }, 60_000);

  it('continues as new when its history grows long, and loses nothing', async () => {
    await behave(stack, 'employment', { answer: 'byCallback', afterMs: aDay });
    const caseNo = await submitCase(stack, coreItems);
    const item = await caseWhere(stack, caseNo, 'employmentRegistration', 'inReview');
    await growHistory(stack, caseNo, 'employmentRegistration');
    await behaveWell(stack);
    const { departmentSerial: serial } = item;
    await postResult(stack, 'employment', {
      caseNo,
      itemId: 'employmentRegistration',
      serial,
      outcome: 'approved',
    });
    expect(await closedCase(stack, caseNo)).toMatchObject({ outcome: 'completed' });
    const log = await stack.api.get(`/cases/${caseNo}/log`);
    expect(log.body.filter(({ event }: any) => event.type === 'itemDecided')).toHaveLength(4);
  }, 120_000);

  it('keeps the catalogue it started with when the catalogue changes', async () => {
    await behave(stack, 'employment', { answer: 'byCallback', afterMs: aDay });
    const caseNo = await submitCase(stack, coreItems);
    const before = (await stack.api.get(`/cases/${caseNo}`)).body;

    const changed = loadCatalogue('catalogue').oneThings.map((oneThing) =>
      oneThing.id === registration
        ? {
            ...oneThing,
            version: '00000000000000ff',
            items: oneThing.items.map((item) => ({
              ...item,
              promisedLimit: { ...item.promisedLimit, days: item.promisedLimit.days + 3 },
            })),
          }
        : oneThing,
    );
    const api = await stack.serveCatalogue(changed);
    const after = (await api.get(`/cases/${caseNo}`)).body;
    expect(after).toMatchObject({ oneThing: before.oneThing, promised: before.promised });

    const plan = await api.post(`/one-things/${registration}/plan`, { answers: coreItems });
    const newer = await api.post('/cases', fictionalApplication(plan.body));
    const newerCase = (await api.get(`/cases/${newer.body.caseNo as string}`)).body;
    expect(newerCase.oneThing.version).toBe('00000000000000ff');
    expect(newerCase.promised.due > before.promised.due).toBe(true);
  });
});

describe('a department with a queue of its own', () => {
  const taskQueue = `social-insurance-${randomUUID()}`;
  let stack: CaseStack;
  beforeAll(async () => {
    stack = await startCaseStack({ taskQueues: { 'social-insurance': taskQueue } });
  }, 120_000);
  afterAll(() => stack.stop());

  it('is called by its own worker only, and holds up no one while that is away', async () => {
    const caseNo = await submitCase(stack, coreItems);
    await caseWhere(stack, caseNo, 'unemploymentStatusChange', 'approved');
    expect(await caseWhere(stack, caseNo, 'insuranceEnrolment', 'sending')).toBeDefined();

    const connection = await NativeConnection.connect({ address: sharedEngines().temporalAddress });
    const to = stack.connections['social-insurance'];
    if (!to) throw new Error('The stack knows no social insurance');
    const worker = await createDepartmentWorker(
      {
        db: stack.db,
        departments: new Map([
          ['social-insurance', createHttpDepartment({ id: 'social-insurance', ...to }, { fetch })],
        ]),
        callbackUrlOf: () => `${stack.url}/api/v1/departments/social-insurance/results`,
      },
      { connection, namespace: 'default', taskQueue },
    );
    await worker.runUntil(closedCase(stack, caseNo));
    await connection.close();
    expect(await closedCase(stack, caseNo)).toMatchObject({ outcome: 'completed' });
  }, 60_000);
});
