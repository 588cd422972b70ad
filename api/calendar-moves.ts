import type { Logger } from 'pino';
import { listMoves, newestChange } from '../records/calendar-changes';
import { claimMoves, type MoveOutcome, settleMove } from '../records/calendar-moves';
import type { Database } from '../records/database';
import { readLife } from '../records/lives';
import { calendarOf } from '../records/versions';
import { recordedEffect } from '../rules/case/calendar-effect';
import { calendarFor } from './case-start';
import type { Delivery } from './delivery';
import { EngineUnavailable } from './engine';
import type { Round } from './rounds';

/** Cases that one process holds at a time, and how many of them it moves at once. */
const batch = 40;
const atOnce = 8;

type Claimed = Awaited<ReturnType<typeof claimMoves>>[number];

/** Makes a round of what has to be moved to the calendar in force; each case is moved once, whoever ends in between. */
export function createMoveRound(services: {
  readonly db: Database;
  readonly delivery: Pick<Delivery, 'changeCalendar'>;
  readonly now: () => number;
  readonly log: Logger;
}): Round {
  const { db, delivery, now, log } = services;

  /** Lists what was submitted by the calendar before while the change was made; usually nothing. */
  async function listLate(): Promise<void> {
    const { id, from_version, to_version } = await newestChange(db);
    if (from_version !== null) await listMoves(db, id, to_version);
  }

  async function move({ changeId, caseNo, version }: Claimed): Promise<MoveOutcome> {
    const { received } = await readLife(db, caseNo);
    const calendar = calendarFor(await calendarOf(db, version), received.receivedAt);
    await delivery.changeCalendar(caseNo, calendar, changeId);
    const { events } = await readLife(db, caseNo);
    const effect = recordedEffect(received, events, version);
    return effect ? { outcome: 'moved', moves: effect.moves } : { outcome: 'skipped', why: 'caseClosed' };
  }

  /** Settles one batch; what fails stays for the next look. */
  const workBatch = (): Promise<number> =>
    db.transaction().execute(async (transaction) => {
      const waiting = [...(await claimMoves(transaction, batch))];
      let settled = 0;
      const lane = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          try {
            await settleMove(transaction, next, await move(next), now());
            settled += 1;
          } catch (error) {
            if (error instanceof EngineUnavailable) waiting.length = 0;
            log.warn({ err: error, caseNo: next.caseNo }, 'a case keeps its calendar for now');
          }
        }
      };
      await Promise.all(Array.from({ length: atOnce }, lane));
      return settled;
    });

  return async () => {
    await listLate();
    const settled = await workBatch();
    if (settled > 0) log.info({ settled }, 'moved cases to the calendar in force');
    return settled;
  };
}
