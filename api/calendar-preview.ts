import { createHash } from 'node:crypto';
import type { ForeseenCase, ForeseenCounts } from '../records/calendar-changes';
import type { Database } from '../records/database';
import { openLives } from '../records/lives';
import type { Calendar } from '../rules/calendar';
import { foreseenEffect } from '../rules/case/calendar-effect';
import { newestCalendar, stateOf } from '../rules/case/told-life';
import { calendarFor } from './case-start';

/** What another calendar would do to the cases that are open now. */
export interface CalendarPreview {
  /** Version in force, and the one that would follow. */
  readonly from: string;
  readonly to: string;
  /** Of both versions and of all moves: an act that names it is refused once anything of that has changed. */
  readonly hash: string;
  readonly counts: ForeseenCounts;
  /** Cases of which some date moves, or that would end. */
  readonly cases: readonly ForeseenCase[];
}

/** Goes through all open cases with the rules that the engine will use, a page at a time. `now`: ms. */
export async function previewCalendar(
  db: Database,
  from: string,
  calendar: Calendar,
  now: number,
): Promise<CalendarPreview> {
  const cases: ForeseenCase[] = [];
  let count = 0;
  for await (const life of openLives(db)) {
    count += 1;
    const { caseNo, plan, received } = life;
    const partOf = (whole: Calendar) => calendarFor(whole, received.receivedAt);
    const context = { plan, calendar: partOf(newestCalendar(life)) };
    const effect = foreseenEffect(stateOf(life), context, partOf(calendar), now);
    if (effect.moves.length > 0 || effect.outcome !== undefined) cases.push({ caseNo, ...effect });
  }
  const to = calendar.version;
  const hash = createHash('sha256')
    .update(JSON.stringify([from, to, cases]))
    .digest('hex');
  return { from, to, hash, counts: countsOf(count, cases), cases };
}

function countsOf(open: number, cases: readonly ForeseenCase[]): ForeseenCounts {
  const moves = cases.flatMap((one) => one.moves);
  const becoming = (what: (typeof moves)[number]['becomes']) =>
    moves.filter(({ becomes }) => becomes === what).length;
  const items = cases.map((one) => new Set(one.moves.flatMap(({ itemId }) => itemId ?? [])).size);
  return {
    openCases: open,
    cases: cases.length,
    items: items.reduce((sum, size) => sum + size, 0),
    earlier: becoming('earlier'),
    later: becoming('later'),
    firm: becoming('firm'),
    provisional: becoming('provisional'),
    told: cases.reduce((sum, { told }) => sum + told.filter(({ to }) => to.includes('applicant')).length, 0),
    ending: cases.filter(({ outcome }) => outcome !== undefined).length,
  };
}
