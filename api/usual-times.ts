import type { Law } from '../catalogue/law';
import type { Plan } from '../catalogue/plan';
import type { Database } from '../records/database';
import { recentOf } from '../records/recent';
import { usualDays } from '../records/reports/usual-days';

/** Usual working days of the items of a plan; an item of which too few were decided has none. */
export type UsualDaysOf = (plan: Plan) => Promise<ReadonlyMap<string, number>>;

/** Asks the records at most once in `keptMs` for the same items: what is usual does not change from case to case. */
export function createUsualDays(db: Database, law: Law, keptMs: number): UsualDaysOf {
  const recently = recentOf<ReadonlyMap<string, number>>(200);
  return ({ oneThing, items }) => {
    const itemIds = items.map(({ id }) => id);
    const read = () => usualDays(db, oneThing, itemIds, law.usualTime);
    if (keptMs === 0) return read();
    const period = Math.floor(performance.now() / keptMs);
    return recently(JSON.stringify([period, oneThing, itemIds]), read);
  };
}
