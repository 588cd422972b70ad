import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { recordFacts } from '../activities/record-facts';
import { casePlanOf } from '../api/case-start';
import { loadLaw } from '../catalogue/law';
import { loadCatalogue } from '../catalogue/load';
import { planCase } from '../catalogue/plan-case';
import { sandboxConnections } from '../departments/connections';
import { appendEvents, findBreak, type KeyedEvent, readLog } from '../records/case-log';
import { showState } from '../records/case-rows';
import { readCase } from '../records/cases';
import { type Database, openDatabase } from '../records/database';
import { type IncomingAnswer, standingDecision, storeAnswer } from '../records/department-answers';
import { storeEnteredDecision } from '../records/entered-decisions';
import {
  answerAct,
  type Handled,
  KeyReused,
  markDelivered,
  takeIn,
  takeInAct,
  undelivered,
} from '../records/inbox';
import { migrate } from '../records/migrate';
import { keepPlan } from '../records/plans';
import { readReductions } from '../records/reductions';
import { readReductionsSum } from '../records/reports/reductions-sum';
import { readReportRows } from '../records/reports/rows';
import { storeSubmission } from '../records/submissions';
import { keepCalendar, keepOneThing } from '../records/versions';
import { type CaseMessage, decide } from '../rules/case/decide';
import { evolve, receivedCase } from '../rules/case/evolve';
import { newCaseNo } from '../rules/case-number';
import { ownDatabase } from './support/own-database';
import { databaseAt, sharedEngines } from './support/shared-engines';
import { calendar } from './support/told-case';

const received = Date.parse('2026-11-23T10:00+08:00');
const oneThing = loadCatalogue('catalogue').oneThings.find(({ id }) => id.startsWith('employment-and'));
if (!oneThing) throw new Error('The catalogue has no employment registration');
const plan = planCase(oneThing, { workForm: 'flexible' });
const connections = sandboxConnections('http://127.0.0.1:9');

let db: Database;
beforeAll(async () => {
  ({ db } = await ownDatabase());
  await keepOneThing(db, oneThing);
  await keepCalendar(db, calendar);
}, 60_000);
afterAll(() => db.destroy());

/** Opens the file of a new case of four items and goes on telling it; nothing is written but by `record`. */
async function openCase(told: { channel?: 'online' | 'window' } = {}) {
  const casePlan = casePlanOf(plan, connections, loadLaw('catalogue'));
  const context = { plan: casePlan, calendar };
  const caseNo = newCaseNo('2026-11-23', (count) =>
    Uint8Array.from(Buffer.from(randomUUID()).subarray(0, count)),
  );
  const before = receivedCase(
    plan.items.map(({ id }) => id),
    received,
  );
  const first = decide(before, { type: 'begin' }, context, received);
  const state = first.reduce(evolve, before);
  const planId = await keepPlan(db, plan);
  const start = { plan: casePlan, calendarVersion: calendar.version, state, factCount: first.length };
  const request = { scope: 'cases', idempotencyKey: caseNo, body: {} };
  await takeIn(db, request, async (transaction) => {
    await storeSubmission(transaction, {
      caseNo,
      plan,
      planId,
      assisted: [],
      origin: {
        channel: told.channel ?? 'online',
        isSample: false,
        applicantSubject: null,
        submittedBy: 'clerk-hall',
      },
      receivedAt: received,
      calendarVersion: calendar.version,
      events: first.map((event, index) => ({ ...event, n: index })),
      state,
      fields: { fullName: '欧阳青禾' },
      materials: [{ id: 'jointForm' }, { id: 'employmentStatusProof' }],
    });
    return { kind: 'submission', caseNo, message: start, answer: { status: 201, body: {} } };
  });
  /** The life that follows the receipt; told anew it may take another way. */
  const live = () => {
    let current = state;
    let n = first.length;
    const hear = (message: CaseMessage, at: string) => {
      const events = decide(current, message, context, Date.parse(at)).map((event) => ({ ...event, n: n++ }));
      current = events.reduce(evolve, current);
      return { caseNo, events, state: current };
    };
    return {
      hear,
      approve: (itemId: string, at: string) =>
        hear(
          {
            type: 'answer',
            itemId,
            answer: { kind: 'decided', outcome: 'approved', serial: 'S-1', answerId: randomUUID() },
          },
          at,
        ),
    };
  };
  return { caseNo, state, live, ...live() };
}

