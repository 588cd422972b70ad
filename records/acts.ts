import type { Person } from '../people/actor';
import type { PersonalAct } from '../rules/case/act-names';
import type { CaseAct } from '../rules/case/acts';
import type { CheckAct, CheckActKind } from '../rules/commitment-check/acts';
import type { Database } from './database';

/** Who does an act, and what belongs to it and goes no further than the records. */
export interface DoneBy {
  readonly person: Pick<Person, 'id' | 'roles'>;
  /** ms, business time. */
  readonly at: number;
  readonly reason?: string | undefined;
  /** What it rests on: the article of a pause, what a department said before an item was handed to the desk. */
  readonly basis?: unknown;
}

/** An act on the file alone, which the running case does not hear. */
export interface FileAct {
  readonly kind: Exclude<PersonalAct, CaseAct['kind'] | CheckActKind>;
  readonly itemId: string;
  readonly answerId: string;
}

/** An act on the check of a commitment. */
export type ActOnCheck = CheckAct & { readonly itemId: string };

/** Keeps who does what, when and why, before the case has answered. In the transaction that stores the act. */
export async function storeAct(
  db: Database,
  id: string,
  caseNo: string,
  act: CaseAct | FileAct | ActOnCheck,
  { person, at, reason, basis }: DoneBy,
): Promise<void> {
  await db
    .insertInto('case_act')
    .values({
      id,
      case_no: caseNo,
      item_id: 'itemId' in act ? act.itemId : null,
      kind: act.kind,
      act: JSON.stringify(act),
      actor: person.id,
      roles: person.roles,
      at: new Date(at),
      reason: reason ?? null,
      basis: basis === undefined ? null : JSON.stringify(basis),
    })
    .execute();
}

/** Notes what became of an act: `refusal` is the stable code of a refusal, `null` when it was done. */
export async function settleAct(db: Database, id: string, refusal: string | null): Promise<void> {
  await db
    .updateTable('case_act')
    .set({ outcome: refusal === null ? 'accepted' : 'refused', refusal })
    .where('id', '=', id)
    .execute();
}

/** What persons did to a case, in order, also what the case refused. */
export function readActs(db: Database, caseNo: string) {
  return db
    .selectFrom('case_act')
    .innerJoin('inbox', 'inbox.id', 'case_act.id')
    .select([
      'case_act.id',
      'item_id as itemId',
      'case_act.kind',
      'act',
      'actor',
      'roles',
      'at',
      'reason',
      'basis',
    ])
    .select(['outcome', 'refusal'])
    .where('case_act.case_no', '=', caseNo)
    .orderBy('inbox.received_at')
    .execute();
}
