import { readActs } from '../records/acts';
import type { Database } from '../records/database';
import { actNames } from '../rules/case/act-names';

/** Who did what to a case, when and why, in order; also what the case refused. */
export async function personalActs(db: Database, caseNo: string) {
  return (await readActs(db, caseNo)).map((act) => ({ ...act, name: actNames[act.kind] }));
}