const late = (key: string): KeyedEvent => ({
  key,
  event: { type: 'lateAnswer', itemId: 'employmentRegistration', answerId: key, at: received },
});

describe('the log of a case', () => {
  it.each([
    ['update', sql`update case_event set body = '{}'`],
    ['delete', sql`delete from case_event`],
    // A card refers to its entry, so the database itself refuses first; without cards the log's own guard is left.
    ['truncate', sql`alter table card drop constraint card_case_no_ground_seq_fkey; truncate case_event`],
    ['truncate with its case', sql`truncate combined_case cascade`],
  ])('refuses %s', async (_what, statement) => {
    const { caseNo } = await openCase();
    const log = await readLog(db, caseNo);
    expect(log.length).toBeGreaterThan(0);
    await expect(statement.execute(db)).rejects.toThrow(/append-only|referenced in a foreign key/);
    expect(await readLog(db, caseNo)).toEqual(log);
  });

  it('is chained: each hash is that of the hash before and the exact text', async () => {
    const { caseNo } = await openCase();
    await appendEvents(db, caseNo, [late('一件事 “𠮷” \\ \n')]);
    const log = await readLog(db, caseNo);
    let previous = '';
    for (const { hash, body } of log) {
      previous = createHash('sha256').update(`${previous}\n${body}`).digest('hex');
      expect(hash).toBe(previous);
    }
    expect(findBreak(log)).toBeNull();
    expect(await readCase(db, caseNo)).toMatchObject({ event_count: log.length, head_hash: previous });
  });

  it('names the entry of which one byte was changed behind its back', async () => {
    const { caseNo } = await openCase();
    await db.transaction().execute(async (transaction) => {
      await sql`alter table case_event disable trigger all`.execute(transaction);
      await sql`update case_event set body = overlay(body placing '9' from length(body) - 3) where case_no = ${caseNo} and seq = 2`.execute(
        transaction,
      );
      await sql`alter table case_event enable trigger all`.execute(transaction);
    });
    expect(findBreak(await readLog(db, caseNo))).toBe('entry 2 was changed');
  });

  // That the last entry is not missing, the case's own row says: `event_count` and `head_hash`.
  it('names every single entry that is changed, or missing before another', async () => {
    const { caseNo } = await openCase();
    const log = await readLog(db, caseNo);
    for (const [index, entry] of log.entries()) {
      const changed = log.with(index, { ...entry, body: entry.body.replace('20', '21') });
      expect(findBreak(changed)).toBe(`entry ${index + 1} was changed`);
    }
    for (const index of log.slice(1).keys()) {
      expect(findBreak(log.toSpliced(index, 1))).toBe(`entry ${index + 1} is missing`);
    }
  });

  it('takes appends at the same moment without a gap and without a double', async () => {
    const { caseNo } = await openCase();
    const { length } = await readLog(db, caseNo);
    const appended = await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        appendEvents(db, caseNo, [late(`k${index % 12}`), late(`own${index}`)]),
      ),
    );
    expect(appended.reduce((sum, count) => sum + count, 0)).toBe(12 + 24);
    const log = await readLog(db, caseNo);
    expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: length + 36 }, (_, index) => index + 1));
    expect(new Set(log.map(({ key }) => key)).size).toBe(log.length);
    expect(findBreak(log)).toBeNull();
  });

  it('is not changed by the same keys again, whatever comes with them', async () => {
    const { caseNo } = await openCase();
    expect(await appendEvents(db, caseNo, [late('once'), late('once')])).toBe(1);
    const log = await readLog(db, caseNo);
    const other = { key: 'once', event: { type: 'caseClosed', outcome: 'refused', at: received } } as const;
    expect(await appendEvents(db, caseNo, [other])).toBe(0);
    expect(await readLog(db, caseNo)).toEqual(log);
  });

  it('keeps no gap where a transaction was given up', async () => {
    const { caseNo } = await openCase();
    const given = db.transaction().execute(async (transaction) => {
      await appendEvents(transaction, caseNo, [late('given up')]);
      throw new Error('given up');
    });
    await expect(given).rejects.toThrow('given up');
    await appendEvents(db, caseNo, [late('next')]);
    const log = await readLog(db, caseNo);
    expect(log.at(-1)).toMatchObject({ key: 'next', seq: log.length });
    expect(findBreak(log)).toBeNull();
  });

  it('of a case that does not exist is refused by its number', async () => {
    await expect(appendEvents(db, '20261123-NOBODY00-0', [late('x')])).rejects.toThrow('20261123-NOBODY00-0');
  });

  it('is read on from any entry', async () => {
    const { caseNo } = await openCase();
    const log = await readLog(db, caseNo);
    expect(await readLog(db, caseNo, 2)).toEqual(log.slice(2));
  });
});

