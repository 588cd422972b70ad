import { sql } from 'kysely';
import type { Database } from '../database';

/** From how many decided items, and how many of the newest, a usual time is told. */
export interface UsualTimeOf {
  readonly least: number;
  readonly newest: number;
}

/**
 * Usual working days of each item of a one thing: half of its newest decided ones took no longer. An item of which too
 * few were decided has none. Only days on which its clock ran are counted, so that a pause makes nothing usual.
 */
export async function usualDays(
  db: Database,
  oneThing: string,
  itemIds: readonly string[],
  { least, newest }: UsualTimeOf,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ item_id: string; median: number }>`
    select item_id, percentile_cont(0.5) within group (order by taken_days) as median
      from unnest(${itemIds}::text[]) as asked (item_id)
     cross join lateral (
       select taken_days from report_row
        where one_thing = ${oneThing} and report_row.item_id = asked.item_id and taken_days is not null
        order by closed_at desc limit ${newest}
     ) as taken
     group by item_id having count(*) >= ${least}`.execute(db);
  return new Map(rows.map(({ item_id, median }) => [item_id, median]));
}
