import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { ParentClosePolicy, startChild, WorkflowIdReusePolicy } from '@temporalio/workflow';
import { newCheck } from '../rules/commitment-check/check-state';
import { type CheckInput, checkId } from './check-input';
import type { commitmentCheck } from './commitment-check';

/** A check that is to begin. */
export interface CheckStart extends Omit<CheckInput, 'caseNo' | 'state' | 'factCount'> {
  /** ms; the decision that rests on the commitment. */
  readonly decidedAt: number;
}

/** Leaves the check of a commitment behind, which outlives its case. Done twice it is done once. */
export async function startCheck(caseNo: string, { decidedAt, ...check }: CheckStart): Promise<void> {
  const input: CheckInput = { ...check, caseNo, state: newCheck(decidedAt), factCount: 0 };
  try {
    await startChild<typeof commitmentCheck>('commitmentCheck', {
      workflowId: checkId(caseNo, check.plan.itemId),
      args: [input],
      parentClosePolicy: ParentClosePolicy.ABANDON, // it lives for months, its case for days
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
