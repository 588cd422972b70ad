import { ActivityFailure, proxyActivities } from '@temporalio/workflow';
import type { CaseActivities } from '../activities/case-activities';
import type { CompensationFailure } from '../rules/commitment-check/check-event';

/** Our own database: back within seconds after a restart, so retries stay close together. */
export const { recordCheckFacts, planTakingBack } = proxyActivities<CaseActivities>({
  startToCloseTimeout: '10s', // one transaction of a few rows
  retry: { initialInterval: '200ms', backoffCoefficient: 1.5, maximumInterval: '5s' },
});

const department = (taskQueue?: string) =>
  proxyActivities<CaseActivities>({
    startToCloseTimeout: '35s', // one HTTP call: a connection may set at most 30 s for it
    scheduleToCloseTimeout: '1 day', // nobody waits at a counter for it; then a clerk must know
    retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '10m' },
    ...(taskQueue === undefined ? {} : { taskQueue }),
  });

/** Tells a department again and again, for a day, that an approval is taken back; `null`: it is. */
export async function takeBack(
  call: Parameters<CaseActivities['takeBack']>[0],
  taskQueue?: string,
): Promise<CompensationFailure | null> {
  try {
    return await department(taskQueue).takeBack(call);
  } catch (error) {
    if (error instanceof ActivityFailure) return 'noAnswer';
    throw error;
  }
}