describe('the rows that screens read', () => {
  it('show the newest state: an older write changes nothing, in the case and in its items', async () => {
    const told = await openCase();
    const older = told.approve('employmentRegistration', '2026-11-23T11:00+08:00');
    const newer = told.approve('employmentCertificate', '2026-11-23T12:00+08:00');
    const countOf = (facts: typeof older) => (facts.events.at(-1)?.n ?? 0) + 1;
    await showState(db, told.caseNo, newer.state, countOf(newer));
    const shown = await readCase(db, told.caseNo);
    await showState(db, told.caseNo, older.state, countOf(older));
    expect(await readCase(db, told.caseNo)).toEqual(shown);
    expect(shown?.items.map(({ item_id, status }) => [item_id, status])).toEqual([
      ['employmentRegistration', 'approved'],
      ['employmentCertificate', 'approved'],
      ['insuranceEnrolment', 'sending'],
      ['unemploymentStatusChange', 'sending'],
    ]);
  });

  it('change with the log, in one transaction; written twice they are written once', async () => {
    const told = await openCase();
    const facts = told.approve('employmentRegistration', '2026-11-23T11:00+08:00');
    await Promise.all([recordFacts(db, facts), recordFacts(db, facts)]);
    const log = await readLog(db, told.caseNo);
    const file = await readCase(db, told.caseNo);
    await recordFacts(db, facts);
    expect(await readLog(db, told.caseNo)).toEqual(log);
    expect(await readCase(db, told.caseNo)).toEqual(file);
    expect(log.map(({ event }) => event.type).filter((type) => type === 'itemDecided')).toHaveLength(1);
  });

  // A worker that was killed had recorded the whole life; its task is lived again, and answers come in another order.
  it('of a whole life stay as they were recorded first, and the next life takes its end', async () => {
    const told = await openCase();
    const ids = plan.items.map(({ id }) => id);
    const whole = (life: ReturnType<typeof told.live>, order: readonly string[]) => {
      const facts = order.map((id) => life.approve(id, '2026-11-24T10:00+08:00'));
      const { caseNo, state } = facts.at(-1) ?? { caseNo: '', state: told.state };
      return { caseNo, state, events: facts.flatMap(({ events }) => events) };
    };
    const first = whole(told.live(), ids);
    expect(await recordFacts(db, first)).toBeNull();
    const log = await readLog(db, told.caseNo);

    const [registration = '', ...others] = ids;
    const second = whole(told.live(), [registration, ...others.toReversed()]);
    expect(second.events).not.toEqual(first.events);
    expect(await recordFacts(db, second)).toEqual(first.state);
    const half = told.live().approve(registration, '2026-11-24T10:00:03+08:00');
    expect(await recordFacts(db, half)).toEqual(first.state);
    expect(await readLog(db, told.caseNo)).toEqual(log);
  });
});

