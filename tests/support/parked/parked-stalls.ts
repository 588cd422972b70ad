import type { FaultKind } from '../../../departments/sandbox/behaviour';
import type { StallCause } from '../../../rules/case/case-state';
import { coreItems, submitCase } from '../cases';
import { behave, caseWhere } from '../departments';
import { agency, because, give, insurance, otherName, refusedCase } from '../desk';
import type { SkippingStack } from '../skipping-stack';
import { approve, atDesk, inReview, type ParkedCase } from './parked-case';

const fullName = '欧阳青荷';

/** The agency fails until nobody asks it any more; a clerk retries. */
const givenUp = (fault: { readonly kind: FaultKind; readonly status?: number }): ParkedCase => ({
  days: 'toPark',
  async park(stack) {
    await behave(stack, agency, { faults: [fault] });
    const caseNo = await submitCase(stack, coreItems);
    await caseWhere(stack, caseNo, 'unemploymentStatusChange', 'approved');
    await stack.pass('20 minutes');
    await caseWhere(stack, caseNo, insurance, 'stalled');
    await behave(stack, agency, {});
    return caseNo;
  },
  goOn: (stack, caseNo) => atDesk(stack, caseNo, 'retry', because),
  end: 'completed',
});

async function handedToDesk(stack: SkippingStack): Promise<string> {
  const caseNo = await refusedCase(stack);
  await atDesk(stack, caseNo, 'hand-to-desk', because);
  return caseNo;
}

async function keyIn(stack: SkippingStack, caseNo: string): Promise<void> {
  const decision = { outcome: 'approved', serial: 'D-1' } as const;
  await atDesk(stack, caseNo, 'keyed-in', { serial: decision.serial });
  await atDesk(stack, caseNo, 'manual-result', { decision, ...because });
}

/** Items that need a clerk, for every cause. */
export const parkedStalls: Readonly<Record<`stalled: ${StallCause}` | 'atDesk', ParkedCase>> = {
  'stalled: departmentDown': givenUp({ kind: 'down' }),
  'stalled: nonsense': givenUp({ kind: 'nonsense' }),
  'stalled: ourFault': givenUp({ kind: 'fail', status: 401 }),
  'stalled: noAnswerInTime': {
    days: 'toPark',
    async park(stack) {
      const caseNo = await inReview(stack);
      await stack.pass('20 days');
      return caseNo;
    },
    goOn: (stack, caseNo) => approve(stack, caseNo),
    end: 'completed',
  },
  'stalled: notKeyedIn': {
    days: 'toPark',
    async park(stack) {
      const caseNo = await handedToDesk(stack);
      await stack.pass('20 days');
      return caseNo;
    },
    goOn: keyIn,
    end: 'completed',
  },
  'stalled: refusedInput': {
    park: refusedCase,
    goOn: (stack, caseNo) =>
      atDesk(stack, caseNo, 'resend', { revision: 1, fields: { fullName }, ...because }),
    end: 'completed',
  },
  'stalled: waitingForApplicant': {
    async park(stack) {
      const caseNo = await refusedCase(stack);
      await atDesk(stack, caseNo, 'ask-applicant', { defects: [otherName] });
      return caseNo;
    },
    goOn: (stack, caseNo) => give(stack, caseNo, { fields: { fullName } }),
    end: 'completed',
  },
  atDesk: { park: handedToDesk, goOn: keyIn, end: 'completed' },
};
