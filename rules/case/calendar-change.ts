import { dueDate } from '../date-ledger';
import type { Limit } from '../limit';
import type { CaseFact } from './case-event';
import type { CaseContext } from './case-plan';
import type { AskedSince, CaseState } from './case-state';

/**
 * What a new calendar makes true of the last days that were set for the applicant; dates of items and of the whole
 * follow from it as from any change of clocks. The completeness check looks its day up each time.
 */
export function factsOfNewCalendar(state: CaseState, { plan, calendar }: CaseContext): readonly CaseFact[] {
  const moved = (
    of: Extract<CaseFact, { type: 'askedUntil' }>['of'],
    asked: AskedSince | undefined,
    limits: readonly Limit[],
  ): CaseFact[] => {
    if (!asked) return [];
    const dues = limits.map((limit) => dueDate({ calendar, from: asked.since, limit }).due);
    const due = dues.toSorted().at(-1);
    return due === undefined || due === asked.due ? [] : [{ type: 'askedUntil', of, due }];
  };
  const following = plan.mayFollow?.filter(({ target }) => state.gaps?.targets.includes(target)) ?? [];
  return [
    { type: 'calendarChanged', calendarVersion: calendar.version },
    ...moved('correction', state.correction, [plan.correctionLimit]),
    ...moved(
      'gaps',
      state.gaps,
      following.map(({ limit }) => limit),
    ),
    ...Object.entries(state.items).flatMap(([itemId, { asked }]) =>
      moved({ itemId }, asked, [plan.correctionLimit]),
    ),
  ];
}