describe('what comes in', () => {
  const request = (key: string, body: unknown = { a: 1, b: [2] }) => ({
    scope: 'test',
    idempotencyKey: key,
    body,
  });
  const handled = (caseNo: string): Handled => ({
    kind: 'submission',
    caseNo,
    message: { caseNo },
    answer: { status: 201, body: { caseNo } },
  });

  it('under one key at the same moment is handled once: all get one answer, one delivers', async () => {
    const taken = await Promise.all(
      Array.from({ length: 10 }, () =>
        takeIn(db, request('at-once'), async (transaction) => {
          const caseNo = randomUUID();
          await keepEffect(transaction, caseNo);
          return handled(caseNo);
        }),
      ),
    );
    expect(new Set(taken.map(({ answer }) => JSON.stringify(answer))).size).toBe(1);
    expect(taken.filter(({ deliver }) => deliver !== null)).toHaveLength(1);
    const effects = await sql<{
      version: string;
    }>`select version from calendar_version where content = '"effect"'`.execute(db);
    expect(effects.rows).toEqual([{ version: (taken[0]?.answer.body as { caseNo: string }).caseNo }]);
  });

  it('again with its members in another order is the same request', async () => {
    const first = await takeIn(db, request('order', { a: 1, b: 2 }), () => Promise.resolve(handled('one')));
    const again = await takeIn(db, request('order', { b: 2, a: 1 }), () => Promise.resolve(handled('two')));
    expect(again).toEqual({ answer: first.answer, deliver: null });
  });

  it('under the same key with another content is refused, also at the same moment', async () => {
    const all = await Promise.allSettled(
      [1, 2, 3, 4].map((content) =>
        takeIn(db, request('reused', { content }), () => Promise.resolve(handled(String(content)))),
      ),
    );
    const refusals = all.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(refusals).toHaveLength(3);
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(KeyReused);
  });

  it('and is refused by its handler stores nothing; the key is free for a better try', async () => {
    const failing = takeIn(db, request('failing'), async (transaction) => {
      await keepEffect(transaction, 'refused');
      throw new RangeError('not this way');
    });
    await expect(failing).rejects.toThrow('not this way');
    const stored = await sql`select 1 from calendar_version where version = 'refused'`.execute(db);
    expect(stored.rows).toEqual([]);
    const better = await takeIn(db, request('failing'), () => Promise.resolve(handled('better')));
    expect(better.answer.body).toEqual({ caseNo: 'better' });
  });

  it('as an act is one message, however often it comes, and answered once: the first answer stands', async () => {
    const act = { kind: 'act', caseNo: 'some-case', message: { scope: 'whole' } } as const;
    const taken = await Promise.all(
      Array.from({ length: 5 }, () => takeInAct(db, request('act'), () => Promise.resolve(act))),
    );
    const ids = new Set(taken.map(({ message }) => message.id));
    expect(ids.size).toBe(1);
    expect(taken.map(({ answer }) => answer)).toEqual(Array(5).fill(null));
    const [id = ''] = ids;
    const yes = { status: 200, body: { phase: 'closed' } };
    expect(await answerAct(db, id, yes, null)).toEqual(yes);
    expect(await answerAct(db, id, { status: 409, body: {} }, 'case-closed')).toEqual(yes);
    expect((await takeInAct(db, request('act'), () => Promise.resolve(act))).answer).toEqual(yes);
    await expect(takeInAct(db, request('act', { other: true }), () => Promise.resolve(act))).rejects.toThrow(
      KeyReused,
    );
  });

  it('waits for delivery, oldest first, until it is marked', async () => {
    for (const key of ['w1', 'w2', 'w3']) await takeIn(db, request(key), () => Promise.resolve(handled(key)));
    const waiting = async () =>
      (await undelivered(db, -1_000, 1_000)).filter(({ caseNo }) => /^w\d$/.test(caseNo));
    const [first, ...others] = await waiting();
    expect([first, ...others].map((one) => one?.caseNo)).toEqual(['w1', 'w2', 'w3']);
    await markDelivered(db, [first?.id ?? '']);
    expect(await waiting()).toEqual(others);
    expect(await undelivered(db, 3_600_000, 1_000)).toEqual([]);
  });
});

/** Some row that a handler writes in its transaction. */
async function keepEffect(transaction: Database, version: string): Promise<void> {
  await transaction.insertInto('calendar_version').values({ version, content: '"effect"' }).execute();
}

