import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { findBreak } from '../records/case-log';
import { done } from './support/api-client';
import { civilDay, mondayFrom, shifted } from './support/brute-dates';
import { enterYear } from './support/calendar-year';
import { lifeOver, submitCase } from './support/cases';
import { behave, caseWhere, postResult } from './support/departments';
import { because, onItem } from './support/desk';
import { expectAtEndOf, factsOf } from './support/facts';
import { growHistory } from './support/grown-history';
import { publishedYear } from './support/published-year';
import { type SkippingStack, startSkippingStack } from './support/skipping-stack';

const itemId = 'marketRegistration';
const department = 'market-regulation';

let stack: SkippingStack;
beforeAll(async () => {
  stack = await startSkippingStack({ restartsWorker: true });
}, 120_000);
afterAll(() => stack.stop());

it('a new run takes over pauses, a new calendar and what the clock still has to tell', async () => {
  const year = Number(civilDay(stack.now).slice(0, 4)) + 1;
  const monday = mondayFrom(`${year}-03-01`);
  const day = (count: number) => shifted(monday, count);
  const at = (count: number) => Date.parse(`${day(count)}T10:00+08:00`);
  const act = (path: string, body: object) =>
    done(onItem(stack.api, caseNo, itemId)(path, { ...body, ...because }));
  const itemNow = () => caseWhere(stack, caseNo, itemId, 'inReview');

  await stack.passTo(at(0));
  await behave(stack, department, { answer: 'byCallback', afterMs: 86_400_000 });
  const caseNo = await submitCase(stack, { workForm: 'startUp', startUpKind: 'individualBusiness' });
  expect(await itemNow()).toMatchObject({ promisedDue: day(3), statutoryDue: day(3) });

  await stack.passTo(at(1));
  await act('pauses', { procedure: 'hearing', from: day(1), plannedEnd: day(1) });
  const [none] = (await itemNow()).pauses;
  await act(`pauses/${none.id as string}/end`, { end: day(1) });
  await stack.passTo(at(2));
  await act('pauses', { procedure: 'hearing', from: day(2), plannedEnd: day(9) });
  const { to } = await enterYear(stack, publishedYear(year, [day(9), day(10)]));
  await growHistory(stack, caseNo, itemId);
  await stack.restartWorker();

  await stack.passTo(at(11));
  const [overran, ...more] = await factsOf(stack, caseNo, 'pauseOverran');
  expect(more).toEqual([]);
  expectAtEndOf(day(9), overran);
  const { pauses } = await itemNow();
  await act(`pauses/${pauses[1].id as string}/end`, { end: day(9) });
  // Tuesday counted; then Friday, because Wednesday and Thursday are off now; and Monday.
  expect(await itemNow()).toMatchObject({ promisedDue: day(14), statutoryDue: day(14) });

  await stack.passTo(at(16));
  const passed = await factsOf(stack, caseNo, 'limitPassed', 2);
  expect(passed.filter((one) => one.itemId === itemId).map(({ limit }) => limit)).toEqual([
    'promised',
    'statutory',
  ]);
  for (const one of passed) if (one.itemId === itemId) expectAtEndOf(day(14), one);

  const { departmentSerial: serial } = await caseWhere(stack, caseNo, itemId, 'stalled');
  const result = { caseNo, itemId, serial, outcome: 'approved' };
  await done(postResult(stack, department, result, { at: stack.now }));
  await lifeOver(stack, caseNo);
  const { body: log } = await stack.api.get(`/cases/${caseNo}/log`);
  expect(findBreak(log)).toBeNull();
  expect(await factsOf(stack, caseNo, 'pauseBegan')).toHaveLength(2);
  const { body: ledger } = await stack.api.get(`/cases/${caseNo}/ledger`);
  expect(ledger.items.map(({ promised }: any) => promised.calendarVersion)).toEqual(
    ledger.items.map(() => to),
  );
}, 120_000);
