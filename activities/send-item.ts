import { createHash } from 'node:crypto';
import type { Answer, Department } from '../departments/connector';
import type { InputProblem } from '../departments/protocol';
import { readApplicationData } from '../records/cases';
import { type IncomingAnswer, standingDecision, storeAnswer } from '../records/department-answers';
import type { DepartmentAnswer } from '../rules/case/answers';
import { applicationKey } from '../rules/case-number';
import { applicationFor } from './application';
import { asFailure, busy, departmentOf } from './department-failure';
import type { ItemCall } from './item-call';
import type { CaseServices } from './services';
import { voidEarlier } from './void-earlier';

/**
 * Sends one item under its idempotency key, stores what the department says, and tells the case in short. However
 * often it runs, the department holds one application. Throws ApplicationFailure (retryable) of type
 * `department-unavailable`, `department-busy`, `department-nonsense`, `credential-refused` or `unknown-department`.
 */
export async function sendItem(services: CaseServices, call: ItemCall): Promise<DepartmentAnswer> {
  const department = departmentOf(services, call.department);
  const key = applicationKey(call.caseNo, call.itemId, call.step);
  const answer = await handIn(services, department, call, key).catch((error: unknown) => {
    throw asFailure(error);
  });
  if (answer.kind === 'later') throw busy(call.department, answer.retryAfterMs);
  return store(services, call, key, answer);
}

async function handIn(
  services: CaseServices,
  department: Department,
  call: ItemCall,
  key: string,
): Promise<Answer> {
  const { caseNo, itemId, department: id, askFirst, step = 1 } = call;
  if (askFirst) {
    const known = await department.ask(key);
    if (known.kind !== 'unknown') return known;
  }
  const earlier = step > 1 ? applicationKey(caseNo, itemId, step - 1) : null;
  const stands = earlier === null ? null : await voidEarlier(services, department, call, earlier);
  if (stands) return stands;
  const data = await readApplicationData(services.db, caseNo);
  return department.submit(applicationFor(caseNo, itemId, services.callbackUrlOf(id), data), key);
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
    messageId: answer.kind === 'inputRefused' ? `${key}?${digestOf(answer.problems)}` : key,
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

/** Another refusal after the input was mended is another message; the same one again is not. */
function digestOf(problems: readonly InputProblem[]): string {
  return createHash('sha256').update(JSON.stringify(problems)).digest('hex').slice(0, 16);
}