describe('what departments answer', () => {
  const itemId = 'employmentRegistration';
  const decision = (caseNo: string, outcome: 'approved' | 'refused', messageId: string = randomUUID()) =>
    ({
      caseNo,
      itemId,
      department: 'employment',
      channel: 'callback',
      messageId,
      kind: 'decided',
      outcome,
      serial: 'S-1',
      body: { outcome },
      at: received,
    }) satisfies IncomingAnswer;
  const conflictsIn = async (caseNo: string) =>
    (await readLog(db, caseNo)).filter(({ event }) => event.type === 'answerConflict');

  it('the first decision stands; the same by the same message or another is a repetition', async () => {
    const { caseNo } = await openCase();
    const first = await storeAnswer(db, decision(caseNo, 'approved', `m1-${caseNo}`));
    expect(first.verdict).toBe('new');
    for (const messageId of [`m1-${caseNo}`, `m2-${caseNo}`]) {
      expect(await storeAnswer(db, decision(caseNo, 'approved', messageId))).toEqual({
        verdict: 'repeated',
        answerId: first.answerId,
      });
    }
    expect(await conflictsIn(caseNo)).toEqual([]);
  });

  it('another decision is stored and logged as a conflict, once however often it comes', async () => {
    const { caseNo } = await openCase();
    const first = await storeAnswer(db, decision(caseNo, 'approved'));
    const other = decision(caseNo, 'refused');
    const conflict = await storeAnswer(db, other);
    expect(conflict).toEqual({
      verdict: 'conflict',
      answerId: expect.any(String),
      standing: { answerId: first.answerId, outcome: 'approved', serial: 'S-1' },
    });
    expect(await storeAnswer(db, other)).toEqual(conflict);
    const logged = await conflictsIn(caseNo);
    expect(logged.map(({ event }) => event)).toMatchObject([
      { itemId, answerId: conflict.answerId, standing: first.answerId },
    ]);
    expect(await standingDecision(db, caseNo, itemId)).toMatchObject({ outcome: 'approved' });
  });

  it('opposite decisions at the same moment: one stands, the others are conflicts', async () => {
    const { caseNo } = await openCase();
    const verdicts = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        storeAnswer(db, decision(caseNo, index % 2 === 0 ? 'approved' : 'refused')),
      ),
    );
    const count = (verdict: string) => verdicts.filter((one) => one.verdict === verdict).length;
    expect([count('new'), count('repeated'), count('conflict')]).toEqual([1, 3, 4]);
    expect(await conflictsIn(caseNo)).toHaveLength(4);
    expect(findBreak(await readLog(db, caseNo))).toBeNull();
  });

  it('a receipt and the decision after it, both under the key of our call, are two answers', async () => {
    const { caseNo } = await openCase();
    const reply = { ...decision(caseNo, 'approved', `${caseNo}/1`), channel: 'reply' } as const;
    const receipt = { ...reply, kind: 'accepted', outcome: null } as const;
    expect(await storeAnswer(db, receipt)).toMatchObject({ verdict: 'new' });
    expect(await storeAnswer(db, receipt)).toMatchObject({ verdict: 'repeated' });
    expect(await standingDecision(db, caseNo, itemId)).toBeNull();
    expect(await storeAnswer(db, reply)).toMatchObject({ verdict: 'new' });
  });

  /** A clerk enters a decision; `takeUp` records that the case has taken it up. */
  async function entered(told: Awaited<ReturnType<typeof openCase>>, outcome: 'approved' | 'refused') {
    const answer = { ...decision(told.caseNo, outcome), channel: 'desk' } as const;
    const { answerId } = await db
      .transaction()
      .execute((transaction) => storeEnteredDecision(transaction, answer));
    const act = { kind: 'decideByHand', itemId, outcome, serial: 'S-1', answerId } as const;
    const facts = told.hear({ type: 'act', act, actId: randomUUID() }, '2026-11-24T10:00+08:00');
    return { answerId, takeUp: () => recordFacts(db, facts) };
  }
  const sent = async () => {
    const told = await openCase();
    told.hear(
      { type: 'answer', itemId, answer: { kind: 'accepted', serial: 'S-1', answerId: randomUUID() } },
      '2026-11-24T09:00+08:00',
    );
    return told;
  };

  it('one that a clerk enters stands once the case has taken it up, and not before', async () => {
    const told = await sent();
    const { answerId, takeUp } = await entered(told, 'approved');
    expect(await standingDecision(db, told.caseNo, itemId)).toBeNull();
    for (let time = 0; time < 2; time += 1) await takeUp();
    expect(await standingDecision(db, told.caseNo, itemId)).toMatchObject({ answerId });
    expect(await storeAnswer(db, decision(told.caseNo, 'refused'))).toMatchObject({ verdict: 'conflict' });
  });

  it('one that came in while the case took up another from a clerk becomes the conflict, and is logged', async () => {
    const told = await sent();
    const { answerId, takeUp } = await entered(told, 'refused');
    const unheard = await storeAnswer(db, decision(told.caseNo, 'approved'));
    expect(unheard.verdict).toBe('new');
    for (let time = 0; time < 2; time += 1) await takeUp();
    expect(await standingDecision(db, told.caseNo, itemId)).toMatchObject({ answerId, outcome: 'refused' });
    const logged = await conflictsIn(told.caseNo);
    expect(logged.map(({ event }) => event)).toMatchObject([
      { itemId, answerId: unheard.answerId, standing: answerId },
    ]);
  });

  it('the same decision from both is one, whichever is heard', async () => {
    const told = await sent();
    const { takeUp } = await entered(told, 'approved');
    const { answerId } = await storeAnswer(db, decision(told.caseNo, 'approved'));
    await takeUp();
    expect(await standingDecision(db, told.caseNo, itemId)).toMatchObject({ answerId });
    expect(await conflictsIn(told.caseNo)).toEqual([]);
  });

  it('decisions of two items never meet', async () => {
    const { caseNo } = await openCase();
    await storeAnswer(db, decision(caseNo, 'approved'));
    const other = { ...decision(caseNo, 'refused'), itemId: 'employmentCertificate' };
    expect(await storeAnswer(db, other)).toMatchObject({ verdict: 'new' });
  });

  it('to an item that the case does not have are refused', async () => {
    const { caseNo } = await openCase();
    const stray = { ...decision(caseNo, 'approved'), itemId: 'marketRegistration' };
    await expect(storeAnswer(db, stray)).rejects.toThrow('foreign key');
  });
});

