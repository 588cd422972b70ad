import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readLog } from '../records/case-log';
import type { Database } from '../records/database';
import { rehearsePromise } from '../records/reports/rehearsal';
import { bruteDate, civilDay, endOf, shifted } from './support/brute-dates';
import { fileCase, prepareFiles } from './support/filed-case';
import { ownDatabase } from './support/own-database';
import { calendar, workingDays } from './support/told-case';

const itemId = 'employmentRegistration';
const promised = 5;

let db: Database;
beforeAll(async () => {
  ({ db } = await ownDatabase());
  await prepareFiles(db);
  for (const life of fc.sample(anyLife, { seed: 20261125, numRuns: 60 })) await live(life);
}, 120_000);
afterAll(() => db.destroy());

const anyLife = fc.record({
  /** Days after 2026-09-21: the National Day holidays lie ahead. */
  received: fc.nat({ max: 12 }),
  hour: fc.constantFrom('09:30', '18:30'),
  pauses: fc.array(fc.record({ after: fc.nat({ max: 6 }), lasts: fc.nat({ max: 9 }) }), { maxLength: 2 }),
  extendedAfter: fc.option(fc.nat({ max: 6 })),
  decidedAfter: fc.nat({ max: 20 }),
  ends: fc.constantFrom('approved' as const, 'approved' as const, 'refused' as const, 'withdrawn' as const),
});
type Life = typeof anyLife extends fc.Arbitrary<infer T> ? T : never;

/** What a department does with the item, in the order of days; the others are decided with it. */
async function live({ received, hour, pauses, extendedAfter, decidedAfter, ends }: Life): Promise<void> {
  const first = shifted('2026-09-21', received);
  const filed = await fileCase(db, {
    receivedAt: `${first}T${hour}+08:00`,
    items: (items) =>
      items.map((item) => ({
        ...item,
        promisedLimit: workingDays(promised),
        statutoryLimit: { ...workingDays(20), maxExtensionDays: 5 },
      })),
  });
  for (let day = 0; day <= decidedAfter; day += 1) {
    const today = shifted(first, day);
    const at = `${today}T19:00+08:00`;
    for (const [index, { after, lasts }] of pauses.entries()) {
      const of = { itemId, pauseId: `pause-${index}` };
      const plannedEnd = shifted(today, lasts);
      if (after === day) {
        await filed.act({ kind: 'beginPause', procedure: 'hearing', ...of, from: today, plannedEnd }, at);
      }
      if (after + lasts === day) await filed.act({ kind: 'endPause', ...of, end: today }, at);
    }
    if (extendedAfter === day) {
      await filed.act({ kind: 'extend', itemId, days: 3, approvedBy: 'head' }, at);
    }
  }
  const at = `${shifted(first, decidedAfter)}T20:00+08:00`;
  if (ends === 'withdrawn') await filed.act({ kind: 'withdraw', scope: 'whole' }, at);
  else
    for (const { id } of filed.casePlan.items) await filed.decide(id, at, id === itemId ? ends : 'approved');
}

/** From the raw log of each closed case, with an arithmetic of its own: the cases that a promise would have missed. */
async function recount(days: number) {
  const closed = await db
    .selectFrom('combined_case')
    .select(['case_no', 'closed_at'])
    .where('phase', '=', 'closed')
    .execute();
  const late: string[] = [];
  let n = 0;
  for (const { case_no } of closed) {
    const events = (await readLog(db, case_no)).map(({ event }) => event);
    const started = events.find((event) => event.type === 'itemStarted' && event.itemId === itemId);
    const decided = events.find((event) => event.type === 'itemDecided' && event.itemId === itemId);
    if (started?.type !== 'itemStarted' || decided?.type !== 'itemDecided') continue;
    n += 1;
    const ends = new Map(
      events.flatMap((one) => (one.type === 'pauseEnded' ? [[one.pauseId, one.end]] : [])),
    );
    const standstills = events.flatMap((one) => {
      if (one.type !== 'pauseBegan') return [];
      const runsAgain = ends.get(one.pause.id);
      return [{ from: one.pause.from, ...(runsAgain === undefined ? {} : { runsAgain }) }];
    });
    const dueIn = (count: number) =>
      bruteDate(calendar, started.startedAt, { days: count, unit: 'workingDay' }, standstills);
    const extended = events.find((event) => event.type === 'itemExtended');
    const plain = dueIn(days);
    const inTime = extended && (!plain || Date.parse(extended.at) <= endOf(plain.due));
    const due = inTime ? dueIn(days + extended.days) : plain;
    if (due && civilDay(Date.parse(decided.at)) > due.due) late.push(case_no);
  }
  return { n, late: late.toSorted() };
}

describe('a promise tried on closed items', () => {
  it.each([0, 1, 3, 5, 8, 15])('of %i days is what a recount from the logs gives', async (days) => {
    const rehearsal = await rehearsePromise(db, { itemId, promisedDays: days }, 1_000);
    const recounted = await recount(days);
    expect(rehearsal.n).toBe(recounted.n);
    expect(rehearsal.late.map(({ caseNo }) => caseNo).toSorted()).toEqual(recounted.late);
    expect(rehearsal.after).toMatchObject({
      missed: recounted.late.length,
      kept: recounted.n - recounted.late.length,
    });
  });

  it('that is the one they had is the rate they had', async () => {
    const { before, after, n, period } = await rehearsePromise(db, { itemId, promisedDays: promised }, 0);
    expect(after).toEqual(before);
    expect(n).toBeGreaterThan(30);
    expect([period?.from, period?.to].every((day) => day !== undefined && day >= '2026-09-21')).toBe(true);
  });

  it('counts only what was closed in the period, and says which period that is', async () => {
    const all = await rehearsePromise(db, { itemId, promisedDays: 3 }, 1_000);
    const [first, second] = await Promise.all([
      rehearsePromise(db, { itemId, promisedDays: 3, to: '2026-10-08' }, 1_000),
      rehearsePromise(db, { itemId, promisedDays: 3, from: '2026-10-09' }, 1_000),
    ]);
    expect(first.n + second.n).toBe(all.n);
    expect([...first.late, ...second.late]).toEqual(all.late);
    expect((first.period?.to ?? '') <= '2026-10-08' && (second.period?.from ?? '') >= '2026-10-09').toBe(
      true,
    );
    expect(await rehearsePromise(db, { itemId, promisedDays: 3, oneThing: 'another' }, 10)).toMatchObject({
      n: 0,
      period: null,
      after: { rate: null },
    });
  });
});
