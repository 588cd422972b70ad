import type { SelectQueryBuilder } from 'kysely';
import type { Database } from './database';

/** Which part of a list is wanted; the first page is 1. */
export interface PageOf {
  readonly page: number;
  readonly size: number;
}

/** One page of a list, and how many rows there are in all; both from one predicate, at one moment. */
export interface Page<Row> extends PageOf {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** Reads one page of an ordered query, and counts that very query. */
export function readPage<Joined, Names extends keyof Joined, Row>(
  db: Database,
  { page, size }: PageOf,
  ordered: (transaction: Database) => SelectQueryBuilder<Joined, Names, Row>,
): Promise<Page<Row>> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const query = ordered(transaction);
      const { total } = await transaction
        .selectFrom(query.clearOrderBy().as('found'))
        .select((eb) => eb.fn.countAll<string>().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await query
        .limit(size)
        .offset((page - 1) * size)
        .execute();
      return { total: Number(total), page, size, rows };
    });
}
