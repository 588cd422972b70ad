import type { Logger } from 'pino';
import { mobileOf } from '../../catalogue/mobile-of';
import { renderMessage } from '../../catalogue/render-message';
import type { MessageTexts } from '../../catalogue/schema/messages';
import { newestFields } from '../../records/cases';
import type { Database } from '../../records/database';
import { claimDue, type DueMessage, markNotSent, markSent } from '../../records/outbox-sending';
import { planOf } from '../../records/plans';
import type { SendProblem } from '../../rules/messages/message-names';
import { pauseAfter } from './retries';
import { MessageRefused, type OutgoingMessage, type Sink } from './sink';

const atOnce = 50;
// Longer than three messages of one case take when each runs into the gateway's patience.
const leaseMs = 30_000;

/** One round: sends what is due, at most 50 messages, and returns how many it took on. */
export type SendRound = () => Promise<number>;

/** Makes a round of what waits in the outbox. Any number of them may run beside each other. */
export function createSendRound(services: {
  readonly db: Database;
  readonly sink: Sink;
  readonly texts: MessageTexts;
  readonly now: () => number;
  readonly log: Logger;
}): SendRound {
  const { db, sink, texts, now, log } = services;

  return async () => {
    const due = await claimDue(db, { now: now(), leaseMs, limit: atOnce });
    const applicants = due.filter(({ recipient }) => recipient === 'applicant');
    const given = await newestFields(db, [...new Set(applicants.map(({ caseNo }) => caseNo))]);
    // Those of one case one after another, as they came about; no case waits for another.
    await Promise.all(
      byCase(due).map(async (messages) => {
        for (const message of messages) await sendOne(message, given.get(message.caseNo) ?? {});
      }),
    );
    return due.length;
  };

  async function sendOne(message: DueMessage, fields: Fields): Promise<void> {
    try {
      await sink.send(await outgoing(message, fields));
    } catch (error) {
      const problem = problemOf(error);
      const pause = problem === 'unreachable' ? pauseAfter(message.attempts) : null;
      await markNotSent(db, message.id, problem, pause === null ? null : now() + pause);
      const { id, caseNo, template, attempts } = message;
      const said = pause === null ? 'a message could not be sent' : 'a message waits';
      log.warn({ err: error, id, caseNo, template, attempts }, said);
      return;
    }
    await markSent(db, message.id, now());
  }

  /** Names and number are looked up now: the number is the one that counts at this moment. Throws NoMobileNumber. */
  async function outgoing(message: DueMessage, fields: Fields): Promise<OutgoingMessage> {
    const { id, caseNo, template, channel, recipient, createdAt } = message;
    const plan = await planOf(db, message.planId);
    const mobile = recipient === 'applicant' ? mobileOf(plan, fields) : null;
    if (recipient === 'applicant' && mobile === null) throw new NoMobileNumber();
    const text = renderMessage(texts, plan, message);
    return { id, caseNo, template, channel, recipient, mobile, text, createdAt };
  }
}

type Fields = Readonly<Record<string, unknown>>;

class NoMobileNumber extends Error {
  override readonly name = 'NoMobileNumber';
}

function problemOf(error: unknown): SendProblem {
  if (error instanceof NoMobileNumber) return 'noMobileNumber';
  return error instanceof MessageRefused ? 'refused' : 'unreachable';
}

function byCase(messages: readonly DueMessage[]): readonly (readonly DueMessage[])[] {
  const cases = new Map<string, DueMessage[]>();
  for (const message of messages) {
    const ofCase = cases.get(message.caseNo) ?? [];
    ofCase.push(message);
    cases.set(message.caseNo, ofCase);
  }
  return [...cases.values()];
}
