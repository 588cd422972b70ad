import type { openItems } from '../../records/reports/open-items';
import { lightNames, statusNames } from '../../rules/case/case-names';
import type { Text } from '../../rules/text';
import type { CatalogueNames } from '../catalogue-names';
import { sampleColumn } from './sample-column';
import type { Column, Language } from './sheet';

export type OpenItem = Awaited<ReturnType<ReturnType<typeof openItems>['execute']>>[number];

/** The columns of a list of open items. */
export function openItemColumns(language: Language, names: CatalogueNames): readonly Column<OpenItem>[] {
  const say = (text: Text): string => text[language];
  return [
    { head: { zh: '办件编号', en: 'Case' }, cell: ({ caseNo }) => caseNo },
    { head: { zh: '事项编号', en: 'Item number' }, cell: ({ itemCaseNo }) => itemCaseNo },
    {
      head: { zh: '事项', en: 'Item' },
      cell: ({ oneThing, itemId }) => say(names.item(oneThing, itemId)),
    },
    { head: { zh: '一件事', en: 'One thing' }, cell: ({ oneThing }) => say(names.oneThing(oneThing)) },
    {
      head: { zh: '情形', en: 'Situation' },
      cell: ({ oneThing, situation }) => say(names.situation(oneThing, situation)),
    },
    { head: { zh: '部门', en: 'Department' }, cell: ({ department }) => say(names.department(department)) },
    { head: { zh: '状态', en: 'Status' }, cell: ({ status }) => say(statusNames[status]) },
    { head: { zh: '事项灯', en: 'Light of the item' }, cell: ({ light }) => say(lightNames[light]) },
    { head: { zh: '整件灯', en: 'Light of the case' }, cell: ({ caseLight }) => say(lightNames[caseLight]) },
    { head: { zh: '承诺期限', en: 'Promised by' }, cell: ({ promisedDue }) => promisedDue },
    { head: { zh: '法定期限', en: 'By law until' }, cell: ({ statutoryDue }) => statutoryDue },
    {
      head: { zh: '整件承诺期限', en: 'Case promised by' },
      cell: ({ casePromisedDue }) => casePromisedDue,
    },
    { head: { zh: '预计整件办结', en: 'Case expected by' }, cell: ({ expected }) => expected },
    sampleColumn(language),
  ];
}
