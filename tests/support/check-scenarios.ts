import { checkId } from '../../workflows/check-input';
import type { CaseStack } from './case-stack';
import {
  atDesk,
  checkIn,
  checkWhere,
  committedCase,
  committedItem,
  decideFalse,
  reply,
  submitCommitted,
} from './commitments';
import { behave, caseWhere } from './departments';

const aDay = 86_400_000;

/** Lives of checks, and of cases that leave one behind; each gives the id of the workflow whose life it is. */
export const checkScenarios = {
  async 'a case leaves a check behind'(stack: CaseStack) {
    const caseNo = await committedCase(stack, { person: 201 });
    await stack.client.workflow.result(caseNo);
    return caseNo;
  },

  async 'an approval is revoked while its case runs'(stack: CaseStack) {
    await behave(stack, 'tax', { answer: 'byCallback', afterMs: aDay });
    const caseNo = await submitCommitted(stack, { person: 202 });
    await caseWhere({ api: stack.api.as('duty-clerk') }, caseNo, 'taxpayerConfirmation', 'inReview');
    await checkIn(stack, caseNo, 'waitingForCheck');
    await decideFalse(stack, caseNo, 'revoke');
    await stack.client.workflow.result(caseNo);
    return caseNo;
  },

  async 'a commitment passed over by the draw'(stack: CaseStack) {
    for (;;) {
      const answers = { workForm: 'flexible', useCommitment: 'yes' };
      const caseNo = await submitCommitted(stack, { person: 203, answers });
      const { status, itemId } = await checkWhere(stack, caseNo, 'is known', () => true);
      if (status === 'notChecked') return checked(stack, caseNo, itemId as string);
    }
  },

  async 'a commitment found true'(stack: CaseStack) {
    const caseNo = await committedCase(stack, { person: 204 });
    await atDesk(stack, caseNo, 'finding', { result: 'true', reason: '属实' });
    return checked(stack, caseNo);
  },

  async 'a false commitment, cleared after the reply'(stack: CaseStack) {
    const caseNo = await committedCase(stack, { person: 205 });
    await decideFalse(stack, caseNo, 'clear');
    return checked(stack, caseNo);
  },

  async 'a false commitment, corrected in time'(stack: CaseStack) {
    const caseNo = await committedCase(stack, { person: 206 });
    await decideFalse(stack, caseNo, 'orderCorrection');
    await reply(stack, caseNo, '已改正');
    await atDesk(stack, caseNo, 'correction', { reason: '已核实' });
    return checked(stack, caseNo);
  },

  async 'a false commitment, revoked with what rests on it'(stack: CaseStack) {
    const caseNo = await committedCase(stack, { person: 207 });
    await behave(stack, 'tax', { faults: [{ kind: 'revocationRefused', times: 1 }] });
    await behave(stack, 'social-insurance', { faults: [{ kind: 'revocationRefused' }] });
    await decideFalse(stack, caseNo, 'revoke');
    await checkWhere(stack, caseNo, 'has failed twice', ({ compensations }) =>
      compensations?.every(({ status }: { status: string }) => status !== 'open'),
    );
    const act = (undone: string, how: string) =>
      atDesk(stack, caseNo, `compensations/${undone}`, { how, reason: '已与部门联系' });
    await act('taxpayerConfirmation', 'retry');
    await act('pensionEnrolment', 'settled');
    return checked(stack, caseNo);
  },
};

/** The check once it is over. */
async function checked(stack: CaseStack, caseNo: string, itemId = committedItem): Promise<string> {
  const id = checkId(caseNo, itemId);
  await stack.client.workflow.result(id);
  return id;
}
