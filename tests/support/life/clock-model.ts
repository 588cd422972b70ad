import type { Calendar, Day } from '../../../rules/calendar';
import type { CaseAct } from '../../../rules/case/acts';
import type { CasePlan, PlannedItem } from '../../../rules/case/case-plan';
import { type CaseState, isOver, type LimitKind, type WholeDate } from '../../../rules/case/case-state';
import type { Limit } from '../../../rules/limit';
import { bruteDate, type BruteDate, endOf, type Standstill, startOf } from '../brute-dates';
import { procedures } from './any-plan';

interface ModelPause {
  readonly id: string;
  readonly stops: readonly LimitKind[];
  readonly from: Day;
  readonly plannedEnd: Day;
  end?: Day;
}

/** What was done to the clock of an item, as a clerk would keep it on paper. */
interface ItemClock {
  readonly pauses: ModelPause[];
  extendedBy: number;
  /** The promise had passed by then. */
  isPromiseExtended: boolean;
  hasCommitment: boolean;
}

const stopsOf = (procedure: string): readonly LimitKind[] =>
  procedure in procedures ? procedures[procedure as keyof typeof procedures] : [];

/**
 * The clocks of a case once more, kept beside the real one from what was done to it. It takes from the real case what
 * began and ended when; everything that is counted is counted here, without any function of `rules/`.
 */
export class ClockModel {
  private readonly clocks: ReadonlyMap<string, ItemClock>;

  constructor(
    private readonly plan: CasePlan,
    public calendar: Calendar,
  ) {
    this.clocks = new Map(
      plan.items.map(({ id, commitment }) => [
        id,
        { pauses: [], extendedBy: 0, isPromiseExtended: false, hasCommitment: commitment !== undefined },
      ]),
    );
  }

  /** Keeps an act that the case did not refuse, at `now` (ms). `state`: the case after it. */
  note(act: CaseAct, state: CaseState, now: number): void {
    switch (act.kind) {
      case 'beginPause': {
        const { pauseId: id, procedure, from, plannedEnd } = act;
        this.clockOf(act.itemId).pauses.push({ id, stops: stopsOf(procedure), from, plannedEnd });
        return;
      }
      case 'endPause': {
        const pause = this.clockOf(act.itemId).pauses.find(({ id }) => id === act.pauseId);
        if (pause) pause.end = act.end;
        return;
      }
      case 'extend': {
        const clock = this.clockOf(act.itemId);
        const date = this.dateOf(
          this.itemOf(act.itemId),
          'promised',
          state.items[act.itemId]?.startedAt ?? now,
        );
        clock.isPromiseExtended = date === null || now <= endOf(date.due);
        clock.extendedBy = act.days;
        return;
      }
      case 'withdrawCommitment': {
        const item = this.plan.items.find(({ commitment }) => commitment?.letter === act.letter);
        if (item) this.clockOf(item.id).hasCommitment = false;
        return;
      }
      default:
    }
  }

  /** The limit that holds; `null`: no law limits the item. */
  limitOf(item: PlannedItem, kind: LimitKind): Limit | null {
    const { extendedBy, isPromiseExtended, hasCommitment } = this.clockOf(item.id);
    const promise = hasCommitment ? item.promisedLimit : (item.commitment?.withoutIt ?? item.promisedLimit);
    const limit = kind === 'promised' ? promise : item.statutoryLimit;
    if (!limit) return null;
    const more = kind === 'statutory' || isPromiseExtended ? extendedBy : 0;
    return { days: limit.days + more, unit: limit.unit };
  }

  /** The date of a limit that began at `from` (ms); `null` while its clock stands. */
  dateOf(item: PlannedItem, kind: LimitKind, from: number, isAsPlanned = false): BruteDate | null {
    const limit = this.limitOf(item, kind);
    if (!limit) throw new Error(`No ${kind} limit of ${item.id}`);
    const standstills = this.clockOf(item.id)
      .pauses.filter(({ stops }) => stops.includes(kind))
      .map(({ from: since, end, plannedEnd }): Standstill => {
        const runsAgain = end ?? (isAsPlanned ? plannedEnd : undefined);
        return { from: since, ...(runsAgain === undefined ? {} : { runsAgain }) };
      });
    return bruteDate(this.calendar, from, limit, standstills);
  }

  /** The dates of the open items that count, the latest first, each chain of needs walked anew from its end. */
  wholeDates(state: CaseState, kind: LimitKind): readonly WholeDate[] {
    return this.plan.items
      .filter(({ id }) => !isOver(state.items[id]?.status ?? 'waiting'))
      .filter(({ statutoryLimit }) => kind === 'promised' || statutoryLimit !== null)
      .map(({ id }) => {
        const { due, provisional, stopped } = this.planned(state, kind, id);
        return { due, provisional, waitingFor: id, ...(stopped ? { stopped } : {}) };
      })
      .toSorted((a, b) => (a.due < b.due ? 1 : -1));
  }

  /** When an item is due and has ended, counted from the acceptance along what it needs. */
  private planned(
    state: CaseState,
    kind: LimitKind,
    itemId: string,
  ): BruteDate & { readonly stopped: boolean; readonly end: number } {
    const item = this.itemOf(itemId);
    const accepted = { end: state.acceptedAt ?? state.receivedAt, provisional: false, stopped: false };
    const needed = item.needs.map((need) => this.planned(state, kind, need.item));
    const start = [accepted, ...needed].reduce((late, one) => (one.end > late.end ? one : late));
    const counted = kind === 'statutory' && item.statutoryLimit ? 'statutory' : 'promised';
    const running = this.dateOf(item, counted, start.end);
    const date = running ?? this.dateOf(item, counted, start.end, true);
    if (!date) throw new Error(`A pause of ${itemId} has no planned end`);
    const end = Math.max(start.end, startOf(date.due));
    const { status, endedAt = end } = state.items[itemId] ?? {};
    if (status && isOver(status)) {
      return { due: date.due, end: Math.min(end, endedAt), provisional: false, stopped: false };
    }
    return {
      due: date.due,
      end,
      provisional: date.provisional || start.provisional,
      stopped: running === null || start.stopped,
    };
  }

  private itemOf(itemId: string): PlannedItem {
    const item = this.plan.items.find(({ id }) => id === itemId);
    if (!item) throw new Error(`no item ${itemId}`);
    return item;
  }

  private clockOf(itemId: string): ItemClock {
    const clock = this.clocks.get(itemId);
    if (!clock) throw new Error(`no item ${itemId}`);
    return clock;
  }
}
