import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readLife } from '../records/lives';
import { readFigures } from '../records/reports/figures';
import { newestCalendar, stateOf } from '../rules/case/told-life';
import { dayCauses, sumTime, type TimeSum } from '../rules/time-split';
import { whoseDays } from '../rules/whose-days';
import { type CaseStack, startCaseStack } from './support/case-stack';
import { fileCase, type FiledCase, prepareFiles } from './support/filed-case';
import { liveSomehow } from './support/many-lives';

let stack: CaseStack;
let filed: FiledCase[];
beforeAll(async () => {
  stack = await startCaseStack({ now: () => Date.parse('2026-12-10T12:00+08:00') });
  await prepareFiles(stack.db);
  filed = [];
  for (let index = 0; index < 24; index += 1) filed.push(await liveSomehow(stack.db, index));
}, 120_000);
afterAll(() => stack.stop());

const get = async (path: string) => {
  const { status, body } = await stack.api.get(path);
  expect([path, status]).toEqual([path, 200]);
  return body;
};

/** All rows behind a link, a page at a time. */
async function rowsBehind(link: string): Promise<{ total: number; rows: any[] }> {
  const rows: any[] = [];
  let total = 0;
  for (let next: string | null = ''; next !== null;) {
    const page: any = await get(`${link}&size=5${next === '' ? '' : `&after=${encodeURIComponent(next)}`}`);
    rows.push(...page.rows);
    ({ next, total } = page);
  }
  return { total, rows };
}

const filters = [
  '',
  'oneThing=employee-hiring',
  'situation=flexible-employment',
  'department=social-insurance',
  'from=2026-11-23&to=2026-11-26',
  'department=employment&to=2026-11-24&oneThing=employment-and-entrepreneurship-registration',
  'asOf=2026-11-24T11:00:00%2B08:00',
  'department=nobody',
  'samples=leftOut',
  'samples=only&department=employment',
];

const countOf = (record: any): Record<string, number> => ({
  kept: record.kept,
  missed: record.missed,
  keptAsTold: record.asTold.kept,
  missedAsTold: record.asTold.missed,
  latePaused: record.latePaused,
  keptExtended: record.extended.kept,
  missedExtended: record.extended.missed,
  leftOut: Object.values<number>(record.leftOut).reduce((sum, count) => sum + count, 0),
  withoutLimit: record.withoutLimit,
});

/** Every figure of the time limits is as many rows as its link lists, and names no row twice. */
async function expectFiguresAsLinked(limits: any): Promise<number> {
  let counted = 0;
  for (const scope of ['cases', 'items']) {
    for (const kind of ['promised', 'statutory']) {
      const record = limits[scope][kind];
      for (const [name, count] of Object.entries(countOf(record))) {
        const { rows, total } = await rowsBehind(record.links[name]);
        expect([record.links[name], rows.length, total]).toEqual([record.links[name], count, count]);
        expect(new Set(rows.map(({ caseNo, itemId }) => `${caseNo}/${itemId}`)).size).toBe(count);
        counted += count;
      }
    }
  }
  return counted;
}

describe('the figures of the board', () => {
  it.each(filters)(
    'are as many rows as stand behind their links: %s',
    async (filter) => {
      const limits = await get(`/management/time-limits?${filter}`);
      const counted = await expectFiguresAsLinked(limits);
      expect(counted > 0).toBe(!filter.includes('nobody'));
      expect(limits.n.items).toBeLessThanOrEqual(counted);
    },
    60_000,
  );

  it.each(['oneThing', 'situation', 'department', 'month'])(
    'are told apart by %s',
    async (by) => {
      const { groups, n } = await get(`/management/time-limits?by=${by}`);
      expect(groups.length).toBeGreaterThan(0);
      let items = 0;
      for (const group of groups) {
        await expectFiguresAsLinked(group);
        const { kept, missed, leftOut } = countOf(group.items.promised);
        items += (kept ?? 0) + (missed ?? 0) + (leftOut ?? 0);
      }
      expect(items).toBe(n.items);
    },
    60_000,
  );

  it('say of how many, over which days, and until when', async () => {
    const { asOf, period, n } = await get('/management/time-limits');
    const closed = filed.filter(({ state }) => state.phase === 'closed');
    expect(asOf).toBe('2026-12-10T04:00:00.000Z');
    expect(n).toEqual({
      cases: closed.length,
      items: closed.reduce((sum, { casePlan }) => sum + casePlan.items.length, 0),
    });
    const days = closed.map(({ state }) =>
      new Date((state.closedAt ?? 0) + 8 * 3_600_000).toISOString().slice(0, 10),
    );
    expect(period).toEqual({ from: days.toSorted()[0], to: days.toSorted().at(-1) });
  });

  it('do not change behind a link when more is closed later', async () => {
    const { cases } = await get('/management/time-limits');
    const before = await rowsBehind(cases.promised.links.leftOut);
    const late = await fileCase(stack.db, { receivedAt: '2026-12-10T12:30+08:00' });
    await late.act({ kind: 'withdraw', scope: 'whole' }, '2026-12-10T13:00+08:00');
    expect(await rowsBehind(cases.promised.links.leftOut)).toEqual(before);
  });

  it('of all that was received add up, open and closed', async () => {
    const { totals } = await get('/management/reductions');
    const sum = (rows: { count: number }[]) => rows.reduce((all, { count }) => all + count, 0);
    expect(sum(totals.cases)).toBe(filed.length);
    expect(sum(totals.items)).toBe(filed.reduce((all, { casePlan }) => all + casePlan.items.length, 0));
    expect(totals.cases.filter(({ phase }: any) => phase !== 'closed')).toEqual([
      {
        phase: 'accepted',
        outcome: null,
        count: filed.filter(({ state }) => state.phase !== 'closed').length,
      },
    ]);
  });
});

