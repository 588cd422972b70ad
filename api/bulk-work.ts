import type { Logger } from 'pino';
import { type BulkTurn, claimBulkItems, settleBulkItem, standsAsFound } from '../records/bulk-work';
import type { Database } from '../records/database';
import { actOnCase } from './act-on-case';
import type { Delivery } from './delivery';
import { Problem } from './problems';
import type { Round } from './rounds';

/** Items that one process holds at a time, and how many of them it resumes at once. */
const batch = 40;
const atOnce = 8;

/** Makes a round of the lists of stalled items that clerks ordered to be resumed; what fails stays for the next one. */
export function createBulkRound(services: {
  readonly db: Database;
  readonly delivery: Delivery;
  readonly now: () => number;
  readonly log: Logger;
}): Round {
  const { db, log } = services;

  /**
   * Retries one item in the name of who ordered it; `null`: done, else the code of what stood against it. Throws
   * EngineAway. It may be done again after a crash: the key makes it the same act.
   */
  async function resume(turn: BulkTurn): Promise<string | null> {
    const { bulkId, caseNo, itemId, actor, roles, reason } = turn;
    const person = { id: actor, roles };
    const request = {
      person,
      scope: `bulk/${bulkId}`,
      idempotencyKey: `${caseNo}/${itemId}`,
      body: { bulkId },
    };
    const standing = { case_no: caseNo, phase: 'accepted' } as const;
    try {
      const { status, body } = await actOnCase(services, standing, request, async (transaction) => {
        if (!(await standsAsFound(transaction, turn))) throw new Problem('not-stalled');
        return { act: { kind: 'retry', itemId }, reason: reason ?? undefined, basis: { bulkId } };
      });
      if (status === 202) throw new EngineAway();
      return status === 200 ? null : codeOf(body);
    } catch (error) {
      if (error instanceof Problem) return error.type;
      throw error;
    }
  }

  return () =>
    db.transaction().execute(async (transaction) => {
      const waiting = await claimBulkItems(transaction, batch);
      let settled = 0;
      const lane = async () => {
        for (let turn = waiting.shift(); turn; turn = waiting.shift()) {
          try {
            await settleBulkItem(transaction, turn, await resume(turn));
            settled += 1;
          } catch (error) {
            if (error instanceof EngineAway) waiting.length = 0;
            log.warn({ err: error, caseNo: turn.caseNo }, 'an item of a list waits to be resumed');
          }
        }
      };
      await Promise.all(Array.from({ length: atOnce }, lane));
      return settled;
    });
}

/** The act is stored; who can judge it is away. */
class EngineAway extends Error {
  override readonly name = 'EngineAway';
}

/** The stable code of a problem document. */
function codeOf(body: unknown): string {
  const { type } = body as { readonly type: string };
  return type.split(':').at(-1) ?? type;
}
