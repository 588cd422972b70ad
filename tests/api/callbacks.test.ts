import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { signCallback } from '../../departments/signature';
import { findBreak, type LogEntry } from '../../records/case-log';
import { type CaseStack, startCaseStack } from '../support/case-stack';
import { closedCase, coreItems, submitCase } from '../support/cases';
import { behave, behaveWell, caseWhere, postResult } from '../support/departments';
import { expectProblem } from '../support/problems';
import { until } from '../support/until';

let stack: CaseStack;
beforeAll(async () => {
  stack = await startCaseStack();
}, 120_000);
afterAll(() => stack.stop());

const first = 'employmentRegistration';
const anHour = 3_600_000;

/** A department that has the application and says nothing more by itself. */
const silent = { answer: 'byCallback', afterMs: anHour };

/** A case of which the first item is with the employment department, which is silent; all others wait for it. */
async function caseInReview() {
  await behave(stack, 'employment', silent);
  const caseNo = await submitCase(stack, coreItems);
  const { departmentSerial: serial } = await caseWhere(stack, caseNo, first, 'inReview');
  const approval = { caseNo, itemId: first, serial, outcome: 'approved' };
  const refusal = { ...approval, outcome: 'refused', reason: '不符合条件', remedy: '可申请行政复议' };
  return { caseNo, approval, refusal };
}

async function logOf(caseNo: string): Promise<LogEntry[]> {
  const { body } = await stack.api.get(`/cases/${caseNo}/log`);
  const log = body as LogEntry[];
  expect(findBreak(log)).toBeNull();
  return log;
}

const typesIn = (log: readonly LogEntry[], type: string) =>
  log.filter(({ event }) => event.type === type && 'itemId' in event && event.itemId === first);

/** The log, once it has `count` entries of the type: what is delivered after the answer has been carried out. */
const logWith = (caseNo: string, type: string, count = 1) =>
  until(
    `${count} ${type} in the log of ${caseNo}`,
    () => logOf(caseNo),
    (log) => typesIn(log, type).length >= count,
  );

const withdrawWhole = (caseNo: string) => stack.api.post(`/cases/${caseNo}/withdrawal`, {});

describe('a genuine result', () => {
  beforeEach(() => behaveWell(stack));

  it('is taken, decides the item and lets the case go on', async () => {
    const { caseNo, approval } = await caseInReview();
    expect(await postResult(stack, 'employment', approval)).toMatchObject({
      status: 200,
      body: { status: 'taken', repeated: false },
    });
    await behaveWell(stack);
    await caseWhere(stack, caseNo, first, 'approved');
    await caseWhere(stack, caseNo, 'insuranceEnrolment', 'approved');
  });

  it('again under the same webhook-id gets the same answer, also ten times at the same moment', async () => {
    const { caseNo, approval } = await caseInReview();
    const webhookId = `msg-${caseNo}`;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => postResult(stack, 'employment', approval, { webhookId })),
    );
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 200, body: { status: 'taken', repeated: false } });
    }
    await caseWhere(stack, caseNo, first, 'approved');
    expect(typesIn(await logOf(caseNo), 'itemDecided')).toHaveLength(1);
  });

  it('again under another webhook-id is known as a repetition, and decides nothing twice', async () => {
    const { caseNo, approval } = await caseInReview();
    const answers = await Promise.all([1, 2, 3].map(() => postResult(stack, 'employment', approval)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.filter(({ body }) => body.repeated === false)).toHaveLength(1);
    await caseWhere(stack, caseNo, first, 'approved');
    expect(typesIn(await logOf(caseNo), 'itemDecided')).toHaveLength(1);
  });

  it('that refuses is shown with its reason and remedy, ends what needs it, and lets the others go on', async () => {
    const { caseNo, refusal } = await caseInReview();
    await postResult(stack, 'employment', refusal);
    const body = await closedCase(stack, caseNo);
    expect(body.outcome).toBe('partlyCompleted');
    expect(body.items).toMatchObject([
      { itemId: first, status: 'refused', reason: refusal.reason, remedy: refusal.remedy },
      { itemId: 'employmentCertificate', status: 'ended', endedBecauseOf: first },
      { itemId: 'insuranceEnrolment', status: 'approved' },
      { itemId: 'unemploymentStatusChange', status: 'ended', endedBecauseOf: first },
    ]);
  });

  it('before the item was even sent stands when the department later only says that it has it', async () => {
    const { caseNo, approval } = await caseInReview();
    const early = { caseNo, itemId: 'employmentCertificate', serial: 'EARLY-1', outcome: 'approved' };
    expect(await postResult(stack, 'employment', early)).toMatchObject({ status: 200 });
    await postResult(stack, 'employment', approval);
    const item = await caseWhere(stack, caseNo, 'employmentCertificate', 'approved');
    expect(item.departmentSerial).toBe('EARLY-1');
  });
});

describe('a result that comes late', () => {
  it('after the applicant withdrew the item: noted once, the case stays as it is', async () => {
    const { caseNo, approval } = await caseInReview();
    await stack.api.post(`/cases/${caseNo}/withdrawal`, { items: [first] });
    await caseWhere(stack, caseNo, first, 'withdrawn');
    expect(await postResult(stack, 'employment', approval)).toMatchObject({ status: 200 });
    expect(await postResult(stack, 'employment', approval)).toMatchObject({ body: { repeated: true } });
    const log = await logWith(caseNo, 'lateAnswer');
    expect(typesIn(log, 'lateAnswer')).toHaveLength(1);
    await caseWhere(stack, caseNo, first, 'withdrawn');
  });

  it('after the case was closed: noted once, the case stays as it is', async () => {
    const { caseNo, approval, refusal } = await caseInReview();
    expect((await withdrawWhole(caseNo)).status).toBe(200);
    const closed = await closedCase(stack, caseNo);
    expect(await postResult(stack, 'employment', approval)).toMatchObject({ status: 200 });
    await logWith(caseNo, 'lateAnswer');
    expectProblem(await postResult(stack, 'employment', refusal), 'result-conflict', 409);
    const log = await logOf(caseNo);
    expect(typesIn(log, 'lateAnswer')).toHaveLength(1);
    expect(typesIn(log, 'answerConflict')).toHaveLength(1);
    const { eventCount, ...now } = (await stack.api.get(`/cases/${caseNo}`)).body;
    expect({ ...now, eventCount: eventCount - 2 }).toEqual(closed);
  });
});