describe('whose the days were, in sum', () => {
  it.each(filters)('is what a recount from the logs gives: %s', async (filter) => {
    const asked = new URLSearchParams(filter);
    const until = Date.parse(asked.get('asOf') ?? '2026-12-10T12:00+08:00');
    const lives = await Promise.all(filed.map(({ caseNo }) => readLife(stack.db, caseNo)));
    const splits = lives.flatMap((life) => {
      const { closedAt } = stateOf(life);
      if (closedAt === undefined || closedAt > until) return [];
      const day = new Date(closedAt + 8 * 3_600_000).toISOString().slice(0, 10);
      const { plan, events, received } = life;
      const department = asked.get('department');
      const samples = asked.get('samples');
      if (samples !== null && life.isSample !== (samples === 'only')) return [];
      if ((asked.get('oneThing') ?? life.oneThing) !== life.oneThing) return [];
      if ((asked.get('situation') ?? life.situation) !== life.situation) return [];
      if (day < (asked.get('from') ?? '') || day > (asked.get('to') ?? '9999')) return [];
      if (department !== null && !plan.items.some((item) => item.department === department)) return [];
      const days = whoseDays(plan, {
        calendar: newestCalendar(life),
        receivedAt: received.receivedAt,
        events,
        now: closedAt,
      });
      const items = days.items.map((split, index) => ({
        ...split,
        department: plan.items[index]?.department,
      }));
      return [
        {
          whole: days.whole,
          items: items.filter((item) => department === null || item.department === department),
        },
      ];
    });
    const sum = await get(`/management/whose-days?${filter}`);
    const plain = ({ count, elapsedMs, sharesMs }: TimeSum) => ({ count, elapsedMs, sharesMs });
    expect(plain(sum.whole)).toEqual(sumTime(splits.map(({ whole }) => whole)));
    const items = splits.flatMap((one) => one.items);
    for (const { department, ...told } of sum.departments) {
      expect(plain(told)).toEqual(sumTime(items.filter((item) => item.department === department)));
    }
    for (const cause of dayCauses) {
      const told = sum.departments.reduce((all: number, one: TimeSum) => all + one.sharesMs[cause], 0);
      expect([cause, told]).toEqual([cause, items.reduce((all, one) => all + one.sharesMs[cause], 0)]);
    }
  });
});

describe('what was cut, in sum', () => {
  it.each([
    '',
    'oneThing=employee-hiring',
    'department=social-insurance',
    'to=2026-11-24',
    'samples=leftOut',
  ])(
    'is the sum of the cases behind its links: %s',
    async (filter) => {
      const { total, links, cases } = await get(`/management/reductions?${filter}`);
      for (const measure of ['time', 'steps', 'materials', 'trips'] as const) {
        const [counted, leftOut] = await Promise.all([
          rowsBehind(links[measure].counted),
          rowsBehind(links[measure].leftOut),
        ]);
        expect([measure, counted.rows.length, leftOut.rows.length]).toEqual([
          measure,
          total[measure].counted,
          total[measure].leftOut,
        ]);
        const listed = new Map<string, number>(
          cases.map((one: any) => [one.caseNo, one.numbers[measure].before]),
        );
        const before = counted.rows.reduce<number>((sum, { caseNo }) => sum + (listed.get(caseNo) ?? NaN), 0);
        expect(total[measure].before ?? 0).toBe(before);
      }
    },
    60_000,
  );
});

describe('a list', () => {
  it.each(['after=x', 'size=0', 'bucket=none', 'from=2026-13-01', 'asOf=yesterday'])(
    'refuses %s',
    async (wrong) => {
      expect((await stack.api.get(`/management/cases?${wrong}`)).status).toBe(400);
    },
  );

  it('of groups that nobody asked for is not read', async () => {
    const asOf = { at: Date.parse('2026-12-10T12:00+08:00'), day: '2026-12-10' };
    expect(new Set((await readFigures(stack.db, {}, asOf)).map(({ key }) => key))).toEqual(new Set(['']));
  });
});
