import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { usualDays } from '../records/reports/usual-days';
import { type CaseStack, startCaseStack } from './support/case-stack';
import { coreItems, registration, submitCase } from './support/cases';
import { behave, caseWhere } from './support/departments';
import { loggedOf } from './support/desk';
import { fileCase } from './support/filed-case';

const first = 'employmentRegistration';
const enough = { least: 20, newest: 200 };

describe('the usual time of an item', () => {
  let stack: CaseStack;
  beforeAll(async () => {
    stack = await startCaseStack();
  }, 60_000);
  afterAll(() => stack.stop());

  /** Closed cases, received on Monday 2026-10-12, whose first item is decided on a day of that month. */
  async function close(count: number, decidedOn: string, { pausedTo }: { pausedTo?: string } = {}) {
    for (let index = 0; index < count; index += 1) {
      const one = await fileCase(stack.db, { receivedAt: '2026-10-12T11:00+08:00' });
      if (pausedTo !== undefined) {
        const of = { itemId: first, pauseId: 'p' };
        const days = { from: '2026-10-13', plannedEnd: pausedTo };
        await one.act({ kind: 'beginPause', procedure: 'hearing', ...of, ...days }, '2026-10-13T11:00+08:00');
        await one.act({ kind: 'endPause', ...of, end: pausedTo }, `${pausedTo}T10:00+08:00`);
      }
      for (const { id } of one.casePlan.items) await one.decide(id, `${decidedOn}T11:00+08:00`);
    }
  }
  const usual = async () => (await usualDays(stack.db, registration, [first], enough)).get(first);
  const forecastsOf = async () => {
    const caseNo = await submitCase(stack, coreItems);
    await caseWhere(stack, caseNo, first, 'inReview');
    return loggedOf(stack, caseNo, 'forecastWarning');
  };

  it('is told only when enough were decided, and then a case that will usually be late says so at once', async () => {
    await behave(stack, 'employment', { answer: 'byCallback', afterMs: 86_400_000 });
    await close(19, '2026-10-26');
    expect(await usual()).toBeUndefined();
    expect(await forecastsOf()).toEqual([]);
    await close(1, '2026-10-26');
    expect(await usual()).toBe(10);
    expect(await forecastsOf()).toMatchObject([{ itemId: first }]);
  });

  it('is that of the newest, is no mean, and no pause makes it longer', async () => {
    await close(19, '2026-10-27', { pausedTo: '2026-10-22' });
    expect(await usual()).toBe(10);
    await close(2, '2026-10-27', { pausedTo: '2026-10-22' });
    expect(await usual()).toBe(4);
    const newest = await usualDays(stack.db, registration, [first], { least: 20, newest: 20 });
    expect(newest.get(first)).toBe(4);
    expect(await usualDays(stack.db, 'employee-hiring', [first], enough)).toEqual(new Map());
  });
});
