import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { Workbook } from 'exceljs';
import { type CaseStack, startCaseStack } from './support/case-stack';
import { prepareFiles } from './support/filed-case';
import { liveSomehow } from './support/many-lives';

let stack: CaseStack;
beforeAll(async () => {
  stack = await startCaseStack({ now: () => Date.parse('2026-12-10T12:00+08:00') });
  await prepareFiles(stack.db);
  for (let index = 0; index < 24; index += 1) await liveSomehow(stack.db, index);
}, 120_000);
afterAll(() => stack.stop());

const lists = [
  'scope=cases',
  'scope=items',
  'scope=items&limit=promised&bucket=missed',
  'scope=cases&limit=statutory&bucket=kept&oneThing=employee-hiring',
  'scope=items&department=social-insurance&from=2026-11-20&to=2026-11-26',
  'scope=cases&endedAs=completed&measure=time&known=true',
  'scope=cases&asOf=2026-11-24T03:00:00Z',
  'scope=cases&department=nobody',
];

async function file(ending: string, query: string): Promise<Response> {
  const path = `/management/cases.${ending}?${query}`;
  const response = await fetch(`${stack.url}/api/v1${path}`, { headers: await stack.api.headersFor(path) });
  expect([path, response.status]).toEqual([path, 200]);
  return response;
}

const listed = async (query: string): Promise<any> =>
  (await stack.api.get(`/management/cases?size=1000&${query}`)).body;

const keyOf = ({ caseNo, itemId }: any): string => (itemId === null ? caseNo : `${caseNo}/${itemId}`);

describe.each(lists)('the list %s as a file', (query) => {
  it('has the rows of the list, as CSV and as a spreadsheet', async () => {
    const { rows, total } = await listed(query);
    expect(rows).toHaveLength(total);
    const caseNos = rows.map(({ caseNo }: any) => caseNo);
    const csv = (await (await file('csv', query)).text()).split('\r\n').slice(1, -1);
    expect(csv.map((line) => line.split(',')[0])).toEqual(caseNos);

    const workbook = new Workbook();
    await workbook.xlsx.load(await (await file('xlsx', query)).arrayBuffer());
    const sheet = workbook.getWorksheet('明细');
    const cells = (sheet?.getColumn(1).values ?? []).slice(2);
    expect(cells).toEqual(caseNos);
    const about = new Map(
      (workbook.getWorksheet('说明')?.getRows(1, 20) ?? []).map((row) => [
        row.getCell(1).text,
        row.getCell(2).text,
      ]),
    );
    expect(about.get('rows')).toBe(String(total));
    for (const [name, value] of new URLSearchParams(query)) {
      expect([name, Date.parse(about.get(name) ?? '') || about.get(name)]).toEqual([
        name,
        Date.parse(value) || value,
      ]);
    }
  });

  it('has the cases and items of the list for process mining, and their logs', async () => {
    const { rows, asOf } = await listed(query);
    const log: any = await (await file('ocel.json', query)).json();
    const validate = new Ajv({ validateFormats: false }).compile(
      JSON.parse(readFileSync('tests/schemas/ocel20-schema.json', 'utf8')),
    );
    expect([validate(log), validate.errors]).toEqual([true, null]);

    const idsOf = (type: string): string[] =>
      log.objects.filter((one: any) => one.type === type).map(({ id }: any) => id);
    const scope = new URLSearchParams(query).get('scope');
    expect(idsOf(scope === 'items' ? 'item' : 'case').toSorted()).toEqual(rows.map(keyOf).toSorted());
    const ids = new Set(log.objects.map(({ id }: any) => id));
    expect(ids.size).toBe(log.objects.length);
    const links = [...log.objects, ...log.events].flatMap(({ relationships }: any) => relationships);
    expect(links.filter(({ objectId }: any) => !ids.has(objectId))).toEqual([]);
    expect(new Set(log.events.map(({ id }: any) => id)).size).toBe(log.events.length);
    expect(log.events.filter(({ time }: any) => Date.parse(time) > Date.parse(asOf))).toEqual([]);
    const types = new Map<string, string[]>(
      log.eventTypes.map(({ name, attributes }: any) => [name, attributes.map((one: any) => one.name)]),
    );
    for (const { type, attributes } of log.events) {
      for (const { name } of attributes) expect(types.get(type)).toContain(name);
      expect(types.has(type)).toBe(true);
    }
  });
});

describe('the log for process mining', () => {
  it('tells each case from its receipt to its end', async () => {
    const log: any = await (await file('ocel.json', 'scope=cases')).json();
    const cases = log.objects.filter(({ type }: any) => type === 'case');
    for (const { id } of cases) {
      const types = log.events
        .filter(({ relationships }: any) => relationships.some((one: any) => one.objectId === id))
        .map(({ type }: any) => type);
      // A late answer of a department may follow.
      expect([id, types[0], types.includes('caseClosed')]).toEqual([id, 'caseReceived', true]);
    }
    expect(cases.length).toBeGreaterThan(10);
  });

  it('names no person, no paper and no serial of a department', async () => {
    const text = await (await file('ocel.json', 'scope=cases')).text();
    for (const hidden of ['approvedBy', 'head', 'actId', 'S-employment', 'noticeId', 'answerId']) {
      expect([hidden, text.includes(hidden)]).toEqual([hidden, false]);
    }
  });
});

describe('a file', () => {
  it('carries the moment in its name, and is in the language asked for', async () => {
    const response = await file('csv', 'lang=en&asOf=2026-11-30T04:00:00Z');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="one-thing-cases-2026-11-30T0400Z.csv"',
    );
    expect((await response.text()).slice(0, 10)).toBe('Case,Item,');
  });

  it('refuses what the list refuses', async () => {
    expect((await stack.api.get('/management/cases.csv?bucket=none')).status).toBe(400);
  });
});
