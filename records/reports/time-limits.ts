import type { LimitKind } from '../../rules/case/case-state';
import { limitKinds } from '../../rules/case/item-clock';
import type { Bucket } from './buckets';
import type { Figures } from './figures';
import { type KeptRate, rateOf } from './kept-rate';

/** How one kind of limit was kept by what is closed. */
export interface LimitRecord extends KeptRate {
  /** The same with every pause, also those that were entered late: the rate as somebody generous would tell it. */
  readonly asTold: KeptRate;
  /** Of kept and missed: those with a pause that was entered late. */
  readonly latePaused: number;
  /** Of kept and missed: those that were lawfully extended 延期. */
  readonly extended: KeptRate;
  /** Closed, but not decided, by how it ended: withdrawn, ended with another item, not accepted, … */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Decided without such a limit: no statute fixes one. */
  readonly withoutLimit: number;
}

/** Both limits side by side, for whole cases and for their items. */
export type TimeLimits = Readonly<Record<'cases' | 'items', Readonly<Record<LimitKind, LimitRecord>>>>;

/** How limits were kept, of what was added up. */
export function timeLimitsOf(figures: readonly Figures[]): TimeLimits {
  const both = (scope: keyof TimeLimits) => {
    const ofScope = figures.filter((one) => one.scope === scope);
    const [promised, statutory] = limitKinds.map((kind) => recordOf(ofScope, kind));
    return { promised, statutory } as Readonly<Record<LimitKind, LimitRecord>>;
  };
  return { cases: both('cases'), items: both('items') };
}

function recordOf(figures: readonly Figures[], kind: LimitKind): LimitRecord {
  const sum = (bucket: Bucket) => figures.reduce((all, one) => all + one[`${kind}_${bucket}`], 0);
  const leftOut = figures.map((one) => [one.endedAs, one[`${kind}_left_out`]] as const);
  return {
    ...rateOf({ kept: sum('kept'), missed: sum('missed') }),
    asTold: rateOf({ kept: sum('kept_as_told'), missed: sum('missed_as_told') }),
    latePaused: sum('late_paused'),
    extended: rateOf({ kept: sum('kept_extended'), missed: sum('missed_extended') }),
    leftOut: Object.fromEntries(leftOut.filter(([, count]) => count > 0)),
    withoutLimit: sum('no_limit'),
  };
}
