import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { CaseState } from '../rules/case/case-state';
import type { DepartmentAnswer, Withdrawal } from '../rules/case/decide';

/** A department's callback. A signal: it is stored already, must never fail, and may come twice. */
export const departmentAnswered =
  defineSignal<[{ readonly itemId: string; readonly answer: DepartmentAnswer }]>('departmentAnswered');

/** The applicant takes back open items, before their decision. An update: it is checked and answered. */
export const withdraw = defineUpdate<CaseState, [Withdrawal]>('withdraw');
