import { describe, expect, it } from '@jest/globals';
import { Workbook } from 'exceljs';
import { sumReductions } from '../rules/reductions';
import { sumTime } from '../rules/time-split';
import type { Report } from './report-page';
import { reportWorkbook } from './report-workbook';

const known = { before: 10, promised: 1, measured: 0, basis: 'calibrated' } as const;
const unknown = { before: null, promised: 2, measured: 1, basis: 'unknown' } as const;
const cases = [
  {
    caseNo: '=HYPERLINK("http://x")',
    oneThing: '+1',
    numbers: { time: known, steps: known, materials: unknown, trips: known },
  },
  {
    caseNo: '20261124-W0G0QA6G-T',
    oneThing: 'employee-hiring',
    numbers: { time: known, steps: known, materials: known, trips: unknown },
  },
];
const none = { kept: 0, missed: 0, rate: null };
const noRecord = {
  ...none,
  asTold: none,
  latePaused: 0,
  extended: none,
  leftOut: { withdrawn: 1 },
  withoutLimit: 0,
};
const both = { promised: noRecord, statutory: noRecord };
const report: Report = {
  samples: 0,
  reductions: {
    total: sumReductions(cases.map(({ numbers }) => numbers)),
    totals: { cases: [{ phase: 'closed', outcome: 'completed', count: 2 }], items: [] },
    cases,
  },
  timeLimits: { cases: both, items: both },
  overdue: [],
  whoseDays: { whole: sumTime([]), oneThings: [], departments: [] },
};

async function readBack() {
  const workbook = new Workbook();
  await workbook.xlsx.load(await reportWorkbook(report).xlsx.writeBuffer());
  return workbook;
}

describe('the report as a spreadsheet', () => {
  it('holds no text that looks like a formula', async () => {
    const sheet = (await readBack()).getWorksheet('办件 Cases');
    const dangerous = sheet?.getCell('A2');
    expect(dangerous?.value).toBe(`'=HYPERLINK("http://x")`);
    expect(dangerous?.formula).toBeUndefined();
    expect(sheet?.getCell('B2').value).toBe("'+1");
  });

  it('has one row per case and measure, with unit and basis, and leaves unknown numbers empty', async () => {
    const sheet = (await readBack()).getWorksheet('办件 Cases');
    expect(sheet?.rowCount).toBe(1 + 2 * 4);
    const row = (number: number) => (sheet?.getRow(number).values as unknown[]).slice(3);
    expect(row(2)).toEqual(['时限 Time', 10, 1, 0, 0.9, '个工作日 working days', '校准 calibrated']);
    expect(row(4)).toEqual([
      '材料 Materials',
      undefined,
      2,
      1,
      undefined,
      '份材料 documents',
      '未知 unknown',
    ]);
  });

  it('sums what is known and says what it leaves out', async () => {
    const sheet = (await readBack()).getWorksheet('汇总 Sums');
    const row = (number: number) => (sheet?.getRow(number).values as unknown[]).slice(1);
    expect(row(2)).toEqual(['时限 Time', 20, 2, 0, 0.9, '个工作日 working days', '校准 calibrated', 2, 0]);
    expect(row(4).slice(-2)).toEqual([1, 1]);
  });
});
