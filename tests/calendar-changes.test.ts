import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadCatalogue } from '../catalogue/load';
import type { DateMove } from '../rules/case/calendar-effect';
import type { CaseAct } from '../rules/case/acts';
import { act } from '../workflows/messages';
import { enterYear } from './support/calendar-year';
import { type CaseStack, startCaseStack } from './support/case-stack';
import { closedCase, coreItems, submitCase } from './support/cases';
import { behave, behaveWell, caseWhere } from './support/departments';
import { publishedYear } from './support/published-year';
import { calendar } from './support/told-case';
import { until } from './support/until';

const changes = '/management/calendar-changes';

let stack: CaseStack;
const cases: { running: string; correcting: string; paused: string; halfDone: string } = {
  running: '',
  correcting: '',
  paused: '',
  halfDone: '',
};
beforeAll(async () => {
  stack = await startCaseStack();
  await behave(stack, 'social-insurance', { answer: 'byCallback', afterMs: 86_400_000 });
  cases.halfDone = await submitCase(stack, coreItems);
  await caseWhere(stack, cases.halfDone, 'unemploymentStatusChange', 'approved');
  await behave(stack, 'employment', { answer: 'byCallback', afterMs: 86_400_000 });
  cases.running = await submitCase(stack, coreItems);
  cases.correcting = await submitCase(stack, coreItems, { papers: 'missing' });
  const defects = [{ target: 'materials/jointForm', problem: '缺页', rule: '办事指南', remedy: '请补齐' }];
  await stack.api.post(`/desk/cases/${cases.correcting}/correction-notice`, { defects });
  cases.paused = await submitCase(stack, coreItems);
  await caseWhere(stack, cases.paused, 'employmentRegistration', 'inReview');
  const { startedAt } = (await viewOf(cases.paused)).items[0];
  const today = new Date(Date.parse(startedAt) + 8 * 3_600_000).toISOString().slice(0, 10);
  const pause = { procedure: 'hearing', from: today, plannedEnd: today };
  await actOn(cases.paused, {
    kind: 'beginPause',
    itemId: 'employmentRegistration',
    pauseId: randomUUID(),
    ...pause,
  });
}, 120_000);
afterAll(() => stack.stop());

const viewOf = async (caseNo: string) => (await stack.api.get(`/cases/${caseNo}`)).body;
const actOn = (caseNo: string, asked: CaseAct) =>
  stack.client.workflow.getHandle(caseNo).executeUpdate(act, { args: [asked, randomUUID()] });

/** Every date of the open cases, as pages show them. */
async function allDates(): Promise<ReadonlyMap<string, string>> {
  const dates = new Map<string, string>();
  for (const caseNo of Object.values(cases)) {
    const view = await viewOf(caseNo);
    const put = (item: string | null, date: DateMove['date'], due: string | null | undefined) => {
      if (due) dates.set(JSON.stringify([caseNo, item, date]), due);
    };
    put(null, 'promised', view.promised.due);
    put(null, 'statutory', view.statutory.due);
    put(null, 'asked', view.correction?.due);
    for (const item of view.items) {
      put(item.itemId, 'promised', item.promisedDue);
      put(item.itemId, 'statutory', item.statutoryDue);
    }
  }
  return dates;
}

/** A year published anew in which the day that most cases are promised for is off. */
async function proposal() {
  const due = (await viewOf(cases.running)).promised.due as string;
  return publishedYear(Number(due.slice(0, 4)), [due]);
}

async function followed(id: number) {
  const { body } = await until(
    `all cases have followed change ${id}`,
    () => stack.api.get(`${changes}/${id}`),
    (answer) => answer.body.progress.waiting === 0,
  );
  return body;
}

const movesOf = (listed: readonly { caseNo: string; moves: readonly DateMove[] }[]) =>
  listed.flatMap(({ caseNo, moves }) =>
    moves
      .filter(({ from, to }) => from !== to)
      .map(({ itemId, date, from, to }) => [JSON.stringify([caseNo, itemId, date]), from, to]),
  );
const differences = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
  [...before].filter(([key, due]) => after.get(key) !== due).map(([key, due]) => [key, due, after.get(key)]);

/** The preview of undoing the newest change, and the act that does it as it was looked at. */
async function undoingTheNewest() {
  const { body } = await stack.api.get(changes);
  const undo = `${changes}/${body[0].id as number}/undo`;
  const undoing = (await stack.api.post(`${undo}/preview`, {})).body;
  const told = { reason: '通知撤回', previewHash: undoing.hash };
  return { undoing, undo: (more: object) => stack.api.post(undo, { ...told, ...more }) };
}

