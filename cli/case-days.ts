import type { CaseDays, CaseLedger } from '../api/wire';
import { daysTable } from './days-table';
import type { ItemNames } from './item-names';
import { ledgerTable } from './ledger-table';
import type { Voice } from './voice';

const clockStands = { zh: '暂停计时', en: 'the clock stands still' };

const limitNames = {
  promised: { zh: '承诺', en: 'promised' },
  statutory: { zh: '法定', en: 'by law' },
} as const;

/** Both date ledgers of each item: every day, and why it counts. */
export function ledgerPages({ items }: CaseLedger, voice: Voice): string[] {
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

/** Whose the days were, of the whole and of each item. */
export function daysLines({ whole, items }: CaseDays, names: ItemNames, voice: Voice): string[] {
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
