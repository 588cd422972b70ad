import type { DepartmentResult } from '../departments/protocol';
import { readItemDepartment } from '../records/cases';
import { storeAnswer } from '../records/department-answers';
import { takeIn } from '../records/inbox';
import type { DepartmentAnswer } from '../rules/case/answers';
import { Problem, problemDocument, problemKinds } from './problems';
import type { RouteAnswer } from './route';
import type { Services } from './services';

/**
 * Takes in a result that a department posted: stores it, answers it, and lets the case hear it. The same message, or
 * the same decision again, changes nothing; another decision than before is stored as a conflict for a person.
 * Throws Problem `unknown-case` or `unknown-item`.
 */
export async function takeInResult(
  services: Services,
  department: string,
  messageId: string,
  result: DepartmentResult,
): Promise<RouteAnswer> {
  const { caseNo, itemId, outcome, serial } = result;
  const request = { scope: `departments/${department}`, idempotencyKey: messageId, body: result };
  const { answer, deliver } = await takeIn(services.db, request, async (transaction) => {
    await checkAddressee(services, department, caseNo, itemId);
    const stored = await storeAnswer(transaction, {
      caseNo,
      itemId,
      department,
      channel: 'callback',
      messageId,
      kind: 'decided',
      outcome,
      serial,
      body: result,
      at: services.now(),
    });
    const { verdict, answerId } = stored;
    const message: { itemId: string; answer: DepartmentAnswer } = {
      itemId,
      answer: { kind: 'decided', outcome, serial, answerId },
    };
    return {
      kind: 'departmentAnswer',
      caseNo,
      // A decision that was stored before, as a reply, is heard by the case on that way.
      message: verdict === 'new' ? message : null,
      answer:
        verdict === 'conflict'
          ? conflict()
          : { status: 200, body: { status: 'taken', repeated: verdict !== 'new' } },
    };
  });
  if (deliver) services.delivery.soon(deliver);
  return answer;
}

async function checkAddressee(
  { db }: Services,
  department: string,
  caseNo: string,
  itemId: string,
): Promise<void> {
  const responsible = await readItemDepartment(db, caseNo, itemId);
  if (responsible === 'unknown-case') throw new Problem('unknown-case');
  if (responsible?.department !== department) throw new Problem('unknown-item');
}

function conflict(): RouteAnswer {
  return {
    status: problemKinds['result-conflict'].status,
    body: problemDocument(new Problem('result-conflict')),
  };
}
