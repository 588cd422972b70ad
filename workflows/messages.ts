import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Calendar } from '../rules/calendar';
import type { CaseState } from '../rules/case/case-state';
import type { CaseAct } from '../rules/case/acts';
import type { DepartmentAnswer } from '../rules/case/answers';
import type { CheckAct } from '../rules/commitment-check/acts';
import type { CheckState } from '../rules/commitment-check/check-state';

/** A department's callback. A signal: it is stored already, must never fail, and may come twice. */
export const departmentAnswered =
  defineSignal<[{ readonly itemId: string; readonly answer: DepartmentAnswer }]>('departmentAnswered');

/**
 * What a person does to the case. An update: it is checked and answered. The second argument is the id under which the
 * records keep who did it and why.
 */
export const act = defineUpdate<CaseState, [CaseAct, string?]>('act');

/** A new calendar, or the one before again: dates are counted anew. Answered when the records show it. */
export const changeCalendar = defineUpdate<CaseState, [Calendar]>('changeCalendar');

/** An approval was taken back. A signal: it has happened, and may be said twice. */
export const revoked = defineSignal<[{ readonly itemId: string; readonly becauseOf?: string }]>('revoked');

/** What a person does to the check of a commitment. An update: it is checked and answered. */
export const checkAct = defineUpdate<CheckState, [CheckAct]>('checkAct');
