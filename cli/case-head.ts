import type { CaseView } from '../api/wire';
import type { Text } from '../rules/text';
import { momentText } from './moment-text';
import { drawTable } from './table';
import type { Voice } from './voice';

const notReal: Text = { zh: '样例，不是真实的办件', en: 'A sample, not a real case' };

/** When a case was received, is promised, must be by law, and was closed. */
export function dateLines(view: CaseView, voice: Voice): string[] {
  const { isSample, receivedAt, closedAt, promised, statutory } = view;
  const late = (missed: boolean): string =>
    missed ? ` ${voice.label({ zh: '已超期', en: 'overdue' })}` : '';
  const rows: (readonly [Text, string | null])[] = [
    [{ zh: '收件', en: 'Received' }, momentText(receivedAt)],
    [{ zh: '承诺办结', en: 'Promised by' }, promised.due && promised.due + late(promised.missed)],
    [{ zh: '法定期限', en: 'By law' }, statutory.due && statutory.due + late(statutory.missed)],
    [{ zh: '办结', en: 'Closed' }, closedAt && momentText(closedAt)],
  ];
  return [
    ...(isSample ? [voice.label(notReal)] : []),
    ...rows.flatMap(([name, value]) => (value === null ? [] : `${voice.label(name)}: ${value}`)),
  ];
}

/** Each item: who has it, how it stands, until when; then why not. */
export function itemTable({ items }: CaseView, voice: Voice): string[] {
  return [
    ...drawTable(
      [
        { head: voice.label({ zh: '事项', en: 'Item' }) },
        { head: voice.label({ zh: '部门', en: 'Department' }) },
        { head: voice.label({ zh: '状态', en: 'Status' }) },
        { head: voice.label({ zh: '承诺', en: 'Promised' }) },
        { head: voice.label({ zh: '部门流水号', en: 'Serial' }) },
      ],
      items.map(({ itemId, name, department, statusName, promisedDue, departmentSerial }) => [
        voice.name(name ?? { zh: itemId, en: itemId }),
        voice.name(department.name ?? { zh: department.id, en: department.id }),
        voice.name(statusName),
        promisedDue ?? '',
        departmentSerial ?? '',
      ]),
    ),
    ...items.flatMap(({ name, reason, remedy }) =>
      [reason, remedy].flatMap((text) => (text ? `${voice.name(name ?? { zh: '', en: '' })}: ${text}` : [])),
    ),
  ];
}
