import { endOfDay } from '../calendar';
import type { OwnFact } from './check-event';
import type { CheckContext } from './check-plan';
import type { CheckState, CheckStatus } from './check-state';

/** What time alone makes true once the last day of the limit that runs has passed. */
const passed = {
  waitingForCheck: { type: 'checkOverdue' },
  falseFound: { type: 'findingUnanswered' },
  toCorrect: { type: 'commitmentCorrectionMissed' },
} as const satisfies Partial<Record<CheckStatus, OwnFact>>;

/** The one deadline of a check, if a limit runs: its last instant (ms), and the fact that is true after it. */
export function checkDeadline(
  { status, due, overdue }: CheckState,
  { calendar }: Pick<CheckContext, 'calendar'>,
): { readonly at: number; readonly fact: OwnFact } | null {
  if (due === undefined || overdue || !(status in passed)) return null;
  return { at: endOfDay(calendar, due), fact: passed[status as keyof typeof passed] };
}
