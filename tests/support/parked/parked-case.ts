import type { CaseOutcome } from '../../../rules/case/case-state';
import type { CheckStatus } from '../../../rules/commitment-check/check-state';
import { done } from '../api-client';
import { coreItems, submitCase } from '../cases';
import { behave, caseWhere, postResult } from '../departments';
import { agency, insurance, onItem } from '../desk';
import type { SkippingStack } from '../skipping-stack';

/** A case, or the check that it leaves behind, that waits for something. */
export interface ParkedCase {
  /** Brings a new case there, and gives its number. */
  readonly park: (stack: SkippingStack) => Promise<string>;
  /** What happens to it then. */
  readonly goOn: (stack: SkippingStack, caseNo: string) => Promise<unknown>;
  /** Days have to pass for the case to get there, or for it to go on. */
  readonly days?: 'toPark' | 'toGoOn';
  /** How it has to end. */
  readonly end: CaseOutcome | CheckStatus;
}

/** A new case of the core package whose item lies with its department, which does not answer. */
export async function inReview(
  stack: SkippingStack,
  department = agency,
  itemId = insurance,
): Promise<string> {
  await behave(stack, department, { answer: 'byCallback', afterMs: 86_400_000 });
  const caseNo = await submitCase(stack, coreItems);
  await caseWhere(stack, caseNo, itemId, 'inReview');
  await behave(stack, department, {});
  return caseNo;
}

/** The department approves the item that lies with it. */
export async function approve(
  stack: SkippingStack,
  caseNo: string,
  department = agency,
  itemId = insurance,
): Promise<void> {
  const { body } = await stack.api.get(`/cases/${caseNo}`);
  const { departmentSerial: serial } = body.items.find((item: any) => item.itemId === itemId);
  const result = { caseNo, itemId, serial, outcome: 'approved' };
  await done(postResult(stack, department, result, { at: stack.now }));
}

/** Acts on the insurance item at the desk. */
export const atDesk = (
  { api }: SkippingStack,
  caseNo: string,
  path: string,
  body: object,
): Promise<unknown> => done(onItem(api, caseNo)(path, body));
