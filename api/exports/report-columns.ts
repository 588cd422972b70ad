import type { ReportRow } from '../../records/reports/rows';
import { type Calendar, wallClockAt } from '../../rules/calendar';
import type { CaseOutcome, ItemStatus } from '../../rules/case/case-state';
import { outcomeNames, statusNames } from '../../rules/case/case-names';
import { causeNames } from '../../rules/cause-names';
import { limitResultNames, limitUnitNames } from '../../rules/limit-names';
import type { Text } from '../../rules/text';
import { dayCauses, type DayCause } from '../../rules/time-split';
import type { CatalogueNames } from '../catalogue-names';
import { sampleColumn } from './sample-column';
import type { Column, Language } from './sheet';

const aDayMs = 86_400_000;
/** To a millionth of a day, a tenth of a second. */
const inDays = (ms: number): number => Math.round((ms / aDayMs) * 1e6) / 1e6;

const shares = {
  applicant: 'applicantMs',
  acceptance: 'acceptanceMs',
  department: 'departmentMs',
  upstream: 'upstreamMs',
  specialProcedure: 'specialProcedureMs',
  systemFault: 'systemFaultMs',
  nonWorking: 'nonWorkingMs',
} as const satisfies Record<DayCause, keyof ReportRow>;

const yesNo = (is: boolean): Text => (is ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' });

/** The columns of the list behind a figure, with everything that a figure can count by. */
export function reportColumns(
  language: Language,
  names: CatalogueNames,
  calendar: Calendar,
): readonly Column<ReportRow>[] {
  const say = (text: Text): string => text[language];
  const when = (at: Date | null): string | null => at && wallClockAt(calendar, at.getTime());
  return [
    { head: { zh: '办件编号', en: 'Case' }, cell: ({ caseNo }) => caseNo },
    {
      head: { zh: '事项', en: 'Item' },
      cell: ({ oneThing, itemId }) => itemId && say(names.item(oneThing, itemId)),
    },
    { head: { zh: '一件事', en: 'One thing' }, cell: ({ oneThing }) => say(names.oneThing(oneThing)) },
    {
      head: { zh: '情形', en: 'Situation' },
      cell: ({ oneThing, situation }) => say(names.situation(oneThing, situation)),
    },
    {
      head: { zh: '部门', en: 'Departments' },
      cell: ({ departments }) => departments.map((id) => say(names.department(id))).join('; '),
    },
    { head: { zh: '办结时间', en: 'Closed' }, cell: ({ closedAt }) => when(closedAt) },
    { head: { zh: '结果', en: 'Ended as' }, cell: ({ itemId, endedAs }) => say(endName(itemId, endedAs)) },
    { head: { zh: '承诺时限', en: 'Promise' }, cell: ({ promised }) => say(limitResultNames[promised]) },
    {
      head: { zh: '承诺时限（含临期暂停）', en: 'Promise, as told' },
      cell: ({ promisedAsTold }) => say(limitResultNames[promisedAsTold]),
    },
    {
      head: { zh: '临期暂停次数（承诺）', en: 'Late pauses, promise' },
      cell: ({ promisedLatePauses }) => promisedLatePauses,
    },
    { head: { zh: '法定时限', en: 'By law' }, cell: ({ statutory }) => say(limitResultNames[statutory]) },
    {
      head: { zh: '法定时限（含临期暂停）', en: 'By law, as told' },
      cell: ({ statutoryAsTold }) => say(limitResultNames[statutoryAsTold]),
    },
    {
      head: { zh: '临期暂停次数（法定）', en: 'Late pauses, law' },
      cell: ({ statutoryLatePauses }) => statutoryLatePauses,
    },
    { head: { zh: '延期', en: 'Extended' }, cell: ({ extended }) => say(yesNo(extended)) },
    { head: { zh: '承诺天数', en: 'Promised days' }, cell: ({ promisedDays }) => promisedDays },
    {
      head: { zh: '承诺单位', en: 'Counted in' },
      cell: ({ promisedUnit }) => promisedUnit && say(limitUnitNames[promisedUnit]),
    },
    { head: { zh: '实际工作日', en: 'Working days taken' }, cell: ({ takenDays }) => takenDays },
    { head: { zh: '开始', en: 'Clock began' }, cell: ({ startedAt }) => when(startedAt) },
    { head: { zh: '决定', en: 'Decided' }, cell: ({ endedAt }) => when(endedAt) },
    { head: { zh: '历时（天）', en: 'Elapsed, days of 24 h' }, cell: ({ elapsedMs }) => inDays(elapsedMs) },
    ...dayCauses.map((cause): Column<ReportRow> => {
      const { zh, en } = causeNames[cause];
      return { head: { zh: `${zh}（天）`, en: `${en}, days` }, cell: (row) => inDays(row[shares[cause]]) };
    }),
    sampleColumn(language),
  ];
}

function endName(itemId: string | null, endedAs: CaseOutcome | ItemStatus): Text {
  const names: Readonly<Record<string, Text>> = itemId === null ? outcomeNames : statusNames;
  return names[endedAs] ?? { zh: endedAs, en: endedAs };
}
