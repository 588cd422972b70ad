import type { Calendar, Day } from '../calendar';
import { messagesAbout } from '../messages/who-is-told';
import { type TemplateId, templates } from '../messages/templates';
import type { CaseEvent } from './case-event';
import type { CaseContext } from './case-plan';
import { type CaseOutcome, type CaseState, isOver } from './case-state';
import { decide } from './decide';
import { evolve } from './evolve';

/** A date that has become another, or the same one more or less certain than before. */
export interface DateMove {
  /** `null`: a date of the whole. */
  readonly itemId: string | null;
  /** `asked`: last day of what the applicant was asked for: a correction, papers that may follow, an answer. */
  readonly date: 'promised' | 'statutory' | 'asked';
  readonly from: Day;
  readonly to: Day;
  readonly becomes: 'earlier' | 'later' | 'firm' | 'provisional';
}

/** What a new calendar does to one open case. */
export interface CalendarEffect {
  readonly moves: readonly DateMove[];
  /** Messages that go out because of it, each once: template and whom it is for. */
  readonly told: readonly { readonly template: TemplateId; readonly to: readonly string[] }[];
  /** Set when a last day that moved into the past ends the case. */
  readonly outcome?: CaseOutcome;
}

/**
 * The effect that `calendar` will have at `now` (ms) on a case that counts by that of its context; what time has made
 * true until then, it made true by the old one.
 */
export function foreseenEffect(
  state: CaseState,
  context: CaseContext,
  calendar: Calendar,
  now: number,
): CalendarEffect {
  const current = decide(state, { type: 'timePassed' }, context, now).reduce(evolve, state);
  const events = decide(current, { type: 'calendarChanged' }, { ...context, calendar }, now);
  return effectOf(current, events);
}

/**
 * The effect told by the facts of the moment in which the case got the calendar; `state` is the one before them. What
 * time had made true until then is no effect of it.
 */
export function effectOf(state: CaseState, events: readonly CaseEvent[]): CalendarEffect {
  const start = events.findIndex(({ type }) => type === 'calendarChanged');
  if (start < 0) return { moves: [], told: [] };
  const facts = events.slice(start);
  const before = events.slice(0, start).reduce(evolve, state);
  const after = facts.reduce(evolve, before);
  const ids = new Set(facts.flatMap((fact) => messagesAbout(fact, facts)).map(({ template }) => template));
  return {
    moves: movesBetween(before, after),
    told: [...ids].map((template) => ({ template, to: templates[template].to })),
    ...(after.outcome === undefined || after.outcome === before.outcome ? {} : { outcome: after.outcome }),
  };
}

/** The effect that the newest calendar of a case had, told by all its facts; `null`: it is not of this version. */
export function recordedEffect(
  received: CaseState,
  events: readonly CaseEvent[],
  version: string,
): CalendarEffect | null {
  const start = events.findLastIndex(({ type }) => type === 'calendarChanged');
  const changed = events[start];
  if (changed?.type !== 'calendarChanged' || changed.calendarVersion !== version) return null;
  const facts = events.slice(start);
  const end = facts.findIndex(({ at }) => at !== changed.at);
  const state = events.slice(0, start).reduce(evolve, received);
  return effectOf(state, end < 0 ? facts : facts.slice(0, end));
}

function movesBetween(before: CaseState, after: CaseState): readonly DateMove[] {
  const afterwards = datesOf(after);
  return datesOf(before).flatMap((one) => {
    const other = afterwards.find(({ itemId, date }) => itemId === one.itemId && date === one.date);
    const becomes = other && changeOf(one, other);
    if (!becomes) return [];
    return [{ itemId: one.itemId, date: one.date, from: one.due, to: other.due, becomes }];
  });
}

interface DatedPart extends Pick<DateMove, 'itemId' | 'date'> {
  readonly due: Day;
  /** Said of dates of the whole only. */
  readonly provisional: boolean;
}

/** Every date that the case has now. */
function datesOf({ dates, correction, gaps, items }: CaseState): readonly DatedPart[] {
  const { promised, statutory } = dates ?? {};
  return [
    ...dated(null, 'promised', promised?.due, promised?.provisional),
    ...dated(null, 'statutory', statutory?.due, statutory?.provisional),
    ...dated(null, 'asked', (correction ?? gaps)?.due),
    ...Object.entries(items)
      .filter(([, { status }]) => !isOver(status))
      .flatMap(([itemId, { promisedDue, statutoryDue, asked }]) => [
        ...dated(itemId, 'promised', promisedDue),
        ...dated(itemId, 'statutory', statutoryDue),
        ...dated(itemId, 'asked', asked?.due),
      ]),
  ];
}

function dated(
  itemId: string | null,
  date: DateMove['date'],
  due: Day | undefined,
  provisional = false,
): DatedPart[] {
  return due === undefined ? [] : [{ itemId, date, due, provisional }];
}

function changeOf(one: DatedPart, other: DatedPart): DateMove['becomes'] | undefined {
  if (other.due < one.due) return 'earlier';
  if (other.due > one.due) return 'later';
  if (one.provisional === other.provisional) return undefined;
  return other.provisional ? 'provisional' : 'firm';
}
