import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { standings } from '../records/reports/open-items';
import { type CaseStack, startCaseStack } from './support/case-stack';
import { fileCase, prepareFiles } from './support/filed-case';
import { liveSomehow } from './support/many-lives';
import { workingDays } from './support/told-case';

let stack: CaseStack;
beforeAll(async () => {
  stack = await startCaseStack({ now: () => Date.parse('2026-12-10T12:00+08:00') });
  await prepareFiles(stack.db);
  // Promised in five days; its usual time is eight.
  const slow = await fileCase(stack.db, {
    receivedAt: '2026-11-23T10:00+08:00',
    items: (items) =>
      items.map((item) => ({ ...item, promisedLimit: workingDays(5), statutoryLimit: null, usualDays: 8 })),
  });
  await slow.hear({ type: 'timePassed' }, '2026-11-24T10:00+08:00');
  const late = await fileCase(stack.db, {
    receivedAt: '2026-11-16T10:00+08:00',
    items: (items) => items.map((item) => ({ ...item, promisedLimit: workingDays(1), statutoryLimit: null })),
  });
  await late.hear({ type: 'timePassed' }, '2026-11-18T10:00+08:00');
  await late.hear({ type: 'timePassed' }, '2026-12-08T10:00+08:00');
  for (let index = 0; index < 8; index += 1) await liveSomehow(stack.db, index);
}, 120_000);
afterAll(() => stack.stop());

const get = async (path: string): Promise<any> => {
  const { status, body } = await stack.api.get(path);
  expect([path, status]).toEqual([path, 200]);
  return body;
};

describe('what is open now', () => {
  it.each(['', 'oneThing=employee-hiring', 'department=employment', 'department=nobody'])(
    'is as many rows as stand behind each figure: %s',
    async (filter) => {
      const { n, standing, link } = await get(`/management/lights?${filter}`);
      expect(standing.map((one: any) => one.standing)).toEqual(standings);
      for (const { count, link: ofOne } of [...standing, { count: n.items, link }]) {
        const { total, rows } = await get(`${ofOne}&size=200`);
        expect([ofOne, total, rows.length]).toEqual([ofOne, count, count]);
        const path = ofOne.replace('open-items', 'open-items.csv');
        const csv = await fetch(`${stack.url}/api/v1${path}`, {
          headers: await stack.api.headersFor('/management'),
        }).then((answer) => answer.text());
        const numbers = csv
          .split('\r\n')
          .slice(1, -1)
          .map((line) => line.split(',')[1]);
        expect(numbers).toEqual(rows.map(({ itemCaseNo }: any) => itemCaseNo));
      }
      const lit: { count: number }[] = standing.filter(
        ({ standing: name }: any) => !['overdue', 'forecast'].includes(name),
      );
      expect(lit.reduce((sum, { count }) => sum + count, 0)).toBe(n.items);
    },
    60_000,
  );

  it('has the forecast of an item that usually takes longer than its case has', async () => {
    const { total, rows } = await get('/management/open-items?standing=forecast');
    expect(total).toBeGreaterThan(0);
    for (const { expected, casePromisedDue } of rows) expect(expected > casePromisedDue).toBe(true);
  });

  it('has what is overdue, the longest first', async () => {
    const { total, rows } = await get('/management/open-items?standing=overdue');
    expect(total).toBeGreaterThan(0);
    const days = rows.map(({ promisedDue }: any) => promisedDue);
    expect(days).toEqual(days.toSorted());
    expect((await get('/management/open-items?standing=red')).total).toBeGreaterThan(0);
  });
});

describe('on-time rates for everybody', () => {
  it('tell of each one thing how many were in time, of how many, and nothing where few are closed', async () => {
    const { body } = await stack.api.as('nobody').get('/on-time-rates');
    const { total } = await get(
      '/management/cases?samples=leftOut&oneThing=employment-and-entrepreneurship-registration',
    );
    const [hiring, registration] = ['employee-hiring', 'employment-and-entrepreneurship-registration'].map(
      (id) => body.oneThings.find(({ oneThing }: any) => oneThing === id),
    );
    expect(total).toBeGreaterThanOrEqual(body.fewest);
    const { of, leftOut, withoutLimit }: Record<string, number> = registration.limits.promised;
    expect([of, leftOut, withoutLimit].reduce((sum = 0, count = 0) => sum + count, 0)).toBe(total);
    expect(hiring).toEqual({ oneThing: 'employee-hiring', period: null, limits: null });
    expect(JSON.stringify(body)).not.toMatch(/\d{8}-[0-9A-Z]{8}-/);
  });
});
