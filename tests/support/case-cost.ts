import type { Client } from '@temporalio/client';

/** What one case cost the engine, counted from its history. */
export interface CaseCost {
  /** Billable acts: start, timers, signals, updates, activities, and one per workflow task that ran local activities. */
  readonly actions: number;
  readonly events: number;
  readonly workflowTasks: number;
  /** Size of the history as the server counts it. */
  readonly bytes: number;
}

const actionEvents = [
  'workflowExecutionStartedEventAttributes',
  'timerStartedEventAttributes',
  'workflowExecutionSignaledEventAttributes',
  'workflowExecutionUpdateAcceptedEventAttributes',
  'activityTaskScheduledEventAttributes',
] as const;

export async function costOf(client: Client, caseNo: string): Promise<CaseCost> {
  const handle = client.workflow.getHandle(caseNo);
  const [{ events }, description] = await Promise.all([handle.fetchHistory(), handle.describe()]);
  const history = events ?? [];
  const tasksWithLocalActivities = new Set(
    history.flatMap(({ markerRecordedEventAttributes: marker }) =>
      marker?.markerName === 'core_local_activity' ? String(marker.workflowTaskCompletedEventId) : [],
    ),
  );
  const acts = history.filter((event) => actionEvents.some((name) => event[name]));
  return {
    actions: acts.length + tasksWithLocalActivities.size,
    events: history.length,
    workflowTasks: history.filter((event) => event.workflowTaskCompletedEventAttributes).length,
    bytes: description.historySize ?? 0,
  };
}
