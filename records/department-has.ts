import { sql } from 'kysely';
import type { Database } from './database';

/** What is known of an item's application at its department, and what it said was wrong with it. */
export interface DepartmentHas {
  /** Its own serial, by its word. */
  readonly serial: string | null;
  /** What it refused to take, as it said it. */
  readonly problems: readonly { readonly field: string; readonly message: string }[];
  /** What an item was handed to the desk on; `null`: it was not. */
  readonly proof: 'noInterface' | 'neverReceived' | 'confirmed' | null;
}

interface Row {
  case_no: string;
  item_id: string;
  serial: string | null;
  problems: DepartmentHas['problems'] | null;
  proof: DepartmentHas['proof'];
}

const keyOf = ({ caseNo, itemId }: ItemKey): string => `${caseNo}/${itemId}`;

interface ItemKey {
  readonly caseNo: string;
  readonly itemId: string;
}

/** The newest that is known of each of these items. */
export async function readDepartmentHas(
  db: Database,
  items: readonly ItemKey[],
): Promise<(item: ItemKey) => DepartmentHas> {
  const nothing: DepartmentHas = { serial: null, problems: [], proof: null };
  if (items.length === 0) return () => nothing;
  const { rows } = await sql<Row>`
    select wanted.case_no, wanted.item_id,
           (select serial from department_answer a
             where a.case_no = wanted.case_no and a.item_id = wanted.item_id and serial is not null
               and counts and conflicts_with is null
             order by received_at desc limit 1) as serial,
           (select body -> 'problems' from department_answer a
             where a.case_no = wanted.case_no and a.item_id = wanted.item_id and kind = 'inputRefused'
             order by received_at desc limit 1) as problems,
           (select basis ->> 'proof' from case_act
             where case_act.case_no = wanted.case_no and case_act.item_id = wanted.item_id
               and kind = 'handToDesk' and outcome = 'accepted'
             order by at desc limit 1) as proof
      from unnest(${items.map(({ caseNo }) => caseNo)}::text[], ${items.map(({ itemId }) => itemId)}::text[])
           as wanted (case_no, item_id)`.execute(db);
  const found = new Map(
    rows.map(({ case_no: caseNo, item_id: itemId, serial, problems, proof }) => [
      keyOf({ caseNo, itemId }),
      { serial, problems: problems ?? [], proof },
    ]),
  );
  return (item) => found.get(keyOf(item)) ?? nothing;
}
