import { createHash } from 'node:crypto';
import type { ForeseenCase, ForeseenCounts } from '../records/calendar-changes';
import type { Database } from '../records/database';
import { livesAt } from '../records/lives';
import type { Calendar } from '../rules/calendar';
import { foreseenEffect } from '../rules/case/calendar-effect';
import { newestCalendar, stateOf } from '../rules/case/told-life';
import { calendarFor } from './case-start';

/** What another calendar would do to the cases that are open at a moment. */
export interface CalendarPreview {
  /** Version in force, and the one that would follow. */
  readonly from: string;
  readonly to: string;
  /** ISO 8601; made again for this moment, the preview is the same. */
  readonly asOf: string;
  /** Of both versions and of all moves: an act names what was looked at by it. */
  readonly hash: string;
  readonly counts: ForeseenCounts;
  /** Cases of which some date moves, or that would end. */
  readonly cases: readonly ForeseenCase[];
}

/** A preview, and by case that is open what it does to it, as a text to compare. */
export interface LookedAt {
  readonly preview: CalendarPreview;
  readonly effects: ReadonlyMap<string, string>;
}

/** Goes through all cases that are open at `at` (ms) with the rules that the engine will use, a page at a time. */
export async function previewCalendar(
  db: Database,
  from: string,
  calendar: Calendar,
  at: number,
): Promise<LookedAt> {
  const cases: ForeseenCase[] = [];
  const effects = new Map<string, string>();
  for await (const life of livesAt(db, at)) {
    const { caseNo, plan, received } = life;
    const partOf = (whole: Calendar) => calendarFor(whole, received.receivedAt);
    const context = { plan, calendar: partOf(newestCalendar(life)) };
    const effect = foreseenEffect(stateOf(life), context, partOf(calendar), at);
    effects.set(caseNo, JSON.stringify(effect));
    if (effect.moves.length > 0 || effect.outcome !== undefined) cases.push({ caseNo, ...effect });
  }
  const to = calendar.version;
  const hash = createHash('sha256')
    .update(JSON.stringify([from, to, cases]))
    .digest('hex');
  const asOf = new Date(at).toISOString();
  return { preview: { from, to, asOf, hash, counts: countsOf(effects.size, cases), cases }, effects };
}

/** How many cases closed and came in between two previews; `null`: one that is in both does not move as it did. */
export function since(
  looked: LookedAt,
  now: LookedAt,
): { readonly closed: number; readonly came: number } | null {
  const both = [...looked.effects].filter(([caseNo]) => now.effects.has(caseNo));
  if (both.some(([caseNo, effect]) => now.effects.get(caseNo) !== effect)) return null;
  return { closed: looked.effects.size - both.length, came: now.effects.size - both.length };
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
