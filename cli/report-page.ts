import type { TimeLimits } from '../records/reports/time-limits';
import type { WhoseDaysSum } from '../records/reports/whose-days-sum';
import { lightNames, outcomeNames, phaseNames, statusNames } from '../rules/case/case-names';
import { type Measure, measures, sumReductions } from '../rules/reductions';
import type { Text } from '../rules/text';
import type { TimeSum } from '../rules/time-split';
import { cutText, measureNames } from '../rules/measure-names';
import type { Overdue, ReductionsReport } from './api';
import { daysTable } from './days-table';
import { limitTable } from './limit-table';
import { reductionTable } from './reduction-table';
import { drawTable } from './table';
import type { Voice } from './voice';

export interface Report {
  readonly reductions: ReductionsReport;
  readonly timeLimits: TimeLimits;
  readonly overdue: Overdue;
  readonly whoseDays: WhoseDaysSum;
  /** How many of the cases are samples 样例. */
  readonly samples: number;
}

/** The report for a person: totals, limits kept, overdue items, reductions in sum and per case. */
export function reportPage(report: Report, voice: Voice): string[] {
  const { reductions, timeLimits, overdue, whoseDays } = report;
  const section = (title: Text, lines: readonly string[]): string[] => [
    `## ${voice.label(title)}`,
    ...(lines.length === 0 ? [voice.label({ zh: '无', en: 'none' })] : lines),
    '',
  ];
  return [
    ...section({ zh: '办件', en: 'Cases' }, totalLines(report, voice)),
    ...section({ zh: '时限', en: 'Time limits' }, limitTable(timeLimits, voice)),
    ...section({ zh: '超期未办结的事项', en: 'Open items past a limit' }, overdueLines(overdue, voice)),
    ...section(
      { zh: '谁的天数（已办结，合计）', en: 'Whose days (closed cases, in sum)' },
      daysLines(whoseDays, voice),
    ),
    ...section({ zh: '减少（合计）', en: 'Reductions in sum' }, sumLines(reductions, voice)),
    ...section({ zh: '减少（每件）', en: 'Reductions per closed case' }, caseTable(reductions, voice)),
  ];
}

/** What a group of whole cases is called: its outcome, or where it stands. */
export function caseGroupName({
  phase,
  outcome,
}: Pick<ReductionsReport['totals']['cases'][number], 'phase' | 'outcome'>): Text {
  return outcome === null ? phaseNames[phase] : outcomeNames[outcome];
}

/** How many these groups are together. */
export const countOf = (groups: readonly { readonly count: number }[]): number =>
  groups.reduce((sum, { count }) => sum + count, 0);

function totalLines({ reductions, samples }: Report, voice: Voice): string[] {
  const { cases, items } = reductions.totals;
  const listed = (rows: readonly (readonly [Text, number])[]) =>
    rows.map(([name, count]) => `${voice.label(name)} ${count}`).join(', ');
  return [
    `${voice.label({ zh: '联办件', en: 'Combined cases' })}: ${countOf(cases)}`,
    ...(samples === 0 ? [] : [`  ${voice.label({ zh: '其中样例', en: 'of them samples' })}: ${samples}`]),
    ...(cases.length > 0 ? [`  ${listed(cases.map((row) => [caseGroupName(row), row.count]))}`] : []),
    `${voice.label({ zh: '事项件', en: 'Items' })}: ${countOf(items)}`,
    ...(items.length > 0
      ? [`  ${listed(items.map(({ status, count }) => [statusNames[status], count]))}`]
      : []),
  ];
}

function overdueLines(overdue: Overdue, voice: Voice): string[] {
  if (overdue.length === 0) return [];
  return drawTable(
    [
      { head: voice.label({ zh: '编号', en: 'Number' }) },
      { head: voice.label({ zh: '事项', en: 'Item' }) },
      { head: voice.label({ zh: '部门', en: 'Department' }) },
      { head: voice.label({ zh: '状态', en: 'Status' }) },
      { head: voice.label({ zh: '灯', en: 'Light' }) },
      { head: voice.label({ zh: '承诺', en: 'Promised' }) },
      { head: voice.label({ zh: '法定', en: 'By law' }) },
    ],
    overdue.map(({ itemCaseNo, itemId, department, status, light, promisedDue, statutoryDue }) => [
      itemCaseNo,
      itemId,
      department,
      voice.name(statusNames[status]),
      voice.name(lightNames[light]),
      promisedDue ?? '',
      statutoryDue ?? '',
    ]),
  );
}

