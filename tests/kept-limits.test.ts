import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../records/database';
import { readFigures } from '../records/reports/figures';
import { storeReportRows } from '../records/reports/store-rows';
import { timeLimitsOf } from '../records/reports/time-limits';
import { workingDays } from './support/told-case';
import { fileCase, type FiledCase, prepareFiles } from './support/filed-case';
import { ownDatabase } from './support/own-database';

let db: Database;
beforeAll(async () => {
  ({ db } = await ownDatabase());
  await prepareFiles(db);
}, 60_000);
afterAll(() => db.destroy());

const asOf = { at: Date.parse('2026-12-31T12:00+08:00'), day: '2026-12-31' };
const on = (day: string) => `2026-11-${day}T11:00+08:00`;
const first = 'employmentRegistration';

/** Received on Monday 2026-11-23: three working days, until Thursday, for the first item; ten for all others. */
const open = () =>
  fileCase(db, {
    receivedAt: on('23'),
    items: (items) =>
      items.map((item) => ({
        ...item,
        promisedLimit: workingDays(item.id === first ? 3 : 10),
        statutoryLimit: item.id === first ? { ...workingDays(10), maxExtensionDays: 5 } : null,
      })),
  });

async function approveAll(filed: FiledCase, day: string) {
  for (const { id } of filed.casePlan.items) await filed.decide(id, on(day));
}

async function pause(filed: FiledCase, from: string, end: string) {
  const of = { itemId: first, pauseId: `${from}-${end}` };
  const days = { from: `2026-11-${from}`, plannedEnd: `2026-11-${end}` };
  await filed.act({ kind: 'beginPause', procedure: 'hearing', ...of, ...days }, on(from));
  await filed.act({ kind: 'endPause', ...of, end: days.plannedEnd }, on(end));
}

describe('how limits were kept', () => {
  it('is counted as known, with what it leaves out', async () => {
    await approveAll(await open(), '24');
    await approveAll(await open(), '27');
    const paused = await open();
    await pause(paused, '24', '26');
    await approveAll(paused, '30');
    const late = await open();
    await pause(late, '25', '27');
    await approveAll(late, '30');
    const extended = await open();
    await extended.act({ kind: 'extend', itemId: first, days: 2, approvedBy: 'head' }, on('24'));
    await approveAll(extended, '30');
    await (await open()).act({ kind: 'withdraw', scope: 'whole' }, on('24'));
    const refused = await open();
    await refused.decide(first, on('24'), 'refused');
    await refused.decide('insuranceEnrolment', on('24'));
    await open();

    const { cases, items } = timeLimitsOf(await readFigures(db, {}, asOf));
    // Approved on time, late, after a pause in time, after a late pause, extended; then refused in time. One is open.
    expect(cases.promised).toEqual({
      kept: 6,
      missed: 0,
      rate: 1,
      asTold: { kept: 6, missed: 0, rate: 1 },
      latePaused: 1,
      extended: { kept: 1, missed: 0, rate: 1 },
      leftOut: { withdrawn: 1 },
      withoutLimit: 0,
    });
    const ofFirst = { kept: 4, missed: 2 };
    // Three in each case that was approved; one that goes on after the refusal, two that end with it.
    const others = 5 * 3 + 1;
    expect(items.promised).toEqual({
      kept: ofFirst.kept + others,
      missed: ofFirst.missed,
      rate: (ofFirst.kept + others) / (6 + others),
      asTold: {
        kept: ofFirst.kept + 1 + others,
        missed: 1,
        rate: (ofFirst.kept + 1 + others) / (6 + others),
      },
      latePaused: 1,
      extended: { kept: 1, missed: 0, rate: 1 },
      leftOut: { withdrawn: 4, ended: 2 },
      withoutLimit: 0,
    });
    expect(items.statutory).toMatchObject({ kept: 6, missed: 0, withoutLimit: others });
    expect(cases.statutory).toMatchObject({ kept: 6, missed: 0, withoutLimit: 0 });
  });

  it('is the same when the rows are made once more from the logs', async () => {
    const readRows = () =>
      db.selectFrom('report_row').selectAll().orderBy('case_no').orderBy('item_id').execute();
    const rows = await readRows();
    expect(rows).toHaveLength(7 * 5);
    await db.deleteFrom('report_pending').execute();
    await db.deleteFrom('report_row').execute();
    for (const caseNo of new Set(rows.map(({ case_no }) => case_no))) await storeReportRows(db, caseNo);
    expect(await readRows()).toEqual(rows);
  });
});
