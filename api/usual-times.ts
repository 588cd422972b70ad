import type { Law } from '../catalogue/law';
import type { Plan } from '../catalogue/plan';
import type { Database } from '../records/database';
import { usualDays } from '../records/reports/usual-days';

/** Usual working days of the items of a plan; an item of which too few were decided has none. */
export type UsualDaysOf = (plan: Plan) => Promise<ReadonlyMap<string, number>>;

/** Asks the records at most once in `keptMs` for the same items: what is usual does not change from case to case. */
export function createUsualDays(db: Database, law: Law, keptMs: number): UsualDaysOf {
  const known = new Map<string, { readonly until: number; readonly days: ReadonlyMap<string, number> }>();
  return async ({ oneThing, items }) => {
    const itemIds = items.map(({ id }) => id);
    const key = JSON.stringify([oneThing, itemIds]);
    const before = known.get(key);
    if (before && performance.now() < before.until) return before.days;
    const days = await usualDays(db, oneThing, itemIds, law.usualTime);
    if (keptMs > 0) known.set(key, { until: performance.now() + keptMs, days });
    return days;
  };
}
