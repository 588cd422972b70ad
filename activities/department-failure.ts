import { ApplicationFailure } from '@temporalio/activity';
import type { Department } from '../departments/connector';
import { DepartmentNonsense, DepartmentUnavailable } from '../departments/errors';
import type { CaseServices } from './services';

/** The department, or a failure (retryable) of type `unknown-department`. */
export function departmentOf({ departments }: CaseServices, id: string): Department {
  const department = departments.get(id);
  if (department) return department;
  throw ApplicationFailure.retryable(
    `No connection to department ${id}: add it to the department connections and restart the worker`,
    'unknown-department',
  );
}

/** The department asks for patience: tried again when it wants. */
export function busy(id: string, retryAfterMs: number): ApplicationFailure {
  return ApplicationFailure.create({
    type: 'department-busy',
    message: `Department ${id} asks us to come back later`,
    nextRetryDelay: retryAfterMs,
  });
}

/** An error of the connector as the engine understands it; any other as it is. */
export function asFailure(error: unknown): unknown {
  if (error instanceof DepartmentUnavailable) {
    const type = error.code === 'credentialRefused' ? 'credential-refused' : 'department-unavailable';
    return ApplicationFailure.create({ type, message: error.message });
  }
  if (error instanceof DepartmentNonsense) {
    return ApplicationFailure.create({ type: 'department-nonsense', message: error.message });
  }
  return error;
}
