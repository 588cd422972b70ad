import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayCauses, type TimeSplit } from '../rules/time-split';
import { type CaseStack, startCaseStack } from './support/case-stack';
import { closedCase, coreItems, registration, submitCase } from './support/cases';
import { behave, behaveWell, caseWhere } from './support/departments';

let stack: CaseStack;
beforeAll(async () => {
  stack = await startCaseStack();
}, 120_000);
afterAll(() => stack.stop());

const sumOf = ({ sharesMs }: TimeSplit) => dayCauses.reduce((sum, cause) => sum + sharesMs[cause], 0);
const between = (from: string, to: string) => Date.parse(to) - Date.parse(from);

async function daysOf(caseNo: string) {
  const { status, body } = await stack.api.get(`/cases/${caseNo}/days`);
  expect(status).toBe(200);
  return body as {
    closed: boolean;
    whole: TimeSplit;
    items: (TimeSplit & { itemId: string; waitedFor: string | null })[];
  };
}

describe('whose the days of a case were', () => {
  it('adds up to the time from receipt to closing, after callbacks and a department that was down', async () => {
    await behave(stack, 'employment', { answer: 'byCallback', afterMs: 300 });
    await behave(stack, 'social-insurance', { faults: [{ kind: 'down', times: 2 }] });
    const caseNo = await submitCase(stack, coreItems);
    const closed = await closedCase(stack, caseNo);
    await behaveWell(stack);

    const days = await daysOf(caseNo);
    expect(days.closed).toBe(true);
    expect(days.whole.elapsedMs).toBe(between(closed.receivedAt, closed.closedAt));
    expect(sumOf(days.whole)).toBe(days.whole.elapsedMs);
    expect(days.whole.elapsedMs).toBeGreaterThan(300);
    const ends = new Map<string, string>(
      closed.items.map(({ itemId, endedAt }: Record<string, string>) => [itemId, endedAt]),
    );
    expect(days.items.map(({ itemId }) => itemId)).toEqual([...ends.keys()]);
    for (const item of days.items) {
      expect(item.elapsedMs).toBe(between(closed.receivedAt, ends.get(item.itemId) ?? ''));
      expect(sumOf(item)).toBe(item.elapsedMs);
      const { upstream, nonWorking } = item.sharesMs;
      // On a day off the test is right too: then all of it is nobody's.
      if (item.itemId !== 'employmentRegistration' && nonWorking === 0) {
        expect([item.itemId, item.waitedFor, upstream > 0]).toEqual([
          item.itemId,
          'employmentRegistration',
          true,
        ]);
      }
    }
  }, 60_000);

  it('grows while the case is open, and adds up at any time', async () => {
    await behave(stack, 'employment', { answer: 'byCallback', afterMs: 86_400_000 });
    const caseNo = await submitCase(stack, coreItems);
    await caseWhere(stack, caseNo, 'employmentRegistration', 'inReview');
    const [first, second] = [await daysOf(caseNo), await daysOf(caseNo)];
    await behaveWell(stack);
    expect(first.closed).toBe(false);
    for (const { whole, items } of [first, second]) {
      for (const split of [whole, ...items]) expect(sumOf(split)).toBe(split.elapsedMs);
    }
    expect(second.whole.elapsedMs).toBeGreaterThan(0);
    expect(second.whole.elapsedMs).toBeGreaterThanOrEqual(first.whole.elapsedMs);
  });

  it('is said of no case that does not exist', async () => {
    expect((await stack.api.get('/cases/20261124-W0G0QA6G-T/days')).status).toBe(404);
  });
});

describe('whose the days of all closed cases were', () => {
  it('is the sum of the cases, by one thing and by department', async () => {
    await closedCase(stack, await submitCase(stack, coreItems));
    const { rows } = await closedRows();
    const { body } = await stack.api.get('/management/whose-days');
    const each = await Promise.all(rows.map(({ case_no }) => daysOf(case_no)));

    expect(rows.length).toBeGreaterThan(0);
    expect(body.whole.count).toBe(rows.length);
    expect(body.whole.elapsedMs).toBe(each.reduce((sum, { whole }) => sum + whole.elapsedMs, 0));
    expect(sumOf(body.whole)).toBe(body.whole.elapsedMs);
    expect(body.oneThings).toEqual([{ oneThing: registration, ...body.whole }]);

    const items = each.flatMap((days) => days.items);
    const departments = body.departments as (TimeSplit & { department: string; count: number })[];
    expect(departments.map(({ department }) => department)).toEqual(['employment', 'social-insurance']);
    expect(departments.reduce((sum, { count }) => sum + count, 0)).toBe(items.length);
    for (const cause of dayCauses) {
      const total = (splits: readonly TimeSplit[]) =>
        splits.reduce((sum, { sharesMs }) => sum + sharesMs[cause], 0);
      expect([cause, total(departments)]).toEqual([cause, total(items)]);
    }
  });

  it('counts only the cases of the one thing that was asked for', async () => {
    const { body } = await stack.api.get('/management/whose-days?oneThing=another');
    expect(body).toMatchObject({ whole: { count: 0, elapsedMs: 0 }, oneThings: [], departments: [] });
  });

  async function closedRows() {
    return {
      rows: await stack.db
        .selectFrom('combined_case')
        .select('case_no')
        .where('phase', '=', 'closed')
        .execute(),
    };
  }
});
