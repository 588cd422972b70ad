import { causeNames } from '../rules/cause-names';
import { dayCauses, type TimeSplit } from '../rules/time-split';
import type { Text } from '../rules/text';
import { drawTable } from './table';
import type { Voice } from './voice';

/** One row of the table: `name` as it is printed. */
export interface DaysRow extends TimeSplit {
  readonly name: string;
  /** What stands in a last column; if any row has it. */
  readonly note?: string;
}

const hundredthOfADay = 864_000;

/**
 * Shares in hundredths of a day that add up to the rounded total: each is the step between two rounded running sums,
 * so none is off by more than one.
 */
export function daysThatAddUp(sharesMs: readonly number[]): number[] {
  let sum = 0;
  let shown = 0;
  return sharesMs.map((ms) => {
    sum += ms;
    const step = Math.round(sum / hundredthOfADay) - shown;
    shown += step;
    return step;
  });
}

/**
 * Whose the days were: days of 24 hours with two decimals, every row adding up as printed. Causes that took no time in
 * any row have no column, so that the table fits a terminal.
 */
export function daysTable(head: Text, rows: readonly DaysRow[], voice: Voice, noteHead?: Text): string[] {
  const right = (text: Text) => ({ head: voice.label(text), align: 'right' }) as const;
  const causes = dayCauses.filter((cause) => rows.some(({ sharesMs }) => sharesMs[cause] > 0));
  return drawTable(
    [
      { head: voice.label(head) },
      ...causes.map((cause) => right(causeNames[cause])),
      right({ zh: '合计', en: 'Elapsed' }),
      ...(noteHead ? [{ head: voice.label(noteHead) }] : []),
    ],
    rows.map(({ name, elapsedMs, sharesMs, note }) => [
      name,
      ...daysThatAddUp(causes.map((cause) => sharesMs[cause])).map(inDays),
      inDays(Math.round(elapsedMs / hundredthOfADay)),
      ...(note === undefined ? [] : [note]),
    ]),
  );
}

const inDays = (hundredths: number): string => (hundredths / 100).toFixed(2);
