import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../records/database';
import { readFigures } from '../records/reports/figures';
import { readReductionsSum } from '../records/reports/reductions-sum';
import { rollUp } from '../records/reports/roll-up';
import { storeReportRows } from '../records/reports/store-rows';
import { timeLimitsOf } from '../records/reports/time-limits';
import { readWhoseDaysSum } from '../records/reports/whose-days-sum';
import { prepareFiles } from './support/filed-case';
import { liveSomehow } from './support/many-lives';
import { ownDatabase } from './support/own-database';

let db: Database;
let closed: string[];
beforeAll(async () => {
  ({ db } = await ownDatabase());
  await prepareFiles(db);
  const filed = [];
  for (let index = 0; index < 16; index += 1) filed.push(await liveSomehow(db, index));
  closed = filed.filter(({ state }) => state.phase === 'closed').map(({ caseNo }) => caseNo);
}, 60_000);
afterAll(() => db.destroy());

const asOfs = ['2026-12-10T12:00+08:00', '2026-11-23T11:00+08:00', '2026-11-23T10:59+08:00'].map((at) => ({
  at: Date.parse(at),
  day: at.slice(0, 10),
}));
const filters = [
  {},
  { oneThing: 'employee-hiring' },
  { department: 'employment' },
  { from: '2026-11-21' },
  { samples: 'only' },
] as const;

/** Everything that is told of closed cases, in sum. */
const readAll = () =>
  Promise.all(
    asOfs.flatMap((asOf) =>
      filters.map(async (filter) => ({
        limits: timeLimitsOf(await readFigures(db, filter, asOf)),
        days: await readWhoseDaysSum(db, filter, asOf),
        reductions: await readReductionsSum(db, filter, asOf),
      })),
    ),
  );

async function pending(): Promise<number> {
  const { count } = await db
    .selectFrom('report_pending')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

describe('figures', () => {
  it('are the same before cases are added up by day, in the middle of it, and after, by however many processes', async () => {
    const before = await readAll();
    expect(await pending()).toBe(closed.length);
    expect(await rollUp(db, 5)).toBe(5);
    expect(await readAll()).toEqual(before);
    while ((await pending()) > 0) await Promise.all([rollUp(db, 3), rollUp(db, 3), rollUp(db, 3)]);
    expect(await readAll()).toEqual(before);
    expect(before[0]?.reductions.n).toBeGreaterThan(0);
  });

  it('count no case twice that is closed again, as after a crash', async () => {
    const before = await readAll();
    for (const caseNo of closed) await storeReportRows(db, caseNo);
    expect(await pending()).toBe(0);
    expect(await rollUp(db)).toBe(0);
    expect(await readAll()).toEqual(before);
  });
});
