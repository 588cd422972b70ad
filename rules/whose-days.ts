import type { Day } from './calendar';
import {
  type CasePhase,
  type CaseState,
  isOver,
  type ItemState,
  type ItemStatus,
  type StallCause,
} from './case/case-state';
import { type Moment, momentsOf, type Slice, slicesOf, type ToldLog } from './case-moments';
import type { GraphItem } from './graph';
import { type DayCause, noTime, type Shares, type TimeSplit } from './time-split';

/** From the receipt of the case to the end of one item. */
export interface ItemDays extends TimeSplit {
  readonly itemId: string;
  /** The item that it waited for; `null` when it waited for none. */
  readonly waitedFor: string | null;
}

export interface WhoseDays {
  readonly whole: TimeSplit;
  readonly items: readonly ItemDays[];
}

/**
 * How long the handing over of an item still counts as the department's: an answer at once comes in this time, and
 * nobody there would have begun earlier. What lasts longer is a line or a system that is down.
 */
export const handOverMs = 60_000;

/** Until the acceptance no department has an item: the time belongs to who must act on the whole. */
const causeOfPhase = {
  received: 'acceptance',
  correcting: 'applicant',
  accepted: null,
  closed: null,
} as const satisfies Record<CasePhase, DayCause | null>;

/** Whose an accepted item is, at first and from `handOverMs` on; `byStall`: as `causeOfStall` says. */
const causeOfStatus = {
  waiting: { atFirst: 'upstream', later: 'upstream' },
  sending: { atFirst: 'department', later: 'systemFault' },
  atDesk: { atFirst: 'department', later: 'department' },
  inReview: { atFirst: 'department', later: 'department' },
  stalled: 'byStall',
  approved: null,
  refused: null,
  withdrawn: null,
  ended: null,
  revoked: null,
} as const satisfies Record<
  ItemStatus,
  { readonly atFirst: DayCause; readonly later: DayCause } | 'byStall' | null
>;

/**
 * Whose a stalled item is. Refused input is ours: papers that were found complete were passed on so that a department
 * could not read them, until the applicant has been asked for something.
 */
export const causeOfStall = {
  departmentDown: 'systemFault',
  refusedInput: 'systemFault',
  nonsense: 'systemFault',
  noAnswerInTime: 'department',
  waitingForApplicant: 'applicant',
  notKeyedIn: 'department',
  ourFault: 'systemFault',
} as const satisfies Record<StallCause, DayCause>;

/**
 * Whose the time of a case and of each of its items was, from the receipt to the end, or to `now`.
 *
 * Time on a day off is `nonWorking`, whoever had the case. On a day on which the clock of an item stood still it is
 * `specialProcedure`, also where the pause was entered later. An item that needs several others waited for the one
 * that ended last; one that has all it needs and still waits, waits for papers of the applicant. The whole is at each moment where the item is that its promised date waits for; while that one waits, it
 * is where the item is that that one waits for. So the whole is never `upstream`: some item always had it.
 */
export function whoseDays(
  plan: { readonly items: readonly GraphItem[] },
  told: Omit<ToldLog, 'itemIds'>,
): WhoseDays {
  const itemIds = plan.items.map(({ id }) => id);
  const moments = momentsOf({ ...told, itemIds });
  const waitedFor = lastNeeds(plan, moments);
  const causeOf = causesOf(plan, moments.at(-1)?.state);
  const whole = noTime();
  const ofItems = new Map(itemIds.map((id) => [id, noTime()]));
  for (const moment of moments) {
    const handedOver = Object.values(moment.since).map((since) => since + handOverMs);
    for (const slice of slicesOf(told.calendar, moment, handedOver)) {
      add(whole, slice, causeOfPhase[slice.state.phase] ?? causeOf(slice, holderOf(slice.state, waitedFor)));
      for (const [id, ofItem] of ofItems) add(ofItem, slice, causeOf(slice, id));
    }
  }
  const end = moments.at(-1)?.to ?? told.receivedAt;
  return {
    whole: { elapsedMs: end - told.receivedAt, sharesMs: whole },
    items: [...ofItems].map(([itemId, sharesMs]) => ({
      itemId,
      elapsedMs: (endOf(moments, itemId)?.from ?? end) - told.receivedAt,
      sharesMs,
      waitedFor: sharesMs.upstream > 0 ? (waitedFor.get(itemId) ?? null) : null,
    })),
  };
}

/** Whose an item is in a slice; `null` when it is over. Pauses are those that `end`, the last state, knows of. */
function causesOf(
  { items }: { readonly items: readonly GraphItem[] },
  end: CaseState | undefined,
): (slice: Slice, itemId: string) => DayCause | null {
  const needs = new Map(items.map((item) => [item.id, item.needs]));
  return ({ state, since, from, day }, itemId) => {
    const item = state.items[itemId];
    const held = causeOfStatus[item?.status ?? 'ended'];
    if (!item || !held) return null;
    const ofPhase = causeOfPhase[state.phase];
    if (ofPhase) return ofPhase;
    if (isPausedOn(end?.items[itemId], day) && item.status !== 'waiting') return 'specialProcedure';
    if (held === 'byStall') return causeOfStall[item.stallCause ?? 'ourFault'];
    const isMet = needs.get(itemId)?.every((need) => isOver(state.items[need.item]?.status ?? 'ended'));
    if (item.status === 'waiting' && isMet) return 'applicant';
    const lasts = from - (since[itemId] ?? from);
    return lasts < handOverMs ? held.atFirst : held.later;
  };
}

function isPausedOn(item: ItemState | undefined, day: Day): boolean {
  return item?.pauses?.some(({ from, end }) => from <= day && (end === undefined || day < end)) ?? false;
}

/** The item that has the accepted case: the one its promised date waits for, or what that one waits for itself. */
function holderOf({ dates, items }: CaseState, waitedFor: ReadonlyMap<string, string>): string {
  let holder = dates?.promised.waitingFor ?? '';
  while (items[holder]?.status === 'waiting') {
    const next = waitedFor.get(holder);
    if (next === undefined || isOver(items[next]?.status ?? 'ended')) break;
    holder = next;
  }
  return holder;
}

/** The moment that begins with the end of the item, if it has ended. */
function endOf(moments: readonly Moment[], itemId: string): Moment | undefined {
  return moments.find(({ state }) => isOver(state.items[itemId]?.status ?? 'ended'));
}

/** By item, of those it needs the one that ended last; of several that are open, the one promised latest. */
function lastNeeds(
  { items }: { readonly items: readonly GraphItem[] },
  moments: readonly Moment[],
): Map<string, string> {
  const endIndex = new Map(
    items.map(({ id }) => {
      const end = endOf(moments, id);
      return [id, end ? moments.indexOf(end) : Infinity];
    }),
  );
  const promised = moments.at(-1)?.state.items ?? {};
  // What has not started is promised later than all that has.
  const promisedDue = (id: string) => promised[id]?.promisedDue ?? '9999-12-31';
  return new Map(
    items.flatMap(({ id, needs }) => {
      const [last] = needs
        .flatMap(({ item }) => (endIndex.has(item) ? [{ item, end: endIndex.get(item) ?? 0 }] : []))
        .toSorted((a, b) =>
          a.end === b.end ? promisedDue(b.item).localeCompare(promisedDue(a.item)) : b.end - a.end,
        );
      return last ? [[id, last.item] as const] : [];
    }),
  );
}

function add(shares: Shares, { from, to, working }: Slice, cause: DayCause | null): void {
  if (cause) shares[working ? cause : 'nonWorking'] += to - from;
}
