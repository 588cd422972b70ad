import type { Person } from '../people/actor';
import { readAtHand } from '../records/at-hand';
import { readConflicts } from '../records/conflicts';
import type { Database } from '../records/database';
import { readDeskChecks } from '../records/desk-checks';
import { countQueues } from '../records/desk-queues';

/**
 * Open cases by queue, and the rows of those lists that are not of cases: of one case several items may be stalled,
 * and a department may contradict itself also after a case is closed.
 */
export async function queueCounts(db: Database, clerk: Pick<Person, 'id' | 'departments'>) {
  const { departments } = clerk;
  const first = { page: 1, size: 1 };
  const oldest = { sort: 'age', order: 'asc', ...first } as const;
  const [cases, stalled, slips, conflicts, checks] = await Promise.all([
    countQueues(db, clerk),
    readAtHand(db, 'stalled', departments, {}, oldest),
    readAtHand(db, 'slips', departments, {}, oldest),
    readConflicts(db, departments, {}, first),
    readDeskChecks(db, departments, {}, first),
  ]);
  const rows = {
    stalled: stalled.total,
    slips: slips.total,
    conflicts: conflicts.total,
    checks: checks.total,
  };
  return { ...cases, rows };
}
