import type { DateMove } from '../rules/case/calendar-effect';
import type { Database } from './database';

/** What became of moving one case. */
export type MoveOutcome =
  | { readonly outcome: 'moved'; readonly moves: readonly DateMove[] }
  | { readonly outcome: 'skipped'; readonly why: 'caseClosed' };

/**
 * Takes up to `limit` waiting cases of the newest change, so that no other process takes the same, until the caller's
 * transaction ends.
 */
export async function claimMoves(
  db: Database,
  limit: number,
): Promise<readonly { readonly changeId: number; readonly caseNo: string; readonly version: string }[]> {
  const rows = await db
    .selectFrom('calendar_move')
    .innerJoin('calendar_change', 'calendar_change.id', 'change_id')
    .select(['change_id', 'case_no', 'to_version'])
    .where('outcome', 'is', null)
    .orderBy('change_id')
    .orderBy('case_no')
    .limit(limit)
    .forUpdate('calendar_move')
    .skipLocked()
    .execute();
  return rows.map(({ change_id, case_no, to_version }) => ({
    changeId: change_id,
    caseNo: case_no,
    version: to_version,
  }));
}

/** Notes what became of it. */
export async function settleMove(
  db: Database,
  { changeId, caseNo }: { readonly changeId: number; readonly caseNo: string },
  ended: MoveOutcome,
  at: number,
): Promise<void> {
  await db
    .updateTable('calendar_move')
    .set({
      outcome: ended.outcome,
      why_skipped: ended.outcome === 'skipped' ? ended.why : null,
      moves: ended.outcome === 'moved' ? JSON.stringify(ended.moves) : null,
      ended_at: new Date(at),
    })
    .where('change_id', '=', changeId)
    .where('case_no', '=', caseNo)
    .execute();
}

/** Cases of a change whose dates were to move or did, by number, after `after`: foreseen and as they moved. */
export async function readMoves(db: Database, changeId: number, after: string, limit: number) {
  const rows = await db
    .selectFrom('calendar_move')
    .select(['case_no as caseNo', 'foreseen', 'outcome', 'why_skipped as whySkipped', 'moves'])
    .where('change_id', '=', changeId)
    .where('case_no', '>', after)
    .where((eb) => eb.or([eb('foreseen', '<>', '[]'), eb('moves', '<>', '[]')]))
    .orderBy('case_no')
    .limit(limit)
    .execute();
  return rows.map(({ foreseen, moves, ...row }) => ({
    ...row,
    foreseen: foreseen as readonly DateMove[],
    moves: moves as readonly DateMove[] | null,
  }));
}
