import type { Reductions } from '../rules/reductions';
import type { Text } from '../rules/text';
import type { CaseDays, CaseLedger, CaseView, MessageView } from '../api/wire';
import type { ToldEntry } from './api';
import { daysTable } from './days-table';
import { ledgerTable } from './ledger-table';
import { messageLines } from './message-lines';
import { momentText } from './moment-text';
import { reductionTable, unknownBaselines } from './reduction-table';
import { drawTable } from './table';
import type { Voice } from './voice';

export interface CaseStory {
  readonly case: CaseView;
  readonly log: readonly ToldEntry[];
  /** Where the hash chain of the log is broken; null: it is whole. */
  readonly logBrokenAt: string | null;
  readonly ledger: CaseLedger;
  readonly days: CaseDays;
  readonly reductions: { readonly closed: boolean; readonly reductions: Reductions };
  /** Newest first. */
  readonly messages: readonly MessageView[];
}

/** What the items of a case are called, and who decides them. */
export type ItemNames = (itemId: string) => { readonly name: Text; readonly department: Text };

/** Names of items and departments as the case itself has them. */
export function itemNamesOf({ items }: Pick<CaseView, 'items'>): ItemNames {
  return (itemId) => {
    const item = items.find((one) => one.itemId === itemId);
    const department = item?.department.id ?? itemId;
    return {
      name: item?.name ?? { zh: itemId, en: itemId },
      department: item?.department.name ?? { zh: department, en: department },
    };
  };
}

/** The story of a case: who has it, until when, what happened, who was told, why the dates, what was cut, is it whole. */
export function casePage(story: CaseStory, voice: Voice): string[] {
  const { case: view, log, ledger, days, reductions, messages } = story;
  const names = itemNamesOf(view);
  const section = (title: Text, lines: readonly string[]): string[] => [
    '',
    `## ${voice.label(title)}`,
    ...lines,
  ];
  return [
    `# ${view.caseNo} ${voice.label(view.oneThing.name)}`,
    voice.sentence(view.sentence),
    ...dateLines(view, voice),
    ...section({ zh: '事项', en: 'Items' }, itemTable(view, voice)),
    ...section({ zh: '经过', en: 'What happened' }, timeline(log, voice)),
    ...section({ zh: '消息', en: 'Messages' }, messageLines(messages, voice)),
    ...section({ zh: '时限台账', en: 'Date ledger' }, ledgerPages(ledger, voice)),
    ...section(
      days.closed
        ? { zh: '谁的天数', en: 'Whose days' }
        : { zh: '谁的天数（截至现在）', en: 'Whose days, until now' },
      daysLines(days, names, voice),
    ),
    ...section(
      reductions.closed
        ? { zh: '减了多少', en: 'What was cut' }
        : { zh: '预计减少（尚未办结）', en: 'Reductions foreseen (still open)' },
      [
        ...reductionTable(reductions.reductions, voice),
        ...unknownBaselines(reductions.reductions, (itemId) => names(itemId).name, voice),
      ],
    ),
    ...section({ zh: '日志', en: 'Log' }, [chainLine(story, voice)]),
  ];
}

function dateLines({ receivedAt, closedAt, promised, statutory }: CaseView, voice: Voice): string[] {
  const late = (missed: boolean): string =>
    missed ? ` ${voice.label({ zh: '已超期', en: 'overdue' })}` : '';
  const rows: (readonly [Text, string | null])[] = [
    [{ zh: '收件', en: 'Received' }, momentText(receivedAt)],
    [{ zh: '承诺办结', en: 'Promised by' }, promised.due && promised.due + late(promised.missed)],
    [{ zh: '法定期限', en: 'By law' }, statutory.due && statutory.due + late(statutory.missed)],
    [{ zh: '办结', en: 'Closed' }, closedAt && momentText(closedAt)],
  ];
  return rows.flatMap(([name, value]) => (value === null ? [] : `${voice.label(name)}: ${value}`));
}

function itemTable({ items }: CaseView, voice: Voice): string[] {
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

function timeline(log: readonly ToldEntry[], voice: Voice): string[] {
  return log.map(({ event, text }) => `${momentText(event.at)}  ${voice.sentence(text, 21)}`);
}

const clockStands = { zh: '暂停计时', en: 'the clock stands still' };

const limitNames = {
  promised: { zh: '承诺', en: 'promised' },
  statutory: { zh: '法定', en: 'by law' },
} as const;

function ledgerPages({ items }: CaseLedger, voice: Voice): string[] {
  return items.flatMap(({ name, promised, statutory }) => {
    const pages = [
      { kind: limitNames.promised, page: promised },
      { kind: limitNames.statutory, page: statutory },
    ];
    return pages.flatMap(({ kind, page }) =>
      page
        ? [
            `${voice.name(name)}: ${voice.label(kind)} ${page.due ?? voice.label(clockStands)}`,
            ...ledgerTable(page.days, voice).map((line) => `  ${line}`),
          ]
        : [],
    );
  });
}

function daysLines({ whole, items }: CaseDays, names: ItemNames, voice: Voice): string[] {
  const nameOf = (itemId: string): string => voice.name(names(itemId).name);
  return [
    ...daysTable(
      { zh: '事项', en: 'Item' },
      [
        { ...whole, name: voice.label({ zh: '整件', en: 'Whole case' }), note: '' },
        ...items.map((item) => ({
          ...item,
          name: nameOf(item.itemId),
          note: item.waitedFor === null ? '' : nameOf(item.waitedFor),
        })),
      ],
      voice,
      { zh: '等待的事项', en: 'Waited for' },
    ),
    voice.sentence({
      zh: '从收件起，每天按24小时计；整件的时间算在当时承诺日期所等的事项上。',
      en: 'From the receipt, days of 24 hours. The whole is where the item was that its promised date waited for.',
    }),
  ];
}

function chainLine({ log, logBrokenAt }: CaseStory, voice: Voice): string {
  return logBrokenAt === null
    ? voice.sentence({
        zh: `${log.length} 条，哈希链完整，未被改动`,
        en: `${log.length} entries, the hash chain is whole`,
      })
    : voice.sentence({ zh: `哈希链断裂：${logBrokenAt}`, en: `The hash chain is broken: ${logBrokenAt}` });
}
