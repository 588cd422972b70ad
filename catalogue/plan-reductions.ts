import type { Baseline, Measure, SourceRow, Tally } from '../rules/reductions';
import { holds, type Answers } from './condition';
import type { WholeLimit } from './plan';
import type { ItemBaseline } from './schema/baselines';
import type { Source, Text } from './schema/basics';
import type { Item } from './schema/items';
import type { OneThing } from './schema/one-thing';

const separately: Text = { zh: '单独办理的承诺时限', en: 'Promised time when handled alone' };
const visits: Text = { zh: '单独办理的跑动次数', en: 'Visits when handled alone' };
const promisedTime: Text = { zh: '一件事中的承诺时限', en: 'Promised time in the one thing' };

/** What an item cost before, each number with its rows; what the catalogue does not know stays away. */
export function baselineOf(before: readonly ItemBaseline[], itemId: string): Baseline {
  const known = before.find((one) => one.item === itemId);
  const amount = (row: ItemBaseline['time'], what: Text): Tally | undefined =>
    row && tallyOf([rowOf(itemId, what, row.value, row.source)]);
  const named = (rows: ItemBaseline['steps']): Tally | undefined =>
    rows && tallyOf(rows.names.map((name) => rowOf(itemId, name, 1, rows.source)));
  return {
    time: amount(known?.time, separately),
    steps: named(known?.steps),
    materials: named(known?.materials),
    trips: amount(known?.trips, visits),
  };
}

/** What the one thing promises under these answers; the time along the critical path. */
export function promisedOf(
  oneThing: OneThing,
  items: readonly Pick<Item, 'id' | 'promisedLimit'>[],
  promise: WholeLimit,
  answers: Answers,
): Record<Measure, Tally> {
  const { steps, materials, trips } = oneThing.baselines.after;
  const papers = [...oneThing.materials, ...oneThing.letters];
  const rows = <T extends { when?: Item['when']; source: Source }>(
    all: readonly T[],
    name: (row: T) => Text,
  ) =>
    tallyOf(
      all.filter((row) => holds(row.when, answers)).map((row) => rowOf(null, name(row), 1, row.source)),
    );
  return {
    time: tallyOf(
      items
        .filter((item) => promise.criticalPath.includes(item.id))
        .map(({ id, promisedLimit }) => rowOf(id, promisedTime, promisedLimit.days, promisedLimit.source)),
    ),
    steps: rows(steps, (row) => row.name),
    materials: rows(
      materials,
      ({ material }) => papers.find(({ id }) => id === material)?.name ?? { zh: material, en: material },
    ),
    trips: rows(trips, (row) => row.name),
  };
}

function rowOf(itemId: string | null, what: Text, value: number, { grade, ref }: Source): SourceRow {
  return { itemId, what, value, grade, ref };
}

function tallyOf(sources: readonly SourceRow[]): Tally {
  return { value: sources.reduce((sum, row) => sum + row.value, 0), sources };
}
