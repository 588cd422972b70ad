import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { changesCase } from '../rules/case/beside-facts';
import type { CaseEvent, NumberedEvent, RecordedFact } from '../rules/case/case-event';
import { canonicalJson } from '../rules/canonical-json';
import type { Database } from './database';
import { toOutbox } from './outbox';

export interface KeyedEvent {
  /** Unique in the case: what writes twice after a crash writes once. */
  readonly key: string;
  readonly event: CaseEvent | (RecordedFact & { readonly at: number });
}

/** A fact of the running case under the key that makes it one row, however often it is written. */
export function keyed({ n, ...event }: NumberedEvent): KeyedEvent {
  return { key: event.type === 'lateAnswer' ? `late:${event.answerId}` : `case:${n}`, event };
}

/**
 * Takes the row lock that appending takes. For a transaction that writes another row of the case before it appends:
 * that row's foreign key would hold a weaker lock, and two such transactions would wait for each other.
 */
export async function lockForLog(transaction: Database, caseNo: string): Promise<void> {
  await transaction
    .selectFrom('combined_case')
    .select('case_no')
    .where('case_no', '=', caseNo)
    .forUpdate()
    .execute();
}

/**
 * Appends to the case's log, and puts the messages about what is appended into the outbox; returns how many entries
 * were new. Call it in the transaction of the rows that change with it, after them: they say who has each item.
 */
export async function appendEvents(
  db: Database,
  caseNo: string,
  events: readonly KeyedEvent[],
): Promise<number> {
  const keys = events.map(({ key }) => key);
  const bodies = events.map(({ event }) => canonicalJson({ ...event, at: new Date(event.at).toISOString() }));
  const messages = toOutbox(caseNo, events);
  const { rows } = await sql<{ appended: number }>`
    ${messages ? sql`with told as (${messages})` : sql``}
    select append_case_events(${caseNo}, ${keys}::text[], ${bodies}::text[]) as appended`.execute(db);
  return rows[0]?.appended ?? 0;
}

/** One row of the log as it is read back; `at` is ISO 8601. */
export interface LogEntry {
  readonly seq: number;
  readonly key: string;
  readonly hash: string;
  readonly body: string;
  readonly event: RecordedFact & { readonly at: string };
}

/** The log of a case, in order, after entry `after` (0: from the start). */
export async function readLog(db: Database, caseNo: string, after = 0): Promise<LogEntry[]> {
  const rows = await db
    .selectFrom('case_event')
    .selectAll()
    .where('case_no', '=', caseNo)
    .where('seq', '>', after)
    .orderBy('seq')
    .execute();
  return rows.map(({ seq, event_key, hash, body }) => ({
    seq,
    key: event_key,
    hash,
    body,
    event: JSON.parse(body) as LogEntry['event'],
  }));
}

/** The facts of several cases, each in its order. */
export async function readLogs(
  db: Database,
  caseNos: readonly string[],
): Promise<ReadonlyMap<string, readonly LogEntry['event'][]>> {
  const rows = await db
    .selectFrom('case_event')
    .select(['case_no', 'body'])
    .where('case_no', 'in', caseNos)
    .orderBy('case_no')
    .orderBy('seq')
    .execute();
  const logs = new Map<string, LogEntry['event'][]>();
  for (const { case_no, body } of rows) {
    const log = logs.get(case_no) ?? [];
    log.push(JSON.parse(body) as LogEntry['event']);
    logs.set(case_no, log);
  }
  return logs;
}

/** The facts that change a case; what stands beside it in the log changes nothing. */
export function caseEvents(log: readonly LogEntry['event'][]): CaseEvent[] {
  return log.filter(changesCase).map((event) => ({ ...event, at: Date.parse(event.at) }));
}

/** The first row at which the chain is broken, by number and reason; `null` when the log is whole. */
export function findBreak(log: readonly Pick<LogEntry, 'seq' | 'hash' | 'body'>[]): string | null {
  let previous = '';
  for (const [index, { seq, hash, body }] of log.entries()) {
    if (seq !== index + 1) return `entry ${index + 1} is missing`;
    const expected = createHash('sha256').update(`${previous}\n${body}`).digest('hex');
    if (hash !== expected) return `entry ${seq} was changed`;
    previous = hash;
  }
  return null;
}
