import {
  ActivityCancellationType,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
  TemporalFailure,
} from '@temporalio/workflow';
import type { CaseActivities } from '../activities/case-activities';
import type { DepartmentAnswer } from '../rules/case/decide';

/** One short try inside the workflow task; whatever it cannot do in time goes the durable way. */
const inShort = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: '2s', // below a third of the workflow task's time; sandbox departments answer in 5 ms
  retry: { maximumAttempts: 1 },
});

/** Our own database: back within seconds after a restart, so retries stay close together. */
const records = proxyActivities<CaseActivities>({
  startToCloseTimeout: '10s', // one transaction of a few rows
  retry: { initialInterval: '200ms', backoffCoefficient: 1.5, maximumInterval: '5s' },
});

/** A department: may be down for days; asked again for as long as it takes, and soon after it is back. */
const department = (taskQueue?: string) =>
  proxyActivities<CaseActivities>({
    startToCloseTimeout: '35s', // one HTTP call: a connection may set at most 30 s for it
    retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '20s' },
    cancellationType: ActivityCancellationType.ABANDON, // a withdrawn item does not wait for a dead department
    ...(taskQueue === undefined ? {} : { taskQueue }),
  });

type Call<Name extends keyof CaseActivities> = Parameters<CaseActivities[Name]>[0];
export type ItemCall = Call<'sendItem'>;

/** Writes facts to the records: at once, or as soon as the database is back. */
export function recordFacts(facts: Call<'recordFacts'>): Promise<void> {
  return records.recordFacts(facts);
}

/**
 * The same inside the workflow task. Only for a life that its first task holds from beginning to end: a task that is
 * lost is lived again, and if anything came in between, in another order; the records would then keep facts that
 * never were, under the numbers of those that are.
 */
export function recordWholeLife(facts: Call<'recordFacts'>): Promise<void> {
  return inShort.recordFacts(facts).catch((error: unknown) => {
    if (isFailedTry(error)) return records.recordFacts(facts);
    throw error;
  });
}

/** One short try; `null` when the department did not answer in time or could not be reached. */
export function sendItemInShort(call: ItemCall): Promise<DepartmentAnswer | null> {
  return inShort.sendItem(call).catch((error: unknown) => {
    if (isFailedTry(error)) return null;
    throw error;
  });
}

/** Sends again and again, with the same idempotency key, until the department has answered; `null` when cancelled. */
export function sendItemDurably(call: ItemCall, taskQueue?: string): Promise<DepartmentAnswer | null> {
  return department(taskQueue)
    .sendItem(call)
    .catch((error: unknown) => {
      if (isCancellation(error)) return null;
      throw error;
    });
}

/** A failed local activity brings its own failure, not an ActivityFailure around it. */
function isFailedTry(error: unknown): boolean {
  return error instanceof TemporalFailure && !isCancellation(error);
}
