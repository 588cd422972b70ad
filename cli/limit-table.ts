import type { LimitRecord, TimeLimits } from '../records/time-limits';
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

/** How limits were kept: rate with its denominator, and what it leaves out. */
export function limitTable(timeLimits: TimeLimits, voice: Voice): string[] {
  const right = (zh: string, en: string) => ({ head: voice.label({ zh, en }), align: 'right' }) as const;
  return [
    ...drawTable(
      [
        { head: voice.label({ zh: '时限', en: 'Limit' }) },
        right('按时率', 'On time'),
        right('按时', 'kept'),
        right('超期', 'missed'),
        right('分母', 'of'),
        right('未计', 'left out'),
        right('无此时限', 'no such limit'),
      ],
      limitRows(timeLimits).map(({ name, record: { rate, kept, missed, leftOut, withoutLimit } }) => [
        voice.label(name),
        rate === null
          ? voice.name({ zh: '无数据', en: 'no data' })
          : // Rounded down: 99.96 % with one late case is not 100 %.
            `${(Math.floor(rate * 1000) / 10).toFixed(1)} %`,
        ...[kept, missed, kept + missed, leftOut, withoutLimit].map(String),
      ]),
    ),
    voice.sentence({
      zh: '只计已办结的。未计：申请人撤回的，以及随别的事项终止的。',
      en: 'Closed ones only. Left out: withdrawn by the applicant, or ended with another item.',
    }),
  ];
}
