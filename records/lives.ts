import type { CaseEvent } from '../rules/case/case-event';
import type { CasePlan } from '../rules/case/case-plan';
import { receivedCase } from '../rules/case/evolve';
import type { ToldLife } from '../rules/case/told-life';
import { caseEvents, readLogs } from './case-log';
import type { Database } from './database';
import { calendarOf } from './versions';

/** The life of a case as its file tells it, with the plan that the engine was given. */
export interface FiledLife extends ToldLife {
  readonly caseNo: string;
  readonly oneThing: string;
  readonly situation: string;
  readonly isSample: boolean;
}

/** Lives in memory at one time; few, so that other requests get their turn in between. */
const pageSize = 100;

/**
 * The lives of all cases that were open at `at` (ms), as far as they had gone then, by number. Asked again later it
 * gives the same, but for facts that were on their way to the file at that moment.
 */
export async function* livesAt(db: Database, at: number): AsyncGenerator<FiledLife> {
  for (let after = ''; ;) {
    const rows = await submissions(db)
      .where('combined_case.received_at', '<=', new Date(at))
      .where((eb) => eb.or([eb('phase', '<>', 'closed'), eb('closed_at', '>', new Date(at))]))
      .where('combined_case.case_no', '>', after)
      .orderBy('combined_case.case_no')
      .limit(pageSize)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    after = last.case_no;
    for (const life of await livesOf(db, rows)) yield upTo(life, at);
  }
}

function upTo(life: FiledLife, at: number): FiledLife {
  const end = life.events.findIndex((event) => event.at > at);
  return end < 0 ? life : { ...life, events: life.events.slice(0, end) };
}

/** The life of one case so far. Throws when it has no file. */
export async function readLife(db: Database, caseNo: string): Promise<FiledLife> {
  const row = await submissions(db).where('combined_case.case_no', '=', caseNo).executeTakeFirstOrThrow();
  const [life] = await livesOf(db, [row]);
  if (!life) throw new Error(`Case ${caseNo} has no life`);
  return life;
}

/** With the submission as it was taken in: there stands what the engine was told. */
function submissions(db: Database) {
  return db
    .selectFrom('combined_case')
    .innerJoin('inbox', (join) =>
      join.onRef('inbox.case_no', '=', 'combined_case.case_no').on('kind', '=', 'submission'),
    )
    .select([
      'combined_case.case_no',
      'combined_case.received_at',
      'one_thing',
      'situation',
      'is_sample',
      'message',
    ]);
}

type Submission = Awaited<ReturnType<ReturnType<typeof submissions>['executeTakeFirstOrThrow']>>;

async function livesOf(db: Database, rows: readonly Submission[]): Promise<FiledLife[]> {
  const logs = await readLogs(
    db,
    rows.map(({ case_no }) => case_no),
  );
  return Promise.all(rows.map((row) => lifeOf(db, row, caseEvents(logs.get(row.case_no) ?? []))));
}

async function lifeOf(db: Database, row: Submission, events: readonly CaseEvent[]): Promise<FiledLife> {
  const { plan, calendarVersion } = row.message as {
    readonly plan: CasePlan;
    readonly calendarVersion: string;
  };
  const versions = new Set([
    calendarVersion,
    ...events.flatMap((event) => (event.type === 'calendarChanged' ? event.calendarVersion : [])),
  ]);
  const calendars = new Map(
    await Promise.all(
      [...versions].map(async (version) => [version, await calendarOf(db, version)] as const),
    ),
  );
  return {
    caseNo: row.case_no,
    oneThing: row.one_thing,
    situation: row.situation,
    isSample: row.is_sample,
    plan,
    received: receivedCase(
      plan.items.map(({ id }) => id),
      row.received_at.getTime(),
    ),
    events,
    calendarVersion,
    calendarOf(version) {
      const calendar = calendars.get(version);
      if (!calendar) throw new RangeError(`Case ${row.case_no} never counted by calendar ${version}`);
      return calendar;
    },
  };
}
