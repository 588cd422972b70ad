import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { queueCounts } from '../api/queue-counts';
import type { Person } from '../people/actor';
import { readAtHand } from '../records/at-hand';
import type { Database } from '../records/database';
import { readDeskCases } from '../records/desk-cases';
import { countQueues, deskQueues } from '../records/desk-queues';
import { storeAnswer } from '../records/department-answers';
import type { StallCause } from '../rules/case/case-state';
import { type FiledCase, fileCase, prepareFiles } from './support/filed-case';
import { ownDatabase } from './support/own-database';

type Clerk = Pick<Person, 'id' | 'departments'>;
const hall: Clerk = { id: 'clerk-hall', departments: 'all' };
const taxClerk: Clerk = { id: 'clerk-tax', departments: ['tax'] };
const first = 'employmentRegistration';
const insurance = 'insuranceEnrolment';
const certificate = 'employmentCertificate';
const everything = { page: 1, size: 200 };
const byAge = { sort: 'age', order: 'asc', ...everything } as const;

let db: Database;
const cases: Record<string, FiledCase> = {};

/** A case on a working day, whose departments all have an interface unless told. */
async function file(name: string, told: { hour: number; incomplete?: true; assisted?: true }) {
  const one = await fileCase(db, {
    receivedAt: `2026-11-23T${String(told.hour).padStart(2, '0')}:00+08:00`,
    ...(told.incomplete ? { plan: { completeness: 'incomplete' } } : {}),
    items: (items) =>
      items.map(({ assisted, ...item }) => (told.assisted ? { ...item, assisted: true } : item)),
  });
  cases[name] = one;
  return one;
}
const stall = (one: FiledCase, itemId: string, cause: StallCause, at: string) =>
  one.hear({ type: 'notSent', itemId, cause }, at);

beforeAll(async () => {
  ({ db } = await ownDatabase());
  await prepareFiles(db);
  await file('toAccept', { hour: 9, incomplete: true });
  const correcting = await file('correcting', { hour: 9, incomplete: true });
  const notice = { kind: 'requestCorrection', noticeId: randomUUID(), targets: ['fields/mobile'] } as const;
  await correcting.act(notice, '2026-11-23T10:00+08:00');
  await file('running', { hour: 10 });
  await file('atDesk', { hour: 10, assisted: true });
  const down = await file('down', { hour: 10 });
  await down.decide(first, '2026-11-23T10:30+08:00');
  await stall(down, insurance, 'departmentDown', '2026-11-23T11:00+08:00');
  const fault = await file('fault', { hour: 10 });
  await fault.decide(first, '2026-11-23T10:30+08:00');
  await stall(fault, insurance, 'ourFault', '2026-11-23T12:00+08:00');
  await stall(fault, certificate, 'nonsense', '2026-11-23T13:00+08:00');
  await fault.act({ kind: 'passOn', itemId: certificate, to: 'post-b' }, '2026-11-23T14:00+08:00');
  const late = await file('late', { hour: 9 });
  await late.hear({ type: 'timePassed' }, '2026-11-27T09:00+08:00');
  const conflict = await file('conflict', { hour: 11 });
  const closed = await file('closed', { hour: 11 });
  await closed.act({ kind: 'withdraw', scope: 'whole' }, '2026-11-23T12:00+08:00');
  for (const { caseNo } of [conflict, closed]) await contradict(caseNo);
}, 60_000);
afterAll(() => db.destroy());

/** The department of the first item says two things of it. */
async function contradict(caseNo: string): Promise<void> {
  for (const outcome of ['approved', 'refused'] as const) {
    await storeAnswer(db, {
      caseNo,
      itemId: first,
      department: 'employment',
      channel: 'callback',
      messageId: randomUUID(),
      kind: 'decided',
      outcome,
      serial: 'S-1',
      body: { outcome },
      at: 0,
    });
  }
}

const nameOf = (caseNo: string) =>
  Object.entries(cases).find(([, one]) => one.caseNo === caseNo)?.[0] ?? caseNo;
const queued = async (queue: (typeof deskQueues)[number] | undefined, clerk = hall) =>
  (await readDeskCases(db, clerk, { queue }, everything)).rows.map(({ caseNo }) => nameOf(caseNo)).toSorted();

