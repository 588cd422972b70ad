import { ApplicationFailure } from '@temporalio/activity';
import type { Answer, Department } from '../departments/connector';
import { readCaseCalendar } from '../records/versions';
import { dayOf } from '../rules/calendar';
import { busy } from './department-failure';
import type { ItemCall } from './item-call';
import type { CaseServices } from './services';

const reason = '申请人在决定前撤回告知承诺，改为提交证明；本次申请作废。';

/**
 * Takes the application before this one back, so that the department holds one that counts. A decision that it has
 * made already stands and is given; `null`: nothing stands in the way of the new one. Throws as `sendItem` does.
 */
export async function voidEarlier(
  { db }: CaseServices,
  department: Department,
  { caseNo, itemId, department: id, at }: ItemCall,
  earlierKey: string,
): Promise<Answer | null> {
  const known = await department.ask(earlierKey);
  if (known.kind === 'unknown' || known.kind === 'inputRefused') return null;
  if (known.kind !== 'accepted') return known;
  const revokedOn = dayOf(await readCaseCalendar(db, caseNo), at);
  const answer = await department.revoke(
    { caseNo, itemId, serial: known.serial, revokedOn, reason },
    earlierKey,
  );
  if (answer.kind === 'later') throw busy(id, answer.retryAfterMs);
  if (answer.kind === 'revoked') return null;
  throw ApplicationFailure.retryable(
    `Department ${id} keeps an application that its applicant replaced: settle it by hand`,
    'department-nonsense',
  );
}
