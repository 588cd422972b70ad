import { type Calendar, endOfDay } from '../calendar';
import type { CaseFact } from './case-event';
import type { CaseContext } from './case-plan';
import { type CaseState, isOver, type LimitKind, type WholeDate } from './case-state';
import { wholeDates } from './due-dates';
import { itemDates } from './item-clock';

/** Facts after which the clock of an item may run otherwise. */
const clockFacts: readonly string[] = [
  'pauseBegan',
  'pauseEnded',
  'itemExtended',
  'commitmentWithdrawn',
  'calendarChanged',
] satisfies CaseFact['type'][];

/** Whether one of the facts may move the dates of items. */
export function moveClocks(facts: readonly CaseFact[]): boolean {
  return facts.some(({ type }) => clockFacts.includes(type));
}

/** New dates of started items, where they differ from those that were told. */
export function newItemDates(state: CaseState, context: CaseContext, now: number): readonly CaseFact[] {
  return context.plan.items.flatMap((item): CaseFact[] => {
    const itemState = state.items[item.id];
    if (itemState?.startedAt === undefined || isOver(itemState.status)) return [];
    const dates = itemDates(context, item, itemState, itemState.startedAt);
    const promisedDue = dates.promised.due;
    const statutoryDue = dates.statutory?.due ?? null;
    if (promisedDue === (itemState.promisedDue ?? null) && statutoryDue === (itemState.statutoryDue ?? null))
      return [];
    const ahead = {
      promised: isAhead(dates.promised.dueAt, now),
      statutory: isAhead(dates.statutory?.dueAt, now),
    };
    return [
      {
        type: 'itemDatesSet',
        itemId: item.id,
        promisedDue,
        statutoryDue,
        calendarVersion: context.calendar.version,
        ...noLongerMissed(itemState, ahead),
      },
    ];
  });
}

/** A limit whose clock stands has not passed. */
const isAhead = (dueAt: number | null | undefined, now: number): boolean =>
  dueAt === null || dueAt === undefined || dueAt >= now;

function noLongerMissed(
  clock: { readonly promiseMissed?: true; readonly statutoryMissed?: true },
  ahead: Readonly<Record<LimitKind, boolean>>,
): { readonly notMissed?: readonly LimitKind[] } {
  const notMissed: LimitKind[] = [];
  if (clock.promiseMissed && ahead.promised) notMissed.push('promised');
  if (clock.statutoryMissed && ahead.statutory) notMissed.push('statutory');
  return notMissed.length > 0 ? { notMissed } : {};
}

/** The dates of the whole, where they differ from those that were told. */
export function newWholeDates(state: CaseState, context: CaseContext, now: number): readonly CaseFact[] {
  const dates = wholeDates(context, state);
  if (!dates || JSON.stringify(dates) === JSON.stringify(state.dates)) return [];
  const { promised, statutory } = dates;
  const { calendar } = context;
  const ahead = {
    promised: isAhead(endOf(calendar, promised), now),
    // Once no open item has a limit in law, it stays what it was: missed or not.
    statutory: statutory !== null && isAhead(endOf(calendar, statutory), now),
  };
  const before = state.dates?.promised.due;
  const moved = before === undefined || before === promised.due ? {} : { movedFrom: before };
  const missed = noLongerMissed(state, ahead);
  return [{ type: 'datesSet', dates, ...moved, calendarVersion: calendar.version, ...missed }];
}

const endOf = (calendar: Calendar, { due, stopped }: WholeDate): number | null =>
  stopped ? null : endOfDay(calendar, due);
