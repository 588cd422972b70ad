import { measures } from '../../rules/reductions';
import { dayCauses } from '../../rules/time-split';
import type { Database } from '../../records/database';
import { causeColumns } from '../../records/reports/buckets';

type Sums = Readonly<Record<string, number>>;

/** Whose the days of closed cases were, and what was cut by those in which everything was approved: row by row. */
export async function recountSums(db: Database, until: string): Promise<Sums> {
  const sums: Record<string, number> = {};
  const add = (name: string, amount: number) => {
    sums[name] = (sums[name] ?? 0) + amount;
  };
  const wholes = await db
    .selectFrom('report_row')
    .select([
      'case_no',
      'ended_as',
      'closed_at',
      'elapsed_ms',
      ...dayCauses.map((cause) => causeColumns[cause]),
    ])
    .where('item_id', '=', '')
    .execute();
  const completed = new Set<string>();
  for (const whole of wholes) {
    if (whole.closed_at > new Date(until)) continue;
    if (whole.ended_as === 'completed') completed.add(whole.case_no);
    add('cases', 1);
    add('elapsed', whole.elapsed_ms);
    for (const cause of dayCauses) add(cause, whole[causeColumns[cause]]);
  }
  const cuts = await db
    .selectFrom('case_reduction')
    .select(['case_no', 'measure', 'before', 'promised', 'measured'])
    .execute();
  for (const { case_no, measure, before, promised, measured } of cuts) {
    if (!completed.has(case_no)) continue;
    const isKnown = before !== null && promised !== null && measured !== null;
    add(`${measure} counted`, Number(isKnown));
    add(`${measure} left out`, Number(!isKnown));
    add(`${measure} before`, isKnown ? before : 0);
    add(`${measure} measured`, isKnown ? measured : 0);
  }
  return sums;
}

/** The same sums as the board tells them. */
export function sumsTold({ whole }: any, { total }: any): Sums {
  const cuts = measures.flatMap((measure) => [
    [`${measure} counted`, total[measure].counted],
    [`${measure} left out`, total[measure].leftOut],
    [`${measure} before`, total[measure].before ?? 0],
    [`${measure} measured`, total[measure].measured ?? 0],
  ]);
  return Object.fromEntries([
    ['cases', whole.count],
    ['elapsed', whole.elapsedMs],
    ...dayCauses.map((cause) => [cause, whole.sharesMs[cause]]),
    ...cuts,
  ]) as Sums;
}