describe('the queues of the desk', () => {
  it('hold each case where something is to be done for it', async () => {
    expect(await queued('toAccept')).toEqual(['toAccept']);
    expect(await queued('withApplicant')).toEqual(['correcting']);
    expect(await queued('stalled')).toEqual(['down', 'fault']);
    expect(await queued('slips')).toEqual(['atDesk']);
    expect(await queued('nearLimit')).toEqual(['late']);
    expect(await queued('conflicts')).toEqual(['conflict']);
    expect(await queued('running')).toEqual(['running']);
  });

  it('are together all open cases, for every clerk: no case is in no queue', async () => {
    for (const clerk of [hall, taxClerk, { id: 'nobody', departments: [] }]) {
      const together = new Set<string>();
      for (const queue of deskQueues) {
        const found = await readDeskCases(db, clerk, { queue }, everything);
        for (const { caseNo } of found.rows) together.add(caseNo);
        expect((await countQueues(db, clerk))[queue]).toBe(found.total);
      }
      const open = await readDeskCases(db, clerk, {}, everything);
      expect(together).toEqual(new Set(open.rows.map(({ caseNo }) => caseNo)));
      expect((await countQueues(db, clerk)).open).toBe(open.total);
    }
    expect(await queued(undefined)).toHaveLength(8);
  });

  it('say how many rows their lists have: of one case several items, and a conflict also when its case is closed', async () => {
    const { rows, stalled } = await queueCounts(db, hall);
    expect({ stalled, rows }).toEqual({
      stalled: 2,
      rows: { stalled: 3, slips: 1, conflicts: 2, checks: 0 },
    });
    expect((await queueCounts(db, taxClerk)).rows).toEqual({ stalled: 0, slips: 0, conflicts: 0, checks: 0 });
  });

  it('page through every case once, and count what they page', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => readDeskCases(db, hall, {}, { page, size: 3 })));
    expect(pages.map(({ total, rows }) => [total, rows.length])).toEqual([
      [8, 3],
      [8, 3],
      [8, 2],
    ]);
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ caseNo }) => caseNo))).size).toBe(8);
  });
});

describe('what is stalled', () => {
  const stalled = async (filter: Parameters<typeof readAtHand>[3], order: object = {}) =>
    (await readAtHand(db, 'stalled', 'all', filter, { ...byAge, ...order })).rows.map(
      ({ caseNo, itemId }) => [nameOf(caseNo), itemId],
    );

  it('is sorted by age, either way', async () => {
    const oldestFirst = [
      ['down', insurance],
      ['fault', insurance],
      ['fault', certificate],
    ];
    expect(await stalled({})).toEqual(oldestFirst);
    expect(await stalled({}, { order: 'desc' })).toEqual(oldestFirst.toReversed());
  });

  it('is filtered by each of its sides, and counted by the same', async () => {
    expect(await stalled({ cause: 'departmentDown' })).toEqual([['down', insurance]]);
    expect(await stalled({ department: 'employment' })).toEqual([['fault', certificate]]);
    expect(await stalled({ post: 'post-b' })).toEqual([['fault', certificate]]);
    expect(await stalled({ post: 'none' })).toHaveLength(2);
    expect(await stalled({ oneThing: 'employee-hiring' })).toEqual([]);
    expect(await stalled({ light: 'red' })).toEqual([]);
    expect(await stalled({ since: Date.parse('2026-11-23T12:30+08:00') })).toHaveLength(2);
    const one = await readAtHand(db, 'stalled', 'all', { department: 'employment' }, { ...byAge, size: 1 });
    expect(one).toMatchObject({ total: 1, page: 1, size: 1 });
  });

  it('is shown to the clerks of its department alone', async () => {
    const ofAgency = await readAtHand(db, 'stalled', ['social-insurance'], {}, byAge);
    expect(ofAgency.rows.map(({ itemId }) => itemId)).toEqual([insurance, insurance]);
    expect(await readAtHand(db, 'stalled', [], {}, byAge)).toMatchObject({ total: 0, rows: [] });
  });
});
