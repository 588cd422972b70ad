import { createHash } from 'node:crypto';
import type { Plan } from '../catalogue/plan';
import { canonicalJson } from '../rules/canonical-json';
import type { Database } from './database';
import { recentOf } from './recent';

/** Plans by their hash; the same answers give the same plan, so a few serve nearly all cases. */
const recentPlans = recentOf<Plan>(200);
/** By database, then by plan: what is known to be kept needs no second write. */
const keptIds = new WeakMap<Database, WeakMap<Plan, string>>();

/** Keeps a plan under the hash of its content, and gives that id. Not in a case's transaction: a plan may stay alone. */
export async function keepPlan(db: Database, plan: Plan): Promise<string> {
  const kept = keptIds.get(db) ?? new WeakMap<Plan, string>();
  keptIds.set(db, kept);
  const known = kept.get(plan);
  if (known !== undefined) return known;
  const content = canonicalJson(plan);
  const id = createHash('sha256').update(content).digest('hex').slice(0, 32);
  await db
    .insertInto('case_plan')
    .values({ id, content })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  kept.set(plan, id);
  return id;
}

/** The plan of that id. Throws when it was never kept. */
export function planOf(db: Database, id: string): Promise<Plan> {
  return recentPlans(id, async () => {
    const row = await db
      .selectFrom('case_plan')
      .select('content')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return row.content as Plan;
  });
}
