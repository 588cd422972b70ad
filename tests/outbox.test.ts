import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { pino } from 'pino';
import { createSendRound } from '../api/messages/send-round';
import { MessageRefused, type OutgoingMessage, type Sink } from '../api/messages/sink';
import { loadCatalogue } from '../catalogue/load';
import { fictionalApplication, fictionalIdNumber } from '../cli/fictional-application';
import { appendEvents, readLog } from '../records/case-log';
import { type CaseStack, startCaseStack } from './support/case-stack';
import { closedCase, coreItems, registration, submitCase } from './support/cases';
import { behave, behaveWell, caseWhere } from './support/departments';
import { expectProblem } from './support/problems';
import { until } from './support/until';

const { messages: texts } = loadCatalogue('catalogue');
const aDay = 86_400_000;

let stack: CaseStack;
/** ms; the clock of the senders, moved by the tests. */
let clock = Date.now();
beforeAll(async () => {
  stack = await startCaseStack();
}, 120_000);
afterAll(() => stack.stop());
beforeEach(async () => {
  await behaveWell(stack);
  await roundWith(() => Promise.resolve())();
  clock = Date.now();
});

/** A sender of its own over a sink that does `send`; gives one round. */
function roundWith(send: Sink['send']) {
  return createSendRound({
    db: stack.db,
    sink: { send },
    texts,
    now: () => clock,
    log: pino({ level: 'silent' }),
  });
}

/** A sink that takes everything, and what it took. */
function collecting() {
  const taken: OutgoingMessage[] = [];
  const round = roundWith((message) => {
    taken.push(message);
    return Promise.resolve();
  });
  return { taken, round, of: (caseNo: string) => taken.filter((message) => message.caseNo === caseNo) };
}

const rowsOf = (caseNo: string) =>
  stack.db.selectFrom('outbox').selectAll().where('case_no', '=', caseNo).orderBy('seq').execute();