describe('a changed calendar', () => {
  it('that makes no sense is refused with every fault, in both languages', async () => {
    const year = {
      ...(await proposal()),
      holidays: [{ name: { zh: '某', en: 'X' }, from: '2026-05-01', to: '2026-05-02', days: 3 }],
    };
    const { status, body } = await stack.api.post(`${changes}/preview`, { year });
    expect([status, body.type]).toEqual([400, 'urn:one-thing:problem:invalid-request']);
    expect(body.errors).toEqual([
      {
        pointer: '/year/holidays/0/days',
        detail: { zh: expect.stringContaining('不是3天'), en: expect.stringContaining('is not 3 days') },
      },
    ]);
  });

  it('moves exactly the dates of its preview, and undone brings every one back', async () => {
    const year = await proposal();
    const before = await allDates();
    const preview = (await stack.api.post(`${changes}/preview`, { year })).body;
    expect(preview.counts).toMatchObject({ openCases: 4, cases: 4 });

    const refused = await stack.api.post(changes, { year, reason: '测试', previewHash: 'another' });
    expect([refused.status, refused.body.type]).toEqual([
      409,
      'urn:one-thing:problem:calendar-preview-stale',
    ]);
    expect(await allDates()).toEqual(before);

    const applied = await stack.api.post(changes, {
      year,
      reason: '临时放假通知',
      previewHash: preview.hash,
    });
    expect([applied.status, applied.body.id]).toEqual([201, 2]);
    const change = await followed(2);
    const after = await allDates();
    expect(differences(before, after).toSorted()).toEqual(movesOf(preview.cases).toSorted());
    expect(differences(before, after).length).toBeGreaterThan(4);
    expect(change).toMatchObject({
      by: 'manager',
      reason: '临时放假通知',
      from: calendar.version,
      to: preview.to,
      progress: { moved: 4, skipped: { caseClosed: 0, overtaken: 0 }, otherwise: 0 },
    });
    expect(movesOf(change.cases)).toEqual(movesOf(preview.cases));

    const undoing = (await stack.api.post(`${changes}/2/undo/preview`, {})).body;
    const undo = { reason: '通知撤回', previewHash: undoing.hash };
    expect((await stack.api.post(`${changes}/2/undo`, undo)).status).toBe(201);
    await followed(3);
    expect(await allDates()).toEqual(before);
    expect((await stack.api.get(changes)).body.map(({ id, undoes }: any) => [id, undoes])).toEqual([
      [3, 2],
      [2, null],
      [1, null],
    ]);
    const again = await stack.api.post(`${changes}/2/undo`, { ...undo, reason: '又一次' });
    expect(again.body.type).toBe('urn:one-thing:problem:calendar-change-overtaken');
  }, 120_000);

  it('promises new cases in every process, after a restart too, and explains old dates by the old one', async () => {
    const year = await proposal();
    const [dayOff] = year.holidays;
    const { to } = await enterYear(stack, year);

    // Another process on the same file, which reads the calendar folder anew as after a restart.
    const api = await stack.serveCatalogue(loadCatalogue('catalogue').oneThings);
    const caseNo = await submitCase({ api }, coreItems);
    expect((await api.get(`/cases/${caseNo}/ledger`)).body.items[0].promised.calendarVersion).toBe(to);
    expect((await viewOf(caseNo)).promised.due > (dayOff?.from ?? '')).toBe(true);
    await caseWhere(stack, caseNo, 'employmentRegistration', 'inReview');

    const ledger = (await stack.api.get(`/cases/${cases.halfDone}/ledger`)).body;
    const view = await viewOf(cases.halfDone);
    for (const { itemId, promised } of ledger.items) {
      const item = view.items.find((one: any) => one.itemId === itemId);
      const isOver = item.status === 'approved';
      expect([itemId, promised.calendarVersion]).toEqual([itemId, isOver ? calendar.version : to]);
      expect([itemId, promised.due]).toEqual([itemId, item.promisedDue]);
      const counted = promised.days.filter((day: any) => day.counted);
      expect(counted).toHaveLength(promised.limit.days);
    }
  }, 60_000);

  it('comes into force beside cases that closed or came in since its preview, and moves all others as it showed', async () => {
    const { undoing, undo } = await undoingTheNewest();
    await stack.api.post(`/cases/${cases.correcting}/withdrawal`, {});
    await closedCase(stack, cases.correcting);
    const came = await submitCase(stack, coreItems);
    await caseWhere(stack, came, 'employmentRegistration', 'inReview');
    expect((await undo({})).body.type).toBe('urn:one-thing:problem:calendar-preview-stale');
    const applied = await undo({ previewedAt: undoing.asOf });
    expect([applied.status, applied.body.since]).toEqual([201, { closed: 1, came: 1 }]);
    const change = await followed(applied.body.id);
    const previewed = undoing.cases.filter(({ caseNo }: any) => caseNo !== cases.correcting);
    const moved = change.cases.filter(({ caseNo }: any) => caseNo !== came);
    expect(previewed.length).toBeGreaterThan(2);
    expect(movesOf(moved)).toEqual(movesOf(previewed));
    expect(change.progress).toMatchObject({ moved: Number(moved.length) + 1, otherwise: 0 });
  }, 60_000);

  it('is refused once a case that was looked at moves otherwise', async () => {
    const { undoing, undo } = await undoingTheNewest();
    await stack.api.post(`/cases/${cases.paused}/withdrawal`, { items: ['insuranceEnrolment'] });
    await until(
      'the case has another date',
      () => viewOf(cases.paused),
      ({ items }) => items.some(({ status }: any) => status === 'withdrawn'),
    );
    const stale = await undo({ previewedAt: undoing.asOf });
    expect(stale.body.type).toBe('urn:one-thing:problem:calendar-preview-stale');
    // Nor does another moment make it hold, or a preview that nobody made.
    const later = new Date(Date.parse(String(undoing.asOf)) + 3_600_000).toISOString();
    expect((await undo({ previewedAt: later })).status).toBe(409);
    expect((await undo({ previewedAt: undoing.asOf, previewHash: 'another' })).status).toBe(409);
  }, 60_000);

  it('is refused once the cases have gone on', async () => {
    const { body } = await stack.api.get(changes);
    const undoing = (await stack.api.post(`${changes}/${body[0].id}/undo/preview`, {})).body;
    await stack.api.post(`/cases/${cases.running}/withdrawal`, {});
    await behaveWell(stack);
    await closedCase(stack, cases.running);
    const stale = await stack.api.post(`${changes}/${body[0].id}/undo`, {
      reason: '通知撤回',
      previewHash: undoing.hash,
    });
    expect(stale.body.type).toBe('urn:one-thing:problem:calendar-preview-stale');
    expect(stale.body.errors[0].detail.zh).toContain('与预览不同');
  }, 60_000);
});
