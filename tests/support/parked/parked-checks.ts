import type { FaultKind } from '../../../departments/sandbox/behaviour';
import { done } from '../api-client';
import { endOf } from '../brute-dates';
import { atDesk, checkIn, checkWhere, committedCase, decideFalse, reply } from '../commitments';
import { behave } from '../departments';
import type { SkippingStack } from '../skipping-stack';
import type { ParkedCase } from './parked-case';

const reason = '已核实';
const aQuarterDay = 6 * 3_600_000;

/** A commitment of this person was found false; who is barred for that cannot commit again, so each is another. */
async function foundFalse(stack: SkippingStack, person: number): Promise<string> {
  const caseNo = await committedCase(stack, { person });
  await done(atDesk(stack, caseNo, 'finding', { result: 'false', reason: '现场没有经营场所' }));
  return caseNo;
}

async function decidedFalse(
  stack: SkippingStack,
  person: number,
  decision: 'orderCorrection' | 'revoke',
  taxFault?: { readonly kind: FaultKind; readonly ms?: number },
): Promise<string> {
  const caseNo = await committedCase(stack, { person });
  if (taxFault) await behave(stack, 'tax', { faults: [{ ...taxFault, match: { caseNo } }] });
  await decideFalse(stack, caseNo, decision);
  return caseNo;
}

const decide = (stack: SkippingStack, caseNo: string, decision: 'clear' | 'revoke') =>
  done(atDesk(stack, caseNo, 'decision', { decision, reason }));
const confirm = (stack: SkippingStack, caseNo: string) =>
  done(atDesk(stack, caseNo, 'correction', { reason }));

/** Checks in all that they wait in. */
export const parkedChecks = {
  'check: waitingForCheck': {
    park: (stack) => committedCase(stack, { person: 401 }),
    goOn: (stack, caseNo) => done(atDesk(stack, caseNo, 'finding', { result: 'true', reason })),
    end: 'passed',
  },
  'check: falseFound': {
    days: 'toGoOn',
    park: (stack) => foundFalse(stack, 402),
    async goOn(stack, caseNo) {
      const { due } = await checkWhere(stack, caseNo, 'is there', () => true);
      if (due) await stack.passTo(endOf(due) + 60_000);
      await checkIn(stack, caseNo, 'toDecide');
      await decide(stack, caseNo, 'clear');
    },
    end: 'cleared',
  },
  'check: toDecide': {
    async park(stack) {
      const caseNo = await foundFalse(stack, 403);
      await done(reply(stack, caseNo));
      return caseNo;
    },
    goOn: (stack, caseNo) => decide(stack, caseNo, 'revoke'),
    end: 'revoked',
  },
  'check: toCorrect': {
    park: (stack) => decidedFalse(stack, 404, 'orderCorrection'),
    goOn: confirm,
    end: 'corrected',
  },
  'check: correctionMissed': {
    days: 'toPark',
    async park(stack) {
      const caseNo = await decidedFalse(stack, 405, 'orderCorrection');
      await stack.pass('40 days');
      await checkIn(stack, caseNo, 'correctionMissed');
      return caseNo;
    },
    goOn: confirm,
    end: 'corrected',
  },
  'taking back: failed': {
    async park(stack) {
      const caseNo = await decidedFalse(stack, 406, 'revoke', { kind: 'revocationRefused' });
      await checkWhere(stack, caseNo, 'has asked all', ({ compensations }) =>
        compensations?.every(({ status }: any) => status !== 'open'),
      );
      return caseNo;
    },
    goOn: (stack, caseNo) =>
      done(atDesk(stack, caseNo, 'compensations/taxpayerConfirmation', { how: 'settled', reason })),
    end: 'revoked',
  },
  'taking back: open': {
    async park(stack) {
      const caseNo = await decidedFalse(stack, 407, 'revoke', { kind: 'comeBackLater', ms: aQuarterDay });
      await checkWhere(stack, caseNo, 'is being taken back', ({ compensations }) => compensations !== null);
      return caseNo;
    },
    /** More than the day for which the department is asked has passed. */
    async goOn(stack, caseNo) {
      await behave(stack, 'tax', {});
      await done(atDesk(stack, caseNo, 'compensations/taxpayerConfirmation', { how: 'retry', reason }));
    },
    end: 'revoked',
  },
} as const satisfies Readonly<Record<string, ParkedCase>>;
