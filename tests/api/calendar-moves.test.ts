import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { createMoveRound } from '../../api/calendar-moves';
import { previewCalendar } from '../../api/calendar-preview';
import { EngineUnavailable } from '../../api/engine';
import type { Round } from '../../api/rounds';
import { withYear } from '../../catalogue/calendars';
import { calendarInForce, newestChange, readChanges, storeChange } from '../../records/calendar-changes';
import { readMoves } from '../../records/calendar-moves';
import type { Database } from '../../records/database';
import type { Calendar } from '../../rules/calendar';
import { fileCase, type FiledCase, prepareFiles } from '../support/filed-case';
import { ownDatabase } from '../support/own-database';
import { publishedYear } from '../support/published-year';

const receivedAt = '2026-11-23T10:00+08:00';
const later = '2026-11-23T11:00+08:00';
const now = () => Date.parse(later);

let db: Database;
let round: Round;
/** The cases that the engine knows, and what it does when one is to be moved. */
let running: Map<string, FiledCase>;
let isUp: boolean;

beforeAll(async () => {
  ({ db } = await ownDatabase());
  await prepareFiles(db);
  round = createMoveRound({
    db,
    delivery: {
      async changeCalendar(caseNo: string, calendar: Calendar) {
        if (!isUp) throw new EngineUnavailable('down');
        const found = running.get(caseNo);
        if (!found) return 'caseOver';
        await found.changeCalendar(calendar, later);
        return 'heard';
      },
    },
    now,
    log: pino({ level: 'silent' }),
  });
}, 60_000);
afterAll(() => db.destroy());
beforeEach(() => {
  running = new Map();
  isUp = true;
});

async function moveAll(): Promise<number> {
  let settled = 0;
  for (let more = await round(); more > 0; more = await round()) settled += more;
  return settled;
}

async function openCase(): Promise<FiledCase> {
  const filed = await fileCase(db, { receivedAt });
  running.set(filed.caseNo, filed);
  return filed;
}

/** Puts a year with these days off into force, as somebody does who has looked at its preview. */
async function takeDaysOff(off: readonly string[]): Promise<number> {
  const from = await calendarInForce(db);
  const to = withYear(from, publishedYear(2026, off));
  const { preview } = await previewCalendar(db, from.version, to, now());
  const { hash, counts, cases } = preview;
  const change = { at: now(), by: 'manager', reason: 'test', proposal: null, undoes: null };
  const stored = await db
    .transaction()
    .execute((transaction) =>
      storeChange(transaction, { ...change, from: from.version, to, previewHash: hash, counts, cases }),
    );
  if (stored === null) throw new Error('Another calendar is in force');
  return stored;
}

const outcomeOf = async (changeId: number, { caseNo }: FiledCase) =>
  (await readMoves(db, changeId, '', 1_000)).find((move) => move.caseNo === caseNo);

describe('running cases follow the calendar in force', () => {
  it('with exactly the moves of the preview', async () => {
    const filed = await openCase();
    const change = await takeDaysOff(['2026-11-24']);
    await moveAll();
    const move = await outcomeOf(change, filed);
    expect(move).toMatchObject({ outcome: 'moved', moves: move?.foreseen });
    expect(move?.moves).toContainEqual({
      itemId: null,
      date: 'promised',
      from: '2026-11-24',
      to: '2026-11-25',
      becomes: 'later',
    });
    await filed.act({ kind: 'withdraw', scope: 'whole' }, later);
  });

  it('but for one that closes in between, which is said', async () => {
    const filed = await openCase();
    const change = await takeDaysOff(['2026-11-25', '2026-11-24']);
    await filed.act({ kind: 'withdraw', scope: 'whole' }, later);
    running.delete(filed.caseNo);
    await moveAll();
    expect(await outcomeOf(change, filed)).toMatchObject({ outcome: 'skipped', whySkipped: 'caseClosed' });
    const [told] = await readChanges(db, change);
    expect(told?.progress).toMatchObject({ waiting: 0, skipped: { caseClosed: 1 } });
  });

  it('as soon as the engine is back', async () => {
    const filed = await openCase();
    isUp = false;
    const change = await takeDaysOff(['2026-11-24', '2026-11-26']);
    expect(await moveAll()).toBe(0);
    expect(await outcomeOf(change, filed)).toMatchObject({ outcome: null });
    isUp = true;
    expect(await moveAll()).toBe(1);
    expect(await outcomeOf(change, filed)).toMatchObject({ outcome: 'moved' });
    await filed.act({ kind: 'withdraw', scope: 'whole' }, later);
  });

  it('and not one that was overtaken before its turn', async () => {
    const filed = await openCase();
    const first = await takeDaysOff(['2026-11-24', '2026-11-27']);
    const second = await takeDaysOff(['2026-11-24', '2026-11-25', '2026-11-27']);
    await moveAll();
    expect(await outcomeOf(first, filed)).toMatchObject({ outcome: 'skipped', whySkipped: 'overtaken' });
    expect(await outcomeOf(second, filed)).toMatchObject({ outcome: 'moved' });
    await filed.act({ kind: 'withdraw', scope: 'whole' }, later);
  });

  it('also when they were submitted by the calendar before, while the change was made', async () => {
    await takeDaysOff(['2026-11-24', '2026-12-01']);
    const filed = await openCase();
    await moveAll();
    const { calendar_version } = await db
      .selectFrom('combined_case')
      .select('calendar_version')
      .where('case_no', '=', filed.caseNo)
      .executeTakeFirstOrThrow();
    expect(calendar_version).toBe((await newestChange(db)).to_version);
    expect(filed.state.dates?.promised.due).toBe('2026-11-25');
    await filed.act({ kind: 'withdraw', scope: 'whole' }, later);
  });

  it('and two who change the calendar at once do not overwrite each other', async () => {
    const from = await calendarInForce(db);
    const changeTo = (off: string) =>
      db.transaction().execute((transaction) =>
        storeChange(transaction, {
          at: now(),
          by: 'manager',
          reason: 'test',
          proposal: null,
          undoes: null,
          from: from.version,
          to: withYear(from, publishedYear(2026, [off])),
          previewHash: '',
          counts: {
            openCases: 0,
            cases: 0,
            items: 0,
            earlier: 0,
            later: 0,
            firm: 0,
            provisional: 0,
            told: 0,
            ending: 0,
          },
          cases: [],
        }),
      );
    const stored = await Promise.all([changeTo('2026-12-02'), changeTo('2026-12-03')]);
    expect(stored.filter((id) => id === null)).toHaveLength(1);
  });
});