describe('another result than before', () => {
  it('is refused as a conflict, logged once, and changes nothing', async () => {
    const { caseNo, approval, refusal } = await caseInReview();
    await behave(stack, 'social-insurance', silent);
    await postResult(stack, 'employment', approval);
    await caseWhere(stack, caseNo, first, 'approved');
    await caseWhere(stack, caseNo, 'insuranceEnrolment', 'inReview');
    await caseWhere(stack, caseNo, 'employmentCertificate', 'inReview');
    const before = (await stack.api.get(`/cases/${caseNo}`)).body;
    const webhookId = `msg-conflict-${caseNo}`;
    for (let time = 0; time < 3; time += 1) {
      expectProblem(await postResult(stack, 'employment', refusal, { webhookId }), 'result-conflict', 409);
    }
    const log = await logOf(caseNo);
    expect(typesIn(log, 'answerConflict')).toMatchObject([{ event: { itemId: first } }]);
    const { eventCount, ...now } = (await stack.api.get(`/cases/${caseNo}`)).body;
    expect({ ...now, eventCount: eventCount - 1 }).toEqual(before);
    await behaveWell(stack);
  });

  it('under a webhook-id that was used for the first one is a reused key', async () => {
    const { caseNo, approval, refusal } = await caseInReview();
    const webhookId = `msg-reused-${caseNo}`;
    await postResult(stack, 'employment', approval, { webhookId });
    expectProblem(
      await postResult(stack, 'employment', refusal, { webhookId }),
      'idempotency-key-reused',
      409,
    );
    await caseWhere(stack, caseNo, first, 'approved');
  });
});

describe('a result that is refused', () => {
  let held: Awaited<ReturnType<typeof caseInReview>>;
  let before: unknown;
  beforeAll(async () => {
    held = await caseInReview();
    before = (await stack.api.get(`/cases/${held.caseNo}`)).body;
  });
  afterAll(async () => {
    expect((await stack.api.get(`/cases/${held.caseNo}`)).body).toEqual(before);
  });

  /** Posts `body` with a signature over `signed`, as the department at `now`. */
  const post = (signed: string, body = signed, now = Date.now(), secretOf = 'employment') =>
    stack.api.post(`/departments/employment/results`, body, {
      ...signCallback(stack.connections[secretOf]?.callbackSecret ?? '', 'msg-refused', now, signed),
    });

  it('with the secret of another department', async () => {
    const body = JSON.stringify(held.approval);
    expectProblem(await post(body, body, Date.now(), 'tax'), 'signature-refused', 401);
  });

  it('with a time more than five minutes away, either way', async () => {
    const body = JSON.stringify(held.approval);
    for (const away of [-6, 6]) {
      expectProblem(await post(body, body, Date.now() + away * 60_000), 'signature-refused', 401);
    }
  });

  it('with one byte changed after signing', async () => {
    const body = JSON.stringify(held.approval);
    expectProblem(await post(body, body.replace('approved', 'approveD')), 'signature-refused', 401);
    expectProblem(await post(body, `${body} `), 'signature-refused', 401);
  });

  it('without a signature, also for departments and cases that do not exist', async () => {
    for (const department of ['employment', 'moon-office', 'constructor']) {
      const answer = await stack.api.post(`/departments/${department}/results`, held.approval);
      expectProblem(answer, 'signature-refused', 401);
    }
  });

  it('for a case that does not exist', async () => {
    const stray = { ...held.approval, caseNo: '20261123-00000000-0' };
    expectProblem(await postResult(stack, 'employment', stray), 'unknown-case', 404);
  });

  it('for an item that the case does not have, or that is another department’s', async () => {
    for (const itemId of ['marketRegistration', 'insuranceEnrolment', 'constructor']) {
      const stray = { ...held.approval, itemId };
      expectProblem(await postResult(stack, 'employment', stray), 'unknown-item', 404);
    }
  });

  it('when it is not as the protocol says, every fault at once', async () => {
    const pointers = expectProblem(
      await postResult(stack, 'employment', {
        ...held.approval,
        serial: '',
        decidedOn: 'soon',
        mood: 'good',
      }),
      'invalid-request',
      400,
    );
    expect(pointers).toEqual(expect.arrayContaining(['/serial', '/decidedOn']));
    const unreasoned = { ...held.approval, outcome: 'refused' };
    expect(expectProblem(await postResult(stack, 'employment', unreasoned), 'invalid-request', 400)).toEqual([
      '/reason',
      '/remedy',
    ]);
  });

  it('when it is not JSON, holds what cannot be stored, or is too large', async () => {
    expectProblem(await post('{"caseNo":'), 'invalid-request', 400);
    const zero = { ...held.approval, reason: 'a\u0000b' };
    expectProblem(await postResult(stack, 'employment', zero), 'invalid-request', 400);
    const large = { ...held.approval, reason: 'x'.repeat(300_000) };
    expectProblem(await postResult(stack, 'employment', large), 'body-too-large', 413);
  });
});
