import type { Plan } from '../catalogue/plan';
import { sumTime, type TimeSplit, type TimeSum } from '../rules/time-split';
import { type WhoseDays, whoseDays } from '../rules/whose-days';
import { caseEvents, readLog, readLogs } from './case-log';
import type { CaseFile } from './cases';
import type { Database } from './database';
import { planOf } from './plans';
import { calendarOf } from './versions';

/** Whose the days of a case were; of an open one, until `now` (ms). */
export async function readWhoseDays(db: Database, file: CaseFile, now: number): Promise<WhoseDays> {
  const log = await readLog(db, file.case_no);
  return whoseDays(file.plan, {
    calendar: await calendarOf(db, file.calendar_version),
    receivedAt: file.received_at.getTime(),
    events: caseEvents(log.map(({ event }) => event)),
    now,
  });
}

/** Whose the days of all closed cases were, in sum. */
export interface WhoseDaysSum {
  /** Whole cases, whatever their outcome. */
  readonly whole: TimeSum;
  /** The same cases by one thing. */
  readonly oneThings: readonly (TimeSum & { readonly oneThing: string })[];
  /** Their items by department; an item's time begins with the receipt of its case. */
  readonly departments: readonly (TimeSum & { readonly department: string })[];
}

/** Cases whose logs are in memory at one time. */
const pageSize = 500;

/** Adds up all closed cases, each from its own log; those of `oneThing` only, if given. */
export async function sumWhoseDays(db: Database, oneThing?: string): Promise<WhoseDaysSum> {
  const cases: TimeSplit[] = [];
  const byOneThing = new Map<string, TimeSplit[]>();
  const byDepartment = new Map<string, TimeSplit[]>();
  for await (const { plan, days } of closedCases(db, oneThing)) {
    cases.push(days.whole);
    group(byOneThing, plan.oneThing, days.whole);
    for (const item of days.items) {
      const department = plan.items.find(({ id }) => id === item.itemId)?.department;
      if (department !== undefined) group(byDepartment, department, item);
    }
  }
  const inOrder = (groups: Map<string, TimeSplit[]>) =>
    [...groups].toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  return {
    whole: sumTime(cases),
    oneThings: inOrder(byOneThing).map(([id, splits]) => ({ oneThing: id, ...sumTime(splits) })),
    departments: inOrder(byDepartment).map(([department, splits]) => ({ department, ...sumTime(splits) })),
  };
}

function group(groups: Map<string, TimeSplit[]>, key: string, split: TimeSplit): void {
  const splits = groups.get(key) ?? [];
  splits.push(split);
  groups.set(key, splits);
}

async function* closedCases(
  db: Database,
  oneThing: string | undefined,
): AsyncGenerator<{ readonly plan: Plan; readonly days: WhoseDays }> {
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('combined_case')
      .select(['case_no', 'plan_id', 'calendar_version', 'received_at'])
      .where('phase', '=', 'closed')
      .where('case_no', '>', after)
      .$if(oneThing !== undefined, (query) => query.where('one_thing', '=', oneThing ?? ''))
      .orderBy('case_no')
      .limit(pageSize)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    after = last.case_no;
    const logs = await readLogs(
      db,
      rows.map(({ case_no }) => case_no),
    );
    for (const { case_no, plan_id, calendar_version, received_at } of rows) {
      const plan = await planOf(db, plan_id);
      const days = whoseDays(plan, {
        calendar: await calendarOf(db, calendar_version),
        receivedAt: received_at.getTime(),
        events: caseEvents(logs.get(case_no) ?? []),
        // A closed case has ended in its log.
        now: received_at.getTime(),
      });
      yield { plan, days };
    }
  }
}
