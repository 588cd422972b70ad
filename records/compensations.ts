import { applicationKey } from '../rules/case-number';
import { consequences } from '../rules/consequences';
import type { Database } from './database';
import { planOf } from './plans';

/** What a revocation takes back, the last that was completed first; `null`: the running case has not heard of it yet. */
export async function planCompensations(
  db: Database,
  caseNo: string,
  itemId: string,
): Promise<readonly string[] | null> {
  const { plan_id, phase } = await db
    .selectFrom('combined_case')
    .select(['plan_id', 'phase'])
    .where('case_no', '=', caseNo)
    .executeTakeFirstOrThrow();
  const items = await db
    .selectFrom('item_case')
    .select(['item_id', 'status', 'ended_at', 'position'])
    .where('case_no', '=', caseNo)
    .execute();
  // While the case runs, its own word counts: only then is nothing approved any more that rests on the revoked item.
  const revoked = items.find(({ item_id }) => item_id === itemId);
  if (phase !== 'closed' && revoked?.status !== 'revoked') return null;

  const fates = consequences((await planOf(db, plan_id)).items, itemId, 'revoked');
  return items
    .filter(({ item_id, status }) =>
      item_id === itemId ? true : fates[item_id] === 'undone' && status === 'approved',
    )
    .toSorted(
      (a, b) => (b.ended_at?.getTime() ?? 0) - (a.ended_at?.getTime() ?? 0) || b.position - a.position,
    )
    .map(({ item_id }) => item_id);
}

/** How an approval was given, as far as taking it back needs it. */
export interface Approval {
  readonly department: string;
  readonly serial: string;
  /** Key of the application at the department; `null`: it was decided outside the interface. */
  readonly key: string | null;
}

/** The approval of an item. Throws when there is none. */
export async function readApproval(db: Database, caseNo: string, itemId: string): Promise<Approval> {
  const answers = await db
    .selectFrom('department_answer')
    .select(['department', 'channel', 'kind', 'outcome', 'serial', 'message_id'])
    .where('case_no', '=', caseNo)
    .where('item_id', '=', itemId)
    .where('kind', 'in', ['accepted', 'decided'])
    .where('conflicts_with', 'is', null)
    .where('counts', '=', true)
    .orderBy('received_at', 'desc')
    .execute();
  const decision = answers.find(({ outcome }) => outcome === 'approved');
  if (!decision) throw new Error(`${caseNo}/${itemId} was never approved`);
  const reply = answers.find(({ channel }) => channel === 'reply');
  const firstKey = decision.channel === 'callback' ? applicationKey(caseNo, itemId) : null;
  return {
    department: decision.department,
    serial: decision.serial ?? '',
    key: reply?.message_id ?? firstKey,
  };
}

/** Why an act was done, in the words of who did it. */
export async function readReason(db: Database, actId: string): Promise<string> {
  const { reason } = await db
    .selectFrom('case_act')
    .select('reason')
    .where('id', '=', actId)
    .executeTakeFirstOrThrow();
  return reason ?? '';
}

/** Shows an approval as taken back, also in a case that is closed. */
export async function showRevoked(db: Database, caseNo: string, itemId: string): Promise<void> {
  await db
    .updateTable('item_case')
    .set({ status: 'revoked' })
    .where('case_no', '=', caseNo)
    .where('item_id', '=', itemId)
    .where('status', '=', 'approved')
    .execute();
}
