import type { ParkedCase } from './parked-case';
import { parkedChecks } from './parked-checks';
import { parkedItems } from './parked-items';
import { parkedStalls } from './parked-stalls';
import type { Waiting } from './waiting';

/** A case for everything that there is to wait in; what is missing here does not compile. */
export const parkedCases: Readonly<Record<Waiting, ParkedCase>> = {
  ...parkedStalls,
  ...parkedItems,
  ...parkedChecks,
};

const everything = Object.keys(parkedCases) as Waiting[];

/** What takes days comes first: then no other case waits that they would move. */
const withFirst = (days: ParkedCase['days']): readonly Waiting[] =>
  everything.toSorted(
    (one, other) => Number(parkedCases[other].days === days) - Number(parkedCases[one].days === days),
  );

/** In the order in which they can be parked one after the other. */
export const toPark = withFirst('toPark');

/** In the order in which they can go on: once a check has ended, the clock jumps no more. */
export const toGoOn = withFirst('toGoOn');