describe('what a case tells', () => {
  it('goes out once by SMS, and the applicant reads all of it in both languages, newest first', async () => {
    const caseNo = await submitCase(stack, coreItems);
    await closedCase(stack, caseNo);
    const sink = collecting();
    await sink.round();

    expect(sink.of(caseNo).map(({ template, channel, mobile }) => [template, channel, mobile])).toEqual([
      ['accepted', 'sms', '19900000000'],
      ['closed', 'sms', '19900000000'],
    ]);
    const { body } = await stack.api.get(`/cases/${caseNo}/messages`);
    expect(body.map(({ template, state }: any) => `${template} ${state}`)).toEqual([
      'closed sent',
      ...Array<string>(4).fill('itemApproved sent'),
      'accepted sent',
    ]);
    expect(body[0].text).toEqual({
      zh: expect.stringContaining(`已办结，全部办成。结果请凭办件编号${caseNo}查看。`),
      en: expect.stringContaining('closed, everything was approved'),
    });
    expect(body.at(-1).text).toEqual(sink.of(caseNo)[0]?.text);
  });

  it('is not told again when facts are recorded again', async () => {
    const caseNo = await submitCase(stack, coreItems);
    await closedCase(stack, caseNo);
    const before = await rowsOf(caseNo);
    await stack.db.transaction().execute(async (transaction) => {
      const log = await readLog(transaction, caseNo);
      const again = log.map(({ key, event }) => ({ key, event: { ...event, at: Date.parse(event.at) } }));
      await appendEvents(transaction, caseNo, again);
    });
    expect(await rowsOf(caseNo)).toEqual(before);
  });

  it('is there exactly when its facts are: a transaction that is given up tells nobody', async () => {
    const caseNo = await submitCase(stack, coreItems, { papers: 'missing' });
    const event = { type: 'caseRejected', noticeId: 'n', at: clock } as const;
    const givenUp = stack.db.transaction().execute(async (transaction) => {
      await appendEvents(transaction, caseNo, [{ key: 'rejected', event }]);
      throw new Error('given up');
    });
    await expect(givenUp).rejects.toThrow('given up');
    expect((await rowsOf(caseNo)).map(({ template }) => template)).toEqual(['received']);
  });

  it('a withdrawn item is told to the department that has it, and to no other', async () => {
    await behave(stack, 'employment', { answer: 'byCallback', afterMs: aDay });
    const caseNo = await submitCase(stack, coreItems);
    await caseWhere(stack, caseNo, 'employmentRegistration', 'inReview');
    await stack.api.post(`/cases/${caseNo}/withdrawal`, {});
    await closedCase(stack, caseNo);
    const withdrawn = (await rowsOf(caseNo)).filter(({ template }) => template === 'itemWithdrawn');
    expect(withdrawn.map(({ recipient, item_id }) => [recipient, item_id])).toEqual([
      ['department:employment', 'employmentRegistration'],
    ]);
  });

  it('a final failure is told once to the applicant and once to the duty clerk, however often a clerk tries again', async () => {
    await behave(stack, 'employment', { answer: 'byCallback', afterMs: aDay });
    const caseNo = await submitCase(stack, coreItems);
    const failed = {
      type: 'itemStalled',
      itemId: 'employmentRegistration',
      cause: 'departmentDown',
    } as const;
    for (const [index, key] of ['first', 'first', 'second', 'third'].entries()) {
      await appendEvents(stack.db, caseNo, [{ key, event: { ...failed, at: clock + index } }]);
    }
    const sent = (await rowsOf(caseNo)).filter(({ item_id }) => item_id === failed.itemId);
    expect(sent.map(({ template, recipient, event_key }) => `${event_key} ${template} ${recipient}`)).toEqual(
      [
        'first itemHeldUp applicant',
        'first itemUnreachable dutyClerk',
        'first itemNeedsClerk department:employment',
        'second itemNeedsClerk department:employment',
        'third itemNeedsClerk department:employment',
      ],
    );
  });

  it('a warning goes to who has the item, and is seen by the duty clerk where nobody has it', async () => {
    await behave(stack, 'employment', { answer: 'byCallback', afterMs: aDay });
    const caseNo = await submitCase(stack, coreItems);
    await caseWhere(stack, caseNo, 'employmentRegistration', 'inReview');
    const recipientsOf = async (itemId: string, light: 'warning' | 'red') => {
      const key = `${itemId}/${light}/${randomUUID()}`;
      const event = { type: 'lightTurned', light, itemId, at: clock } as const;
      await appendEvents(stack.db, caseNo, [{ key, event }]);
      const rows = await rowsOf(caseNo);
      return rows.filter(({ event_key }) => event_key === key).map(({ recipient }) => recipient);
    };
    expect(await recipientsOf('employmentRegistration', 'warning')).toEqual(['department:employment']);
    expect(await recipientsOf('employmentRegistration', 'red')).toEqual([
      'department:employment',
      'dutyClerk',
    ]);
    expect(await recipientsOf('employmentCertificate', 'red')).toEqual(['dutyClerk']);

    const passedOn = { type: 'itemPassedOn', itemId: 'employmentRegistration', to: 'clerk-hall' } as const;
    await appendEvents(stack.db, caseNo, [{ key: 'passed', event: { ...passedOn, at: clock } }]);
    expect(await recipientsOf('employmentRegistration', 'warning')).toEqual(['post:clerk-hall']);
  });
});

