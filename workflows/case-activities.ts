import {
  ActivityCancellationType,
  ActivityFailure,
  ApplicationFailure,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
  TemporalFailure,
  TimeoutFailure,
} from '@temporalio/workflow';
import type { CaseActivities } from '../activities/case-activities';
import type { DepartmentAnswer } from '../rules/case/answers';
import type { CaseState, StallCause } from '../rules/case/case-state';

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

/** A department: asked again for some minutes; then a person must know, and decides when it is sent again. */
const department = (taskQueue?: string) =>
  proxyActivities<CaseActivities>({
    startToCloseTimeout: '35s', // one HTTP call: a connection may set at most 30 s for it
    // Also when it asks us to come back in an hour, or the worker of its own queue is away.
    scheduleToCloseTimeout: '15m',
    // About three and a half minutes when it answers with errors at once, twelve when each call times out.
    retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '20s', maximumAttempts: 15 },
    cancellationType: ActivityCancellationType.ABANDON, // a withdrawn item does not wait for a dead department
    ...(taskQueue === undefined ? {} : { taskQueue }),
  });

type Call<Name extends keyof CaseActivities> = Parameters<CaseActivities[Name]>[0];
export type ItemCall = Call<'sendItem'>;

/**
 * Writes facts to the records: at once, or as soon as the database is back. Where the case stands closed there by a
 * life whose task was lost, it gives that end.
 */
export function recordFacts(facts: Call<'recordFacts'>): Promise<CaseState | null> {
  return records.recordFacts(facts);
}

/**
 * The same inside the workflow task. Only for a life that its first task holds from beginning to end: a task that is
 * lost is lived again, perhaps in another order. A whole life stands as it was recorded first, and the next one takes
 * its end; half a life would leave facts that never were, under the numbers of those that are.
 */
export function recordWholeLife(facts: Call<'recordFacts'>): Promise<CaseState | null> {
  return inShort.recordFacts(facts).catch((error: unknown) => {
    if (isFailedTry(error)) return records.recordFacts(facts);
    throw error;
  });
}

/** What came of sending an item: an answer, or why there is none. */
export type Sent = { readonly answer: DepartmentAnswer } | { readonly cause: StallCause };

/** One short try; `null` when the department did not answer in time or could not be reached. */
export async function sendItemInShort(call: ItemCall): Promise<Sent | null> {
  try {
    return { answer: await inShort.sendItem(call) };
  } catch (error) {
    if (isFailedTry(error)) return null;
    throw error;
  }
}

/** Sends again and again, with the same idempotency key, for some minutes; `null` when cancelled. */
export async function sendItemDurably(call: ItemCall, taskQueue?: string): Promise<Sent | null> {
  try {
    return { answer: await department(taskQueue).sendItem(call) };
  } catch (error) {
    if (isCancellation(error)) return null;
    if (error instanceof ActivityFailure) return { cause: causeOf(error) };
    throw error;
  }
}

/** What a failure of the last try means for the clerk; anything else is for us to mend. */
const causes: Readonly<Record<string, StallCause>> = {
  'department-unavailable': 'departmentDown',
  'department-busy': 'departmentDown',
  'department-nonsense': 'nonsense',
};

function causeOf({ cause }: ActivityFailure): StallCause {
  if (cause instanceof TimeoutFailure) return 'departmentDown';
  return (cause instanceof ApplicationFailure ? causes[cause.type ?? ''] : undefined) ?? 'ourFault';
}

/** A failed local activity brings its own failure, not an ActivityFailure around it. */
function isFailedTry(error: unknown): boolean {
  return error instanceof TemporalFailure && !isCancellation(error);
}
