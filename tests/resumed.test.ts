import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FaultKind } from '../departments/sandbox/behaviour';
import type { StallCause } from '../rules/case/case-state';
import { closedCase, coreItems, submitCase } from './support/cases';
import { behave, behaveWell, caseWhere, postResult } from './support/departments';
import { agency, because, insurance, keptByAgency, loggedOf, onItem } from './support/desk';
import { expectProblem } from './support/problems';
import { type SkippingStack, startSkippingStack } from './support/skipping-stack';

/** Faults that last, the cause that a clerk reads, and whether the department has the application all the same. */
const lasting = {
  down: ['departmentDown', 'hasNothing'],
  fail: ['departmentDown', 'hasNothing'],
  hang: ['departmentDown', 'hasNothing'],
  dropBeforeAccepting: ['departmentDown', 'hasNothing'],
  dropAfterAccepting: ['departmentDown', 'hasIt'],
  comeBackLater: ['departmentDown', 'hasNothing'],
  nonsense: ['nonsense', 'hasIt'],
} as const satisfies Partial<Record<FaultKind, readonly [StallCause, 'hasIt' | 'hasNothing']>>;

describe('a department whose fault lasts', () => {
  let stack: SkippingStack;
  beforeAll(async () => {
    stack = await startSkippingStack({ timeoutMs: 300 });
  }, 120_000);
  afterAll(() => stack.stop());

  const stalledRow = async (caseNo: string) =>
    (await stack.api.get(`/desk/stalled?caseNo=${caseNo}`)).body.rows[0];

  it.each(Object.entries(lasting))(
    '%s: told as %j; a clerk resumes it: one application there, one outcome here',
    async (kind, [cause, has]) => {
      await behave(stack, agency, { faults: [{ kind, ms: 1_000 }] });
      const caseNo = await submitCase(stack, coreItems);
      await caseWhere(stack, caseNo, 'unemploymentStatusChange', 'approved');
      await stack.pass('30 minutes');
      await caseWhere(stack, caseNo, insurance, 'stalled');
      await behaveWell(stack);
      expect(await stalledRow(caseNo)).toMatchObject({
        cause: { id: cause },
        clock: { countsAs: 'systemFault' },
        departmentHas: { known: 'unknown' },
        next: { act: 'retry' },
      });
      expect(await keptByAgency(stack, caseNo)).toHaveLength(has === 'hasIt' ? 1 : 0);
      if (has === 'hasIt') {
        expectProblem(await onItem(stack.api, caseNo)('hand-to-desk', because), 'department-has-it', 409);
      }
      expect((await onItem(stack.api, caseNo)('retry', because)).status).toBe(200);
      expect((await closedCase(stack, caseNo)).outcome).toBe('completed');
      expect(await keptByAgency(stack, caseNo)).toHaveLength(1);
      expect(await loggedOf(stack, caseNo, 'itemStalled')).toHaveLength(1);
      const decided = await loggedOf(stack, caseNo, 'itemDecided');
      expect(decided.filter(({ itemId }) => itemId === insurance)).toHaveLength(1);
    },
    60_000,
  );

  it('that is silent past its promise: a clerk asks it, and the answer that comes then decides, once', async () => {
    await behave(stack, agency, { answer: 'byCallback', afterMs: 86_400_000 });
    const caseNo = await submitCase(stack, coreItems);
    const { departmentSerial: serial } = await caseWhere(stack, caseNo, insurance, 'inReview');
    await stack.pass('10 days');
    await caseWhere(stack, caseNo, insurance, 'stalled');
    const { body } = await stack.api.get(`/desk/stalled?caseNo=${caseNo}`);
    expect(body.rows[0]).toMatchObject({
      cause: { id: 'noAnswerInTime' },
      clock: { countsAs: 'department' },
      departmentHas: { known: 'hasIt', serial },
      next: { act: 'retry' },
    });
    expect((await onItem(stack.api, caseNo)('retry', because)).body.items[insurance]).toBe('inReview');
    const approval = { caseNo, itemId: insurance, serial, outcome: 'approved' };
    expect((await postResult(stack, agency, approval, { at: stack.now })).status).toBe(200);
    expect((await closedCase(stack, caseNo)).outcome).toBe('completed');
    expect((await postResult(stack, agency, approval, { at: stack.now })).body).toMatchObject({
      repeated: true,
    });
    const refusal = { ...approval, outcome: 'refused', reason: '不符', remedy: '可申请复议' };
    expect((await postResult(stack, agency, refusal, { at: stack.now })).status).toBe(409);
    expect(await keptByAgency(stack, caseNo)).toHaveLength(1);
    expect(await loggedOf(stack, caseNo, 'answerConflict')).toHaveLength(1);
  }, 60_000);
});
