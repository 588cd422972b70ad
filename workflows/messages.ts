import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { CaseState } from '../rules/case/case-state';
import type { CaseAct } from '../rules/case/acts';
import type { DepartmentAnswer } from '../rules/case/decide';

/** A department's callback. A signal: it is stored already, must never fail, and may come twice. */
export const departmentAnswered =
  defineSignal<[{ readonly itemId: string; readonly answer: DepartmentAnswer }]>('departmentAnswered');

/** What a person does to the case. An update: it is checked and answered. */
export const act = defineUpdate<CaseState, [CaseAct]>('act');
