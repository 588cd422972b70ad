import { ApplicationFailure } from '@temporalio/activity';
import type { Answer } from '../departments/connector';
import { DepartmentNonsense, DepartmentUnavailable } from '../departments/errors';
import { readApplicationData } from '../records/cases';
import { type IncomingAnswer, standingDecision, storeAnswer } from '../records/department-answers';
import type { DepartmentAnswer } from '../rules/case/decide';
import { applicationFor } from './application';
import type { CaseServices } from './services';

/** One item to be sent; the person's data are read from the records here, and stay out of the engine. */
export interface ItemCall {
  readonly caseNo: string;
  readonly itemId: string;
  readonly department: string;
  /** ms, the case's clock. */
  readonly at: number;
}

/**
 * Sends one item under its idempotency key, stores what the department says, and tells the case in short. However
 * often it runs, the department holds one application. Throws ApplicationFailure (retryable) of type
 * `department-unavailable`, `department-busy`, `department-nonsense` or `unknown-department`.
 */
export async function sendItem(services: CaseServices, call: ItemCall): Promise<DepartmentAnswer> {
  const department = services.departments.get(call.department);
  if (!department) {
    throw ApplicationFailure.retryable(
      `No connection to department ${call.department}: add it to the department connections and restart the worker`,
      'unknown-department',
    );
  }
  const data = await readApplicationData(services.db, call.caseNo);
  const callbackUrl = services.callbackUrlOf(call.department);
  const key = `${call.caseNo}/${call.itemId}/1`;
  const answer = await department
    .submit(applicationFor(call.caseNo, call.itemId, callbackUrl, data), key)
    .catch((error: unknown) => {
      throw asFailure(error);
    });
  if (answer.kind === 'later') {
    throw ApplicationFailure.create({
      type: 'department-busy',
      message: `Department ${call.department} asks us to come back later`,
      nextRetryDelay: answer.retryAfterMs,
    });
  }
  return store(services, call, key, answer);
}

async function store(
  { db }: CaseServices,
  call: ItemCall,
  key: string,
  answer: Exclude<Answer, { kind: 'later' }>,
): Promise<DepartmentAnswer> {
  const { kind, ...body } = answer;
  const incoming: IncomingAnswer = {
    ...call,
    channel: 'reply',
    messageId: key,
    kind,
    outcome: answer.kind === 'decided' ? answer.outcome : null,
    serial: answer.kind === 'inputRefused' ? null : answer.serial,
    body,
  };
  const { verdict, answerId } = await storeAnswer(db, incoming);
  if (answer.kind === 'decided' && verdict === 'new') {
    return { kind: 'decided', outcome: answer.outcome, serial: answer.serial, answerId };
  }
  // A callback may have decided already, even before the item was sent: the first decision stands.
  const standing = await standingDecision(db, call.caseNo, call.itemId);
  if (standing) return { kind: 'decided', ...standing };
  if (answer.kind === 'inputRefused') return { kind: 'inputRefused', answerId };
  return { kind: 'accepted', serial: answer.serial, answerId };
}

function asFailure(error: unknown): unknown {
  if (error instanceof DepartmentUnavailable) {
    return ApplicationFailure.create({ type: 'department-unavailable', message: error.message });
  }
  if (error instanceof DepartmentNonsense) {
    return ApplicationFailure.create({ type: 'department-nonsense', message: error.message });
  }
  return error;
}
