import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import type { CaseStart } from '../../api/case-start';
import { createDelivery, type Delivery } from '../../api/delivery';
import { ActRefused, type Engine, EngineUnavailable } from '../../api/engine';
import type { Database } from '../../records/database';
import { type InboxKind, type InboxMessage, takeIn, takeInAct } from '../../records/inbox';
import { keepCalendar } from '../../records/versions';
import { ownDatabase } from '../support/own-database';
import { approved, calendar, item, tellCase } from '../support/told-case';
import { until } from '../support/until';

const told = tellCase([item('register')]);
const start: CaseStart = {
  plan: told.context.plan,
  calendarVersion: calendar.version,
  state: told.state,
  factCount: told.facts.length,
};

let db: Database;
let delivery: Delivery;
/** What the engine was asked, in order; a case that was not started is over for it, as Temporal says it. */
let asked: string[];
let isUp: boolean;
const started = new Set<string>();

function ask(what: string): void {
  if (!isUp) throw new EngineUnavailable('down');
  asked.push(what);
}

const engine: Engine = {
  startCase: ({ caseNo }) => {
    ask('start');
    started.add(caseNo);
    return Promise.resolve();
  },
  departmentAnswered: (caseNo) => {
    ask('answer');
    return Promise.resolve(started.has(caseNo) ? 'heard' : 'caseOver');
  },
  act: (caseNo) => {
    ask('act');
    return started.has(caseNo) ? Promise.resolve(told.state) : Promise.reject(new ActRefused('case-closed'));
  },
  changeCalendar: (caseNo) => {
    ask('calendar');
    return Promise.resolve(started.has(caseNo) ? 'heard' : 'caseOver');
  },
  checkAct: () => {
    ask('check');
    return Promise.reject(new ActRefused('check-over'));
  },
  isReady: () => Promise.resolve(isUp),
};

beforeAll(async () => {
  ({ db } = await ownDatabase());
  await keepCalendar(db, calendar);
  delivery = createDelivery({ db, engine, now: Date.now, log: pino({ level: 'silent' }) });
}, 60_000);
afterAll(async () => {
  await delivery.stop();
  await db.destroy();
});
beforeEach(() => {
  asked = [];
  isUp = true;
});

async function stored(kind: InboxKind, caseNo: string, message: unknown): Promise<InboxMessage> {
  const request = { scope: kind, idempotencyKey: randomUUID(), body: {} };
  const answer = { status: 200, body: {} };
  const { deliver } = await takeIn(db, request, () => Promise.resolve({ kind, caseNo, message, answer }));
  if (!deliver) throw new Error('A new message is to be delivered');
  return deliver;
}

function storedAct(caseNo: string, idempotencyKey: string) {
  const request = { scope: 'withdrawal', idempotencyKey, body: {} };
  return takeInAct(db, request, () =>
    Promise.resolve({ kind: 'act', caseNo, message: { kind: 'withdraw', scope: 'whole' } }),
  );
}

describe('a case whose submission has not reached the engine yet', () => {
  it('is started before an act on it is judged', async () => {
    await stored('submission', 'not-started-1', start);
    const { message } = await storedAct('not-started-1', 'act-1');
    expect(await delivery.act(message)).toMatchObject({ status: 200, body: { phase: 'accepted' } });
    expect(asked).toEqual(['start', 'act']);
  });

  it('is started before a department’s answer is taken for a late one', async () => {
    await stored('submission', 'not-started-2', start);
    delivery.soon(
      await stored('departmentAnswer', 'not-started-2', { itemId: 'register', answer: approved }),
    );
    await until(
      'the answer is heard',
      () => Promise.resolve(asked),
      (all) => all.length === 3,
    );
    expect(asked).toEqual(['answer', 'start', 'answer']);
  });
});

describe('an act', () => {
  it('on a case that is over is refused, and stays refused', async () => {
    const { message } = await storedAct('over-1', 'act-2');
    expect(await delivery.act(message)).toMatchObject({
      status: 409,
      body: { type: 'urn:one-thing:problem:case-closed' },
    });
    expect((await storedAct('over-1', 'act-2')).answer).toMatchObject({ status: 409 });
  });

  it('that the engine cannot hear now is kept without an answer, and judged when it comes again', async () => {
    started.add('later-1');
    const { message } = await storedAct('later-1', 'act-3');
    isUp = false;
    await expect(delivery.act(message)).rejects.toThrow(EngineUnavailable);
    isUp = true;
    const again = await storedAct('later-1', 'act-3');
    expect(again).toEqual({ message, answer: null });
    expect(await delivery.act(again.message)).toMatchObject({ status: 200 });
    expect((await storedAct('later-1', 'act-3')).answer).toMatchObject({ status: 200 });
  });
});
