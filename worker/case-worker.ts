import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { createCaseActivities } from '../activities/case-activities';
import type { CaseServices } from '../activities/services';
import { caseTaskQueue } from '../workflows/task-queue';

/** A worker for the cases: workflows, the departments' calls, and the records. */
export function createCaseWorker(
  services: CaseServices,
  options: {
    readonly connection: NativeConnection;
    readonly namespace: string;
    readonly workflowBundle: NonNullable<WorkerOptions['workflowBundle']>;
    readonly taskQueue?: string;
    readonly maxCachedWorkflows?: number;
  },
): Promise<Worker> {
  return Worker.create({
    taskQueue: caseTaskQueue,
    ...options,
    activities: createCaseActivities(services),
    shutdownGraceTime: '5s',
    shutdownForceTime: '15s',
  });
}

/** A worker for the calls of departments with a queue of their own; it may run inside their network. */
export function createDepartmentWorker(
  services: CaseServices,
  options: { readonly connection: NativeConnection; readonly namespace: string; readonly taskQueue: string },
): Promise<Worker> {
  const { sendItem, takeBack } = createCaseActivities(services);
  return Worker.create({
    ...options,
    activities: { sendItem, takeBack },
    shutdownGraceTime: '5s',
    shutdownForceTime: '15s',
  });
}
