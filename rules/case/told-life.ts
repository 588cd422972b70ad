import type { Calendar } from '../calendar';
import type { CaseEvent } from './case-event';
import type { CasePlan } from './case-plan';
import type { CaseState } from './case-state';
import { evolve } from './evolve';

/** The life of a case by its log, with what it takes to count its dates once more. */
export interface ToldLife {
  readonly plan: CasePlan;
  /** The state before the first of the facts. */
  readonly received: CaseState;
  readonly events: readonly CaseEvent[];
  /** Version by which the first dates were counted. */
  readonly calendarVersion: string;
  /** Of the versions by which its dates were ever counted. */
  readonly calendarOf: (version: string) => Calendar;
}

/** The calendar by which its dates are counted now, or were in the end. */
export function newestCalendar({ events, calendarOf, calendarVersion }: ToldLife): Calendar {
  const changed = events.findLast((event) => event.type === 'calendarChanged');
  return calendarOf(changed?.calendarVersion ?? calendarVersion);
}

/** Where the facts have led to. */
export const stateOf = ({ events, received }: ToldLife): CaseState => events.reduce(evolve, received);
