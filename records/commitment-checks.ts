import { type Selectable, sql } from 'kysely';
import { actNames } from '../rules/case/act-names';
import { checkActKinds, moments } from '../rules/commitment-check/acts';
import type { CheckState, CheckStatus, Compensation } from '../rules/commitment-check/check-state';
import { checkStatusNames } from '../rules/commitment-check/names';
import type { CommitmentCheckTable } from './commitment-tables';
import type { Database } from './database';

/** Which commitment a check is about. */
export interface CheckOf {
  readonly caseNo: string;
  readonly itemId: string;
  readonly letterId: string;
}

/**
 * Makes the row of a check show `state`, which holds `factCount` facts: a write that comes later than a newer one
 * changes nothing. Call it in the transaction that appends those facts.
 */
export async function showCheck(
  db: Database,
  { caseNo, itemId, letterId }: CheckOf,
  state: CheckState,
  factCount: number,
): Promise<void> {
  const columns = {
    status: state.status,
    due: state.due ?? null,
    provisional: state.provisional ?? false,
    overdue: state.overdue ?? false,
    replied: state.replied ?? false,
    compensations: state.compensations ? JSON.stringify(state.compensations) : null,
    shown_facts: factCount,
  };
  await db
    .insertInto('commitment_check')
    .columns(['case_no', 'item_id', 'letter_id', 'department', 'decided_at', 'status', 'shown_facts'])
    .expression((from) =>
      from
        .selectFrom('item_case')
        .select([
          'case_no',
          'item_id',
          sql.val(letterId).as('letter_id'),
          'department',
          sql.val(new Date(state.decidedAt)).as('decided_at'),
          sql.val(state.status).as('status'),
          sql.val(-1).as('shown_facts'),
        ])
        .where('case_no', '=', caseNo)
        .where('item_id', '=', itemId),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .updateTable('commitment_check')
    .set(columns)
    .where('case_no', '=', caseNo)
    .where('item_id', '=', itemId)
    .where('shown_facts', '<', factCount)
    .execute();
}

/** The checks of a case with what persons did to each and why, oldest first. */
export async function readChecks(db: Database, caseNo: string) {
  const checks = await db
    .selectFrom('commitment_check')
    .selectAll()
    .where('case_no', '=', caseNo)
    .orderBy('decided_at')
    .execute();
  const acts = await db
    .selectFrom('case_act')
    .select(['item_id', 'kind', 'actor as by', 'at', 'reason'])
    .where('case_no', '=', caseNo)
    .where('kind', 'in', checkActKinds)
    .where('outcome', '=', 'accepted')
    .orderBy('at')
    .execute();
  return checks.map((row) => ({
    ...checkOf(row),
    acts: acts
      .filter(({ item_id }) => item_id === row.item_id)
      .map(({ kind, by, at, reason }) => ({ kind, name: actNames[kind], by, at, reason })),
  }));
}

/** Where the check of one item stands; `null`: there is none. */
export async function readCheckStatus(
  db: Database,
  caseNo: string,
  itemId: string,
): Promise<CheckStatus | null> {
  const row = await db
    .selectFrom('commitment_check')
    .select('status')
    .where('case_no', '=', caseNo)
    .where('item_id', '=', itemId)
    .executeTakeFirst();
  return row?.status ?? null;
}

/** A check as a row has it. */
export function checkOf(row: Selectable<CommitmentCheckTable>) {
  return {
    caseNo: row.case_no,
    itemId: row.item_id,
    letterId: row.letter_id,
    department: row.department,
    status: row.status,
    statusName: checkStatusNames[row.status],
    /** What may be done with it now. */
    possible: moments[row.status].possible,
    decidedAt: row.decided_at,
    due: row.due,
    provisional: row.provisional,
    overdue: row.overdue,
    replied: row.replied,
    compensations: row.compensations as readonly Compensation[] | null,
  };
}

export type Check = ReturnType<typeof checkOf>;
