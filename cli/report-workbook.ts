import { Workbook } from 'exceljs';
import { harmlessText } from '../api/exports/harmless-text';
import { causeNames } from '../rules/cause-names';
import { type Measure, measures, sumReductions } from '../rules/reductions';
import type { Text } from '../rules/text';
import { dayCauses } from '../rules/time-split';
import { basisNames, measureNames } from '../rules/measure-names';
import type { ReductionsReport } from './api';
import { limitFigures, limitRows } from './limit-table';
import { type ReductionRow } from './reduction-table';
import { caseGroupName, daysSums, type Report } from './report-page';

type Cell = string | number | null;

const both = ({ zh, en }: Text): string => `${zh} ${en}`;

/** The report as a spreadsheet: one sheet of sums, one row per case and measure beside it, each number with its unit and basis. */
export function reportWorkbook({ reductions, timeLimits, overdue, whoseDays }: Report): Workbook {
  const workbook = new Workbook();
  addSheet(workbook, '汇总 Sums', [
    ['减少 Reductions', ...reductionHeads, '计入件数 cases counted', '未计件数 cases left out'],
    ...measures.map((measure) => {
      const row = reductions.total[measure];
      return [both(measureNames[measure]), ...reductionCells(row), row.counted, row.leftOut];
    }),
    [],
    [
      '时限 Time limits',
      '按时率 on time (0–1)',
      '含临期暂停 as told (0–1)',
      ...limitFigures.map(({ head }) => both(head)),
    ],
    ...limitRows(timeLimits).map(({ name, record }) => [
      both(name),
      record.rate,
      record.asTold.rate,
      ...limitFigures.map(({ of }) => of(record)),
    ]),
    [],
    ['联办件 Combined cases', '件数 count'],
    ...reductions.totals.cases.map((row) => [both(caseGroupName(row)), row.count]),
    [],
    ['超期未办结的事项 Open items past a limit', '件数 count'],
    ['', overdue.length],
    [],
    [
      '谁的天数 Whose days',
      ...dayCauses.map((cause) => `${both(causeNames[cause])} (ms)`),
      '合计 elapsed (ms)',
      '件数 n',
    ],
    ...daysSums(whoseDays).map(({ name, sum }) => [
      both(name),
      ...dayCauses.map((cause) => sum.sharesMs[cause]),
      sum.elapsedMs,
      sum.count,
    ]),
  ]);
  addSheet(workbook, '办件 Cases', [
    ['编号 Number', '一件事 One thing', '指标 Measure', ...reductionHeads],
    ...reductions.cases.flatMap((one) => measures.map((measure) => caseRow(one, measure))),
  ]);
  return workbook;
}

const reductionHeads = [
  '原来 before',
  '承诺 promised',
  '实际 measured',
  '减少 cut (0–1)',
  '单位 unit',
  '依据 basis',
];

function reductionCells({ before, promised, measured, cut, unit, basis }: ReductionRow): Cell[] {
  return [before, promised, measured, cut, both(unit), both(basisNames[basis])];
}

function caseRow({ caseNo, oneThing, numbers }: ReductionsReport['cases'][number], measure: Measure): Cell[] {
  // A case is a sum of one: the cut is counted in one place only.
  const { unit, cut } = sumReductions([numbers])[measure];
  return [
    caseNo,
    oneThing,
    both(measureNames[measure]),
    ...reductionCells({ ...numbers[measure], unit, cut }),
  ];
}

function addSheet(workbook: Workbook, name: string, rows: readonly (readonly Cell[])[]): void {
  const sheet = workbook.addWorksheet(name);
  for (const row of rows) {
    sheet.addRow(row.map((cell) => (typeof cell === 'string' ? harmlessText(cell) : cell)));
  }
  sheet.columns.forEach((column, index) => {
    column.width = index === 0 ? 28 : 22;
  });
}
