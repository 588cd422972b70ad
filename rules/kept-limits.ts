import type { CasePlan, PlannedItem } from './case/case-plan';
import type { CaseOutcome, CaseState, ItemStatus, LimitKind } from './case/case-state';
import { stateOf, type ToldLife } from './case/told-life';
import { type Retold, withoutLatePauses } from './case/without-late-pauses';
import { type ClosedClock, closedClock, daysRun } from './closed-clock';

/** How a limit of something closed was kept. `leftOut`: not decided, so it says nothing · `noLimit`: none was set. */
export type LimitResult = 'kept' | 'missed' | 'leftOut' | 'noLimit';

/** One limit of something closed. */
export interface Kept {
  /** As if no pause had been entered late: what a rate counts. */
  readonly result: LimitResult;
  /** With every pause, as the dates stood in the end. */
  readonly asTold: LimitResult;
  /** Pauses that were entered late. */
  readonly latePauses: number;
}

export interface KeptLimits extends Readonly<Record<LimitKind, Kept>> {
  /** By a lawful extension 延期 of it, or of one of its items. */
  readonly extended: boolean;
}

export interface KeptItem extends KeptLimits {
  readonly itemId: string;
  /** Working days on which its clock ran; `null` where it was never decided. */
  readonly takenDays: number | null;
  /** `null` where it was never decided. */
  readonly clock: ClosedClock | null;
}

export interface KeptCase {
  readonly whole: KeptLimits;
  readonly items: readonly KeptItem[];
}

/** Items that say whether their limit was kept. */
const decided: Readonly<Record<ItemStatus, boolean>> = {
  waiting: false,
  sending: false,
  atDesk: false,
  inReview: false,
  stalled: false,
  approved: true,
  refused: true,
  withdrawn: false,
  ended: false,
  revoked: true,
};

/** The same of whole cases. */
const handled: Readonly<Record<CaseOutcome, boolean>> = {
  completed: true,
  partlyCompleted: true,
  refused: true,
  withdrawn: false,
  notAccepted: false,
  deemedWithdrawn: false,
};

/** How the limits of a closed case and of its items were kept, told by all its facts. */
export function keptLimits(life: ToldLife): KeptCase {
  const told = stateOf(life);
  const retell = (kind: LimitKind): Retold => {
    const { latePause } = life.plan;
    // Most cases know no pause: they need not be told twice.
    const mayDiffer = latePause && life.events.some(({ type }) => type === 'pauseBegan');
    return mayDiffer ? withoutLatePauses(life, kind, latePause) : { state: told, latePauses: {} };
  };
  const retold = { promised: retell('promised'), statutory: retell('statutory') };
  const items = life.plan.items.map((item) => keptItem(life, item, told, retold));
  return { whole: keptWhole(life.plan, told, retold), items };
}

const missed = { promised: 'promiseMissed', statutory: 'statutoryMissed' } as const;

function keptItem(
  life: ToldLife,
  item: PlannedItem,
  told: CaseState,
  retold: Readonly<Record<LimitKind, Retold>>,
): KeptItem {
  const { id } = item;
  const state = told.items[id];
  const counts = decided[state?.status ?? 'ended'];
  const kept = (kind: LimitKind): Kept => {
    const isSet = kind === 'promised' || item.statutoryLimit !== null;
    const resultIn = (one: CaseState) => resultOf(counts, isSet, one.items[id]?.[missed[kind]]);
    return {
      result: resultIn(retold[kind].state),
      asTold: resultIn(told),
      latePauses: retold[kind].latePauses[id] ?? 0,
    };
  };
  const clock = counts && state ? closedClock(life, item, state) : null;
  return {
    itemId: id,
    promised: kept('promised'),
    statutory: kept('statutory'),
    extended: state?.extendedBy !== undefined,
    takenDays: clock && daysRun(clock, life.calendarOf(clock.calendarVersion)),
    clock,
  };
}

function keptWhole(plan: CasePlan, told: CaseState, retold: Readonly<Record<LimitKind, Retold>>): KeptLimits {
  const counts = told.outcome !== undefined && handled[told.outcome];
  const isDecided = ({ id }: PlannedItem) => decided[told.items[id]?.status ?? 'ended'];
  const kept = (kind: LimitKind): Kept => {
    const isSet =
      kind === 'promised' || plan.items.some((item) => item.statutoryLimit !== null && isDecided(item));
    const resultIn = (one: CaseState) => resultOf(counts, isSet, one[missed[kind]]);
    return {
      result: resultIn(retold[kind].state),
      asTold: resultIn(told),
      latePauses: Object.values(retold[kind].latePauses).reduce((sum, count) => sum + count, 0),
    };
  };
  return {
    promised: kept('promised'),
    statutory: kept('statutory'),
    extended: Object.values(told.items).some(({ extendedBy }) => extendedBy !== undefined),
  };
}

function resultOf(counts: boolean, isSet: boolean, isMissed: true | undefined): LimitResult {
  if (!counts) return 'leftOut';
  if (!isSet) return 'noLimit';
  return isMissed ? 'missed' : 'kept';
}