describe('the telephone number', () => {
  it('is the one that counts when the message goes out', async () => {
    const caseNo = await submitCase(stack, coreItems, { papers: 'missing' });
    const defect = { target: 'fields/mobile', problem: '打不通', rule: '办事指南', remedy: '请更正' };
    await stack.api.post(`/desk/cases/${caseNo}/correction-notice`, { defects: [defect] });
    const corrected = { revision: 1, fields: { mobile: '19911112222' } };
    expect(await stack.api.post(`/cases/${caseNo}/corrections`, corrected)).toMatchObject({ status: 200 });
    const sink = collecting();
    await sink.round();
    expect(sink.of(caseNo).map(({ template, mobile }) => [template, mobile])).toEqual([
      ['received', '19911112222'],
      ['correctionAsked', '19911112222'],
    ]);
  });

  it('stands in no message, nor does a name or an ID number', async () => {
    const planted = { fullName: '司马植入甲', idNumber: fictionalIdNumber(777), mobile: '19977777777' };
    const { body: plan } = await stack.api.post(`/one-things/${registration}/plan`, { answers: coreItems });
    const application = fictionalApplication(plan);
    await behave(stack, 'social-insurance', { outcome: 'refused' });
    const submitted = await stack.api.post('/cases', {
      ...application,
      fields: { ...application.fields, ...planted },
    });
    const caseNo = submitted.body.caseNo as string;
    await closedCase(stack, caseNo);
    const sink = collecting();
    await sink.round();
    expect(sink.of(caseNo).map(({ mobile }) => mobile)).toContain(planted.mobile);

    const { rows } = await sql<{ text: string }>`select outbox::text as text from outbox`.execute(stack.db);
    const stored = rows.map(({ text }) => text).join('\n');
    const read = JSON.stringify([
      sink.of(caseNo).map(({ text }) => text),
      (await stack.api.get(`/cases/${caseNo}/messages`)).body,
    ]);
    expect(stored).toContain(caseNo);
    for (const value of Object.values(planted)) {
      expect([stored.includes(value), read.includes(value)]).toEqual([false, false]);
    }
  });
});

describe('sending', () => {
  it('by two senders at the same moment takes each message once', async () => {
    const caseNos = await Promise.all([1, 2, 3].map(() => submitCase(stack, coreItems)));
    await Promise.all(caseNos.map((caseNo) => closedCase(stack, caseNo)));
    const [one, other] = [collecting(), collecting()];
    await Promise.all([one.round(), other.round()]);
    const ids = [...one.taken, ...other.taken].map(({ id }) => id);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
  });

  it('goes on under the same id when a sender died after the message had gone out', async () => {
    const caseNo = await submitCase(stack, coreItems);
    await closedCase(stack, caseNo);
    const taken: string[] = [];
    // It takes the first message and is never heard of again.
    void roundWith(({ id }) => {
      taken.push(id);
      return new Promise(() => undefined);
    })();
    await until(
      'the first sender has a message',
      () => Promise.resolve(taken),
      ({ length }) => length > 0,
    );

    const next = collecting();
    await next.round();
    expect(next.of(caseNo)).toEqual([]);
    clock += 60_000;
    await next.round();
    expect(next.of(caseNo).map(({ template }) => template)).toEqual(['accepted', 'closed']);
    expect(next.of(caseNo)[0]?.id).toBe(taken[0]);
  });

  it('waits longer and longer for a gateway that does not answer, lets the others pass, and gives up in the end', async () => {
    const [unlucky, lucky] = [await submitCase(stack, coreItems), await submitCase(stack, coreItems)];
    await Promise.all([closedCase(stack, unlucky), closedCase(stack, lucky)]);
    const sent: OutgoingMessage[] = [];
    const round = roundWith((message) => {
      if (message.caseNo === unlucky) return Promise.reject(new Error('ECONNREFUSED'));
      sent.push(message);
      return Promise.resolve();
    });
    await round();
    expect(sent.map(({ caseNo, template }) => [caseNo, template])).toEqual([
      [lucky, 'accepted'],
      [lucky, 'closed'],
    ]);
    expect(await round()).toBe(0);

    let rounds = 1;
    for (; rounds < 60; rounds += 1) {
      clock += aDay;
      if ((await round()) === 0) break;
    }
    expect(rounds).toBe(40);
    const waiting = (await rowsOf(unlucky)).filter(({ channel }) => channel === 'sms');
    expect(waiting.map(({ state, problem, attempts }) => [state, problem, attempts])).toEqual([
      ['failed', 'unreachable', 40],
      ['failed', 'unreachable', 40],
    ]);
  });

  it('shows the desk at once what is refused, or has no number to go to', async () => {
    const [refused, unknown] = [await submitCase(stack, coreItems), await submitCase(stack, coreItems)];
    await Promise.all([closedCase(stack, refused), closedCase(stack, unknown)]);
    await sql`update application_data set fields = fields - 'mobile' where case_no = ${unknown}`.execute(
      stack.db,
    );
    await roundWith(() => Promise.reject(new MessageRefused('HTTP 422')))();
    const { body } = await stack.api.get('/desk/messages?state=failed&limit=200');
    const failed = (of: string) =>
      body
        .filter(({ caseNo }: any) => caseNo === of)
        .map(({ recipient, attempts, problem }: any) => [recipient, attempts, problem.code, problem.name.zh]);
    const [one, two] = ['消息平台拒绝发送', '申请表里没有手机号'];
    expect(failed(refused)).toEqual(Array(2).fill(['applicant', 1, 'refused', one]));
    expect(failed(unknown)).toEqual(Array(2).fill(['applicant', 1, 'noMobileNumber', two]));
  });
});