describe('measured reductions', () => {
  const approveAll = async (told: Awaited<ReturnType<typeof openCase>>, at: string) => {
    for (const { id } of plan.items) await recordFacts(db, told.approve(id, at));
  };

  it('are there once the case is closed, each number the sum of its rows', async () => {
    const told = await openCase();
    expect(await readReductions(db, told.caseNo, plan)).toBeNull();
    await approveAll(told, '2026-11-25T10:00+08:00');
    const reductions = await readReductions(db, told.caseNo, plan);
    expect(reductions).toMatchObject({
      time: { before: 10, promised: 1, measured: 2, cutMeasured: 0.8 },
      steps: { before: 8, measured: 2 },
      materials: { before: 10, measured: 2 },
      trips: { before: 4, measured: 0 },
    });
    for (const { measured, sources } of Object.values(reductions ?? {})) {
      expect(sources.measured.reduce((sum, { value }) => sum + value, 0)).toBe(measured);
    }
  });

  it('count a visit when the application was made at a window', async () => {
    const told = await openCase({ channel: 'window' });
    await approveAll(told, '2026-11-23T11:00+08:00');
    expect(await readReductions(db, told.caseNo, plan)).toMatchObject({
      trips: { measured: 1 },
      time: { measured: 0 },
    });
  });

  it('are measured once: the same closing again changes nothing', async () => {
    const told = await openCase();
    const facts = plan.items.map(({ id }) => told.approve(id, '2026-11-24T10:00+08:00'));
    for (const one of facts) await recordFacts(db, one);
    const measured = await readReductions(db, told.caseNo, plan);
    for (const one of facts) await recordFacts(db, one);
    expect(await readReductions(db, told.caseNo, plan)).toEqual(measured);
  });

  it('of a withdrawn case are no part of the sum', async () => {
    const told = await openCase();
    await recordFacts(
      db,
      told.hear({ type: 'act', act: { kind: 'withdraw', scope: 'whole' } }, '2026-11-23T12:00+08:00'),
    );
    const asOf = { at: Date.parse('2026-12-31T12:00+08:00'), day: '2026-12-31' };
    const { total, n } = await readReductionsSum(db, {}, asOf);
    const { rows } = await readReportRows(db, {}, { scope: 'cases' }, asOf, { size: 1_000 });
    expect(n).toBe(rows.filter(({ endedAs }) => endedAs === 'completed').length);
    expect(rows.find(({ caseNo }) => caseNo === told.caseNo)?.endedAs).toBe('withdrawn');
    expect(total.time.counted).toBe(n);
  });
});

describe('bringing a database up to date', () => {
  it('by two at the same moment is done once; again it does nothing', async () => {
    const { databaseUrl } = sharedEngines();
    const name = `empty_${randomUUID()}`;
    await sql`create database ${sql.id(name)}`.execute(db);
    const two = [1, 2].map(() => openDatabase(databaseAt(databaseUrl, name), () => undefined, 2));
    try {
      const applied = await Promise.all(two.map((one) => migrate(one)));
      expect(applied.flat()).toContain('0001_case_file');
      expect(new Set(applied.flat()).size).toBe(applied.flat().length);
      expect(await Promise.all(two.map((one) => migrate(one)))).toEqual([[], []]);
    } finally {
      await Promise.all(two.map((one) => one.destroy()));
    }
  });
});