/** The sums by name: of all cases, of each one thing, and of the items of each department. */
export function daysSums({
  whole,
  oneThings,
  departments,
}: WhoseDaysSum): { readonly name: Text; readonly sum: TimeSum }[] {
  const named = (kind: Text, id: string): Text => ({ zh: `${kind.zh}·${id}`, en: `${kind.en} ${id}` });
  return [
    { name: { zh: '整件', en: 'Whole cases' }, sum: whole },
    ...oneThings.map((sum) => ({ name: named({ zh: '一件事', en: 'One thing' }, sum.oneThing), sum })),
    ...departments.map((sum) => ({ name: named({ zh: '部门', en: 'Items of' }, sum.department), sum })),
  ];
}

function daysLines(whoseDays: WhoseDaysSum, voice: Voice): string[] {
  if (whoseDays.whole.count === 0) return [];
  return [
    ...daysTable(
      { zh: '范围', en: 'Of' },
      daysSums(whoseDays).map(({ name, sum }) => ({
        ...sum,
        name: voice.name(name),
        note: String(sum.count),
      })),
      voice,
      { zh: '件数', en: 'n' },
    ),
    voice.sentence({
      zh: '单位：天（24小时）；部门一行是其事项从收件到各自办结的时间。',
      en: 'Days of 24 hours. A department’s row is the time of its items, from receipt to the end of each.',
    }),
  ];
}

function sumLines({ total, totals, cases }: ReductionsReport, voice: Voice): string[] {
  if (cases.length === 0) return [];
  const endedOtherwise = totals.cases
    .filter(({ phase, outcome }) => phase === 'closed' && outcome !== 'completed')
    .reduce((sum, { count }) => sum + count, 0);
  return [
    ...reductionTable(total, voice),
    voice.sentence({
      zh: `只计全部办成的办件；另有 ${endedOtherwise} 件以其他方式办结，不在其中。`,
      en: `Only cases in which everything was approved; ${endedOtherwise} closed otherwise and are not in it.`,
    }),
    ...measures.map((measure) => {
      const { counted, leftOut } = total[measure];
      return `${voice.label(measureNames[measure])}: ${voice.label({
        zh: `计入 ${counted} 件，原状未知而未计 ${leftOut} 件`,
        en: `${counted} cases counted, ${leftOut} left out because what it was before is unknown`,
      })}`;
    }),
  ];
}

type CaseRow = ReductionsReport['cases'][number];

function caseTable({ cases, total }: ReductionsReport, voice: Voice): string[] {
  if (cases.length === 0) return [];
  const unknown = voice.name({ zh: '未知', en: 'unknown' });
  const numbers = (row: CaseRow, measure: Measure): string => {
    const { before, promised, measured } = row.numbers[measure];
    const { cut } = sumReductions([row.numbers])[measure];
    return `${before ?? unknown} → ${promised ?? unknown} / ${measured ?? unknown} (${cutText(cut) ?? unknown})`;
  };
  return [
    ...drawTable(
      [
        { head: voice.label({ zh: '编号', en: 'Number' }) },
        ...measures.map((measure) => ({ head: voice.label(measureNames[measure]) })),
      ],
      cases.map((row) => [row.caseNo, ...measures.map((measure) => numbers(row, measure))]),
    ),
    voice.label({ zh: '原来 → 承诺 / 实际（减少）', en: 'before → promised / measured (cut)' }),
    ...(cases.length < total.time.counted + total.time.leftOut
      ? [
          voice.sentence({
            zh: `只列最近办结的 ${cases.length} 件；合计是全部办件的。`,
            en: `Only the ${cases.length} that were closed last; the sum is of all.`,
          }),
        ]
      : []),
  ];
}