describe('the desk', () => {
  async function stalled(): Promise<string> {
    await behave(stack, 'social-insurance', { faults: [{ kind: 'inputRefused', times: 1 }] });
    const caseNo = await submitCase(stack, coreItems);
    await caseWhere(stack, caseNo, 'insuranceEnrolment', 'stalled');
    return caseNo;
  }

  it('reads what it was told, unread first, by recipient, and notes who has read it', async () => {
    const [older, newer] = [await stalled(), await stalled()];
    const list = async (query: string) => {
      const { body } = await stack.api.get(`/desk/messages?limit=200&${query}`);
      return body.filter(({ caseNo }: any) => [older, newer].includes(caseNo));
    };
    const unread = await list('recipient=department:social-insurance');
    expect(unread.map(({ caseNo, template }: any) => [caseNo, template])).toEqual([
      [newer, 'itemNeedsClerk'],
      [older, 'itemNeedsClerk'],
    ]);
    expect(unread[0].text.zh).toMatch(/“社会保险参保登记.*”需要您处理，原因：部门退回了所填内容/);

    const reading = `/desk/messages/${unread[0].messageId}/reading`;
    expect(await stack.api.post(reading, {})).toMatchObject({ status: 200 });
    await stack.api.as('clerk-hall').post(reading, {});
    const after = await list('department=social-insurance');
    expect(after.map(({ caseNo, readBy }: any) => [caseNo, readBy])).toEqual([
      [older, null],
      [newer, 'duty-clerk'],
    ]);
    expect(await list('recipient=dutyClerk')).toEqual([]);
  });

  it('shows a clerk what the own departments were told, and to nobody else', async () => {
    await behave(stack, 'employment', { answer: 'byCallback', afterMs: aDay });
    const caseNo = await submitCase(stack, coreItems);
    await caseWhere(stack, caseNo, 'employmentRegistration', 'inReview');
    await stack.api.post(`/cases/${caseNo}/withdrawal`, {});
    await closedCase(stack, caseNo);
    await roundWith(() => Promise.reject(new MessageRefused('HTTP 422')))();
    const seenBy = async (person: string) => {
      const { body } = await stack.api.as(person).get('/desk/messages?limit=200');
      const seen = body.filter((message: any) => message.caseNo === caseNo);
      return seen.map(({ recipient, template }: any) => `${recipient} ${template}`).sort();
    };
    const all = ['applicant accepted', 'applicant closed', 'department:employment itemWithdrawn'];
    expect(await seenBy('clerk-employment')).toEqual(all);
    expect(await seenBy('clerk-hall')).toEqual(all);
    expect(await seenBy('duty-clerk')).toEqual(all);
    expect(await seenBy('clerk-tax')).toEqual([]);
    expect((await stack.api.as('ouyang-qinghe').get('/desk/messages')).status).toBe(403);
  });

  it('refuses a recipient that is none, and a message that is not there', async () => {
    expectProblem(await stack.api.get('/desk/messages?recipient=applicant'), 'invalid-request', 400);
    const nowhere = '/desk/messages/00000000-0000-4000-8000-000000000000/reading';
    expectProblem(await stack.api.post(nowhere, {}), 'not-found', 404);
  });
});
