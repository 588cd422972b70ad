import type { LimitRecord, TimeLimits } from '../records/reports/time-limits';
import { rateText } from '../rules/rate-text';
import type { Text } from '../rules/text';
import { drawTable } from './table';
import type { Voice } from './voice';

/** Both limits of cases and items, in the order people ask for them. */
export function limitRows({
  cases,
  items,
}: TimeLimits): { readonly name: Text; readonly record: LimitRecord }[] {
  return [
    { name: { zh: '整件·承诺', en: 'Whole case, promised' }, record: cases.promised },
    { name: { zh: '整件·法定', en: 'Whole case, by law' }, record: cases.statutory },
    { name: { zh: '事项·承诺', en: 'Item, promised' }, record: items.promised },
    { name: { zh: '事项·法定', en: 'Item, by law' }, record: items.statutory },
  ];
}

interface Figure {
  readonly head: Text;
  readonly of: (record: LimitRecord) => number;
}

/** What is told of each limit beside its two rates; the denominator of the first is kept + missed. */
export const limitFigures: readonly Figure[] = [
  { head: { zh: '按时', en: 'kept' }, of: ({ kept }) => kept },
  { head: { zh: '超期', en: 'missed' }, of: ({ missed }) => missed },
  { head: { zh: '分母', en: 'of' }, of: ({ kept, missed }) => kept + missed },
  { head: { zh: '临期暂停', en: 'late pause' }, of: ({ latePaused }) => latePaused },
  { head: { zh: '延期', en: 'extended' }, of: ({ extended }) => extended.kept + extended.missed },
  {
    head: { zh: '未计', en: 'left out' },
    of: ({ leftOut }) => Object.values(leftOut).reduce((sum, count) => sum + count, 0),
  },
  { head: { zh: '无此时限', en: 'no such limit' }, of: ({ withoutLimit }) => withoutLimit },
];

/** How limits were kept: rates with their denominator, and what they leave out. */
export function limitTable(timeLimits: TimeLimits, voice: Voice): string[] {
  const right = (text: Text) => ({ head: voice.label(text), align: 'right' }) as const;
  return [
    ...drawTable(
      [
        { head: voice.label({ zh: '时限', en: 'Limit' }) },
        right({ zh: '按时率', en: 'On time' }),
        right({ zh: '含临期暂停', en: 'as told' }),
        ...limitFigures.map(({ head }) => right(head)),
      ],
      limitRows(timeLimits).map(({ name, record }) => [
        voice.label(name),
        percent(record.rate, voice),
        percent(record.asTold.rate, voice),
        ...limitFigures.map(({ of }) => String(of(record))),
      ]),
    ),
    voice.sentence({
      zh: '只计已办结的。未计：撤回、不予受理，以及随别的事项终止的。',
      en: 'Closed ones only. Left out: withdrawn, not accepted, or ended with another item.',
    }),
    voice.sentence({
      zh: '按时率不计临近到期或到期后才录入的暂停；“含临期暂停”把这些暂停也算上。',
      en: 'The rate counts no pause that was entered near or after the due date; “as told” counts these too.',
    }),
  ];
}

export function percent(rate: number | null, voice: Voice): string {
  return rate === null ? voice.name({ zh: '无数据', en: 'no data' }) : rateText(rate);
}
