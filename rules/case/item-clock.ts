import { addDays } from '../calendar';
import { dueDate, type DueDate, type NoDueDate } from '../date-ledger';
import type { Limit } from '../limit';
import type { Stop } from '../limit-walk';
import type { Text } from '../text';
import type { CaseContext, CasePlan, PlannedItem } from './case-plan';
import type { ItemState, LimitKind, Pause } from './case-state';

export const limitKinds = ['promised', 'statutory'] as const satisfies readonly LimitKind[];

/**
 * The limit that holds for the item now: of the normal road once a commitment is withdrawn, and with the days of a
 * lawful extension, which move the law's date, and the promise unless that had passed. `null`: no law fixes one.
 */
export function limitOf(item: PlannedItem, state: ItemState | undefined, kind: LimitKind): Limit | null {
  if (kind === 'promised') return promiseOf(item, state);
  return item.statutoryLimit && longer(item.statutoryLimit, state?.extendedBy);
}

function promiseOf({ commitment, promisedLimit }: PlannedItem, state: ItemState | undefined): Limit {
  const promise = commitment && state?.commitmentWithdrawn ? commitment.withoutIt : promisedLimit;
  return state?.promiseNotExtended ? promise : longer(promise, state?.extendedBy);
}

function longer({ days, unit }: Limit, by = 0): Limit {
  return { days: days + by, unit };
}

/** The limits of an item that stand still during a procedure; `undefined`: its guide knows no such procedure. */
export function stoppedBy(
  { stops }: Pick<CasePlan, 'stops'>,
  item: PlannedItem,
  procedure: string,
): readonly LimitKind[] | undefined {
  return own(item.stops, procedure) ?? own(stops, procedure);
}

function own<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table && Object.hasOwn(table, key) ? table[key] : undefined;
}

/** How a pause that still lasts is counted: without an end, or as if it ended as planned. */
export type OpenPause = 'open' | 'asPlanned';

/**
 * The stretches in which one limit of the item stood still. The day on which a procedure begins is the first that
 * does not count; the day on which the clock runs again counts, so a pause that ends on its first day stops nothing.
 */
export function stopsOf(
  plan: Pick<CasePlan, 'stops'>,
  item: PlannedItem,
  pauses: readonly Pause[] = [],
  kind: LimitKind,
  { open, nameOf = asCoded }: { readonly open: OpenPause; readonly nameOf?: (procedure: string) => Text },
): readonly Stop[] {
  return pauses
    .filter(({ procedure }) => stoppedBy(plan, item, procedure)?.includes(kind))
    .map(({ from, end, plannedEnd, procedure }) => {
      const runsAgain = end ?? (open === 'asPlanned' ? plannedEnd : undefined);
      const to = runsAgain === undefined ? {} : { to: addDays(runsAgain, -1) };
      return { from, ...to, reason: nameOf(procedure) };
    });
}

const asCoded = (procedure: string): Text => ({ zh: procedure, en: procedure });

/** Both limits of an item whose clock started at `from` (ms); without a day while the clock stands. */
export function itemDates(
  { plan, calendar }: CaseContext,
  item: PlannedItem,
  state: ItemState | undefined,
  from: number,
): { promised: DueDate | NoDueDate; statutory: DueDate | NoDueDate | null } {
  const dateOf = (kind: LimitKind, limit: Limit) =>
    dueDate({ calendar, from, limit, stops: stopsOf(plan, item, state?.pauses, kind, { open: 'open' }) });
  const law = limitOf(item, state, 'statutory');
  return {
    promised: dateOf('promised', promiseOf(item, state)),
    statutory: law && dateOf('statutory', law),
  };
}

/**
 * The date of one limit of the item if its clock started at `from` (ms) and every pause ends as planned; `stopped`:
 * one that still lasts holds it up. An item that no law limits takes its promise.
 */
export function plannedDue(
  { plan, calendar }: CaseContext,
  item: PlannedItem,
  state: ItemState,
  kind: LimitKind,
  from: number,
): DueDate & { readonly stopped: boolean } {
  const law = kind === 'statutory' ? limitOf(item, state, 'statutory') : null;
  const limit = law ?? promiseOf(item, state);
  const dateIf = (open: OpenPause) => {
    const stops = stopsOf(plan, item, state.pauses, law ? 'statutory' : 'promised', { open });
    return dueDate({ calendar, from, limit, stops });
  };
  const date = dateIf('open');
  if (date.due !== null) return { ...date, stopped: false };
  const planned = dateIf('asPlanned');
  if (planned.due === null) throw new RangeError(`A pause of item ${item.id} has no planned end`);
  return { ...planned, stopped: true };
}
