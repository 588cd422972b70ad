import type { Logger } from 'pino';
import { appendEvents } from '../records/case-log';
import type { Database } from '../records/database';
import { endedUndecided } from '../records/cases';
import {
  answerAct,
  type InboxMessage,
  markDelivered,
  type StoredAnswer,
  undelivered,
  undeliveredSubmission,
} from '../records/inbox';
import { calendarOf } from '../records/versions';
import type { Calendar } from '../rules/calendar';
import type { CaseAct } from '../rules/case/acts';
import type { CheckAct } from '../rules/commitment-check/acts';
import type { DepartmentAnswer } from '../rules/case/answers';
import { calendarFor, type CaseStart } from './case-start';
import { ActRefused, type Engine, EngineUnavailable } from './engine';
import { Problem, problemDocument, problemKinds, type ProblemType } from './problems';

/** Brings what was stored to the running cases: at once after it was answered, or by the relay after a crash. */
export interface Delivery {
  /** Delivers without making the caller wait; what fails is left to the relay. */
  soon(message: InboxMessage): void;
  /** Delivers an act and answers what the case said. Throws EngineUnavailable. */
  act(message: InboxMessage): Promise<StoredAnswer>;
  /** Moves a running case to another calendar; throws EngineUnavailable. The same `changeId` is one change. */
  changeCalendar(caseNo: string, calendar: Calendar, changeId: number): Promise<'heard' | 'caseOver'>;
  /** Delivers what has been waiting longer than any delivery takes. Returns how many were delivered. */
  relay(): Promise<number>;
  stop(): Promise<void>;
}

/** What a case said to an act; `refusal`: the code of its refusal, `null` when it was done. */
interface ActAnswer extends StoredAnswer {
  readonly refusal: ProblemType | null;
}

const relayEveryMs = 1_000;
// An immediate delivery takes up to the engine's patience; the relay keeps out of its way.
const relayAfterMs = 10_000;

export function createDelivery(services: {
  readonly db: Database;
  readonly engine: Engine;
  readonly now: () => number;
  readonly log: Logger;
}): Delivery {
  const { db, engine, log } = services;
  const delivered: string[] = [];
  const underWay = new Set<Promise<unknown>>();
  let marking: Promise<void> | null = null;

  const deliverers: Record<InboxMessage['kind'], (message: InboxMessage) => Promise<ActAnswer | null>> = {
    async submission({ caseNo, message }) {
      const { calendarVersion, ...start } = message as CaseStart;
      const calendar = await calendarOf(db, calendarVersion);
      await engine.startCase({ ...start, caseNo, calendar: calendarFor(calendar, start.state.receivedAt) });
      return null;
    },
    async departmentAnswer({ caseNo, message }) {
      const { itemId, answer } = message as { itemId: string; answer: DepartmentAnswer };
      const tell = () => engine.departmentAnswered(caseNo, itemId, answer);
      let heard = await tell();
      if (heard === 'caseOver' && (await startIfWaiting(caseNo))) heard = await tell();
      // Delivered twice, it is no late answer: the item was decided by it.
      if (heard === 'caseOver' && answer.kind === 'decided' && (await endedUndecided(db, caseNo, itemId))) {
        const { answerId } = answer;
        const event = { type: 'lateAnswer', itemId, answerId, at: services.now() } as const;
        await appendEvents(db, caseNo, [{ key: `late:${answerId}`, event }]);
      }
      return null;
    },
    async act({ id, caseNo, message }) {
      await startIfWaiting(caseNo);
      return judged(async () => {
        const { phase, outcome = null, items } = await engine.act(caseNo, message as CaseAct, id);
        const statuses = Object.fromEntries(
          Object.entries(items).map(([itemId, { status }]) => [itemId, status]),
        );
        return { caseNo, phase, outcome, items: statuses };
      });
    },
    async checkAct({ id, caseNo, message }) {
      const { itemId, act } = message as { itemId: string; act: CheckAct };
      return judged(async () => {
        const { status, due = null } = await engine.checkAct(caseNo, itemId, act, id);
        return { caseNo, itemId, status, due };
      });
    },
  };

  async function deliver(message: InboxMessage): Promise<StoredAnswer | null> {
    const answer = await deliverers[message.kind](message);
    if (answer) return answerAct(db, message.id, answer, answer.refusal);
    noteDelivered(message.id);
    return null;
  }

  /** An act may follow its case at once: the engine must not take a case that has not begun for one that is over. */
  async function startIfWaiting(caseNo: string): Promise<boolean> {
    const submission = await undeliveredSubmission(db, caseNo);
    if (submission) await deliverers.submission(submission);
    return submission !== null;
  }

  /** Many notes share one write; a note that a crash loses only means one more, harmless, delivery. */
  function noteDelivered(id: string): void {
    delivered.push(id);
    marking ??= track(
      (async () => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        marking = null;
        await markDelivered(db, delivered.splice(0));
      })(),
    );
  }

  function track<T>(work: Promise<T>): Promise<T> {
    const settled = work.catch((error: unknown) => {
      log[error instanceof EngineUnavailable ? 'warn' : 'error']({ err: error }, 'not delivered yet');
    });
    underWay.add(settled);
    void settled.then(() => underWay.delete(settled));
    return work;
  }

  async function relay(): Promise<number> {
    let count = 0;
    for (const message of await undelivered(db, relayAfterMs, 200)) {
      try {
        await deliver(message);
        count += 1;
      } catch (error) {
        if (error instanceof EngineUnavailable) return count;
        log.error(
          { err: error, caseNo: message.caseNo, kind: message.kind },
          'a stored message is not deliverable',
        );
      }
    }
    if (count > 0) log.info({ count }, 'delivered what was waiting');
    return count;
  }

  let relaying: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    relaying ??= track(relay())
      .catch(() => undefined)
      .then(() => (relaying = null));
  }, relayEveryMs);

  return {
    soon: (message) => void track(deliver(message)).catch(() => undefined),
    async act(message) {
      const answer = await deliver(message);
      if (!answer) throw new Error(`${message.kind} is no act`);
      return answer;
    },
    async changeCalendar(caseNo, calendar, changeId) {
      await startIfWaiting(caseNo);
      return engine.changeCalendar(caseNo, calendar, changeId);
    },
    relay,
    async stop() {
      clearInterval(timer);
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

/** What was said to an act: where things stand now, or why not. */
async function judged(act: () => Promise<object>): Promise<ActAnswer> {
  try {
    return { status: 200, body: await act(), refusal: null };
  } catch (error) {
    if (!(error instanceof ActRefused) || !isProblemType(error.code)) throw error;
    const refusal = error.code;
    return { status: problemKinds[refusal].status, body: problemDocument(new Problem(refusal)), refusal };
  }
}

function isProblemType(code: string): code is ProblemType {
  return code in problemKinds;
}
