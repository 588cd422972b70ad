import type { KeptRate } from '../records/reports/kept-rate';
import type { Rehearsal } from './api';
import { percent } from './limit-table';
import { momentText } from './moment-text';
import { drawTable } from './table';
import type { Voice } from './voice';

/** The rate as it was and as it would have been, and who would have been late. */
export function rehearsalPage(
  { n, period, before, after, late }: Rehearsal,
  { itemId, promisedDays }: { readonly itemId: string; readonly promisedDays: number },
  voice: Voice,
): string[] {
  if (!period) return [voice.sentence({ zh: `没有已办结的“${itemId}”。`, en: `No closed “${itemId}”.` })];
  const row = (name: string, rate: KeptRate) => [
    name,
    percent(rate.rate, voice),
    String(rate.kept),
    String(rate.missed),
  ];
  const rates = drawTable(
    [
      { head: itemId },
      { head: voice.label({ zh: '按时率', en: 'On time' }), align: 'right' },
      { head: voice.label({ zh: '按时', en: 'kept' }), align: 'right' },
      { head: voice.label({ zh: '超期', en: 'missed' }), align: 'right' },
    ],
    [
      row(voice.label({ zh: '原承诺', en: 'As promised' }), before),
      row(voice.label({ zh: `承诺${promisedDays}天`, en: `Promised in ${promisedDays}` }), after),
    ],
  );
  const cases = drawTable(
    [
      { head: voice.label({ zh: '编号', en: 'Number' }) },
      { head: voice.label({ zh: '开始', en: 'Started' }) },
      { head: voice.label({ zh: '决定', en: 'Decided' }) },
      { head: voice.label({ zh: '用时', en: 'took' }), align: 'right' },
      { head: voice.label({ zh: '试算到期', en: 'Would be due' }) },
    ],
    late.map(({ caseNo, startedAt, endedAt, takenDays, due }) => [
      caseNo,
      momentText(startedAt),
      momentText(endedAt),
      String(takenDays),
      due ?? '',
    ]),
  );
  return [
    ...rates,
    voice.sentence({
      zh: `${period.from}至${period.to}办结、已作决定的${n}件；含暂停和延期，不另行剔除。`,
      en: `${n} decided items of cases closed from ${period.from} to ${period.to}; with their pauses and extensions.`,
    }),
    ...(late.length === 0 ? [] : ['', ...cases]),
  ];
}
