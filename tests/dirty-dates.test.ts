import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { loadCalendar, withYear } from '../catalogue/calendars';
import { done } from './support/api-client';
import { bruteDate, civilDay, endOf, isWorking, mondayFrom, shifted, startOf } from './support/brute-dates';
import { enterYear } from './support/calendar-year';
import { coreItems, submitCase } from './support/cases';
import { behave, behaveWell, caseWhere } from './support/departments';
import { because, onItem } from './support/desk';
import { expectAtEndOf, factsOf } from './support/facts';
import { publishedYear } from './support/published-year';
import { type SkippingStack, startSkippingStack } from './support/skipping-stack';
import { workingDays } from './support/told-case';

const silent = { answer: 'byCallback', afterMs: 86_400_000 };
const registration = 'employmentRegistration';
const business = 'marketRegistration';

// The clock only goes on, so these are days of the coming year: from Wednesday to Friday of a week in September are
// off, and its Saturday is worked for that. Nothing is known of the year after.
const year = Number(civilDay(Date.now()).slice(0, 4)) + 1;
const monday = mondayFrom(`${year}-09-01`);
const day = (count: number) => shifted(monday, count);
const at = (count: number, time: string) => Date.parse(`${day(count)}T${time}+08:00`);
const calendar = withYear(
  { ...loadCalendar('catalogue/calendars/cn'), years: {} },
  publishedYear(year, [day(2), day(3), day(4)], [day(5)]),
);

let stack: SkippingStack;
beforeAll(async () => {
  stack = await startSkippingStack({ restartsWorker: true, changed: { calendar } });
}, 120_000);
beforeEach(() => behaveWell(stack));
afterAll(() => stack.stop());

const viewOf = async (caseNo: string) => (await stack.api.get(`/cases/${caseNo}`)).body;
const passedOf = async (caseNo: string, itemId: string, count = 1) =>
  (await factsOf(stack, caseNo, 'limitPassed', count)).filter((one) => one.itemId === itemId);

describe('a case received', () => {
  const received = new Map<string, string>();

  // The registration is promised for the same day, the insurance for one working day later.
  it.each([
    ['as the office closes: on the next day', at(0, '18:00:00'), day(1), day(5)],
    ['a second before it closes: on that day', at(1, '17:59:59'), day(1), day(5)],
    ['on a holiday: on the Saturday worked for it', at(3, '12:00:00'), day(5), day(7)],
    ['on that Saturday: as on any other working day', at(5, '10:00:00'), day(5), day(7)],
  ])('%s', async (_what, instant, due, wholeDue) => {
    await stack.passTo(instant);
    await behave(stack, 'employment', silent);
    const caseNo = await submitCase(stack, coreItems);
    received.set(caseNo, due);
    const item = await caseWhere(stack, caseNo, registration, 'inReview');
    expect(item.promisedDue).toBe(due);
    const view = await viewOf(caseNo);
    expect(Date.parse(view.receivedAt)).toBe(instant);
    expect(view.promised).toMatchObject({ due: wholeDue, provisional: false, missed: false });
  });

  it('is late as that day ends, and not before', async () => {
    await stack.restartWorker();
    await stack.passTo(at(7, '10:00:00'));
    expect(received.size).toBe(4);
    for (const [caseNo, due] of received) {
      const [passed, ...more] = await passedOf(caseNo, registration);
      expect(more).toEqual([]);
      expectAtEndOf(due, passed);
    }
  });
});

it('a pause that begins on the last day keeps the rest of it; what is extended then ends later, by law too', async () => {
  await stack.passTo(at(14, '10:00:00'));
  await behave(stack, 'market-regulation', silent);
  const caseNo = await submitCase(stack, { workForm: 'startUp', startUpKind: 'individualBusiness' });
  const act = (path: string, body: object) =>
    done(onItem(stack.api, caseNo, business)(path, { ...body, ...because }));
  const itemNow = () => caseWhere(stack, caseNo, business, 'inReview');
  expect(await itemNow()).toMatchObject({ promisedDue: day(17), statutoryDue: day(17) });

  await stack.passTo(at(17, '15:00:00'));
  await act('pauses', { procedure: 'hearing', from: day(17), plannedEnd: day(21) });
  await stack.restartWorker();
  await stack.passTo(at(21, '10:00:00'));
  expect(await passedOf(caseNo, business, 0)).toEqual([]);
  const [pause] = (await itemNow()).pauses;
  await act(`pauses/${pause.id as string}/end`, { end: day(21) });
  expect(await itemNow()).toMatchObject({ promisedDue: day(21), statutoryDue: day(21) });

  await act('extension', { days: 2, approvedBy: 'head' });
  expect(await itemNow()).toMatchObject({ promisedDue: day(23), statutoryDue: day(23) });
  await stack.restartWorker();
  await stack.passTo(at(25, '10:00:00'));
  const passed = await passedOf(caseNo, business, 2);
  expect(passed.map(({ limit }) => limit)).toEqual(['promised', 'statutory']);
  for (const one of passed) expectAtEndOf(day(23), one);
});

it('a limit that runs into a year nobody has announced is provisional, and sure by its notice', async () => {
  let lastDay = `${year}-12-30`;
  while (!isWorking(calendar, lastDay)) lastDay = shifted(lastDay, -1);
  await stack.passTo(startOf(lastDay) + 10 * 3_600_000);
  await behave(stack, 'market-regulation', silent);
  const caseNo = await submitCase(stack, { workForm: 'startUp', startUpKind: 'individualBusiness' });
  const { promisedDue: guessed, startedAt } = await caseWhere(stack, caseNo, business, 'inReview');
  const counted = bruteDate(calendar, Date.parse(startedAt), workingDays(3));
  expect(counted).toEqual({ due: guessed, provisional: true });
  expect((await viewOf(caseNo)).promised).toMatchObject({ provisional: true });

  const notice = publishedYear(year + 1, [guessed]);
  await enterYear(stack, notice);
  await stack.restartWorker();
  const { promisedDue: due } = await caseWhere(stack, caseNo, business, 'inReview');
  const sure = bruteDate(withYear(calendar, notice), Date.parse(startedAt), workingDays(3));
  expect(sure).toEqual({ due, provisional: false });
  expect(due > guessed).toBe(true);
  expect((await viewOf(caseNo)).promised).toMatchObject({ provisional: false });
  await stack.passTo(endOf(due) + 120_000);
  for (const passed of await passedOf(caseNo, business, 2)) expectAtEndOf(due, passed);
});
