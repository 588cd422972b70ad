import type { Database } from '../../records/database';

const kinds = ['promised', 'statutory'] as const;
const scopes = ['cases', 'items'] as const;
const pageSize = 20_000;

/** What a figure is narrowed to. */
export interface Narrowed {
  readonly oneThing?: string;
  readonly department?: string;
  readonly from?: string;
  readonly to?: string;
}

/** How limits were kept by what was closed `until` (ISO 8601), counted one row after the other, without sums, views or predicates of the product. */
export async function recount(db: Database, { oneThing, department, from, to }: Narrowed, until: string) {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  let [afterCase, afterItem] = ['', ''];
  for (;;) {
    const rows = await db
      .selectFrom('report_row')
      .select(['case_no', 'item_id', 'scope', 'one_thing', 'departments', 'closed_on', 'closed_at'])
      .select(['promised', 'statutory'])
      .where((eb) => eb(eb.refTuple('case_no', 'item_id'), '>', eb.tuple(afterCase, afterItem)))
      .orderBy('case_no')
      .orderBy('item_id')
      .limit(pageSize)
      .execute();
    const last = rows.at(-1);
    if (!last) break;
    [afterCase, afterItem] = [last.case_no, last.item_id];
    for (const row of rows) {
      if (row.closed_at > new Date(until)) continue;
      if (oneThing !== undefined && row.one_thing !== oneThing) continue;
      if (department !== undefined && !row.departments.includes(department)) continue;
      if (row.closed_on < (from ?? '') || row.closed_on > (to ?? '9999')) continue;
      add(`${row.scope} n`);
      for (const kind of kinds) add(`${row.scope} ${kind} ${row[kind]}`);
    }
  }
  const of = (key: string): number => counts.get(key) ?? 0;
  return {
    n: { cases: of('cases n'), items: of('items n') },
    limits: scopes.flatMap((scope) =>
      kinds.map((kind) => ({
        scope,
        kind,
        kept: of(`${scope} ${kind} kept`),
        missed: of(`${scope} ${kind} missed`),
        leftOut: of(`${scope} ${kind} leftOut`),
        withoutLimit: of(`${scope} ${kind} noLimit`),
      })),
    ),
  };
}

/** The same numbers in an answer of `management/time-limits`. */
export function told(body: any): Awaited<ReturnType<typeof recount>> {
  return {
    n: body.n,
    limits: scopes.flatMap((scope) =>
      kinds.map((kind) => {
        const { kept, missed, leftOut, withoutLimit } = body[scope][kind];
        const all = Object.values<number>(leftOut).reduce((sum, count) => sum + count, 0);
        return { scope, kind, kept, missed, leftOut: all, withoutLimit };
      }),
    ),
  };
}
