import type { DateMove } from './case/calendar-effect';
import type { Text } from './text';

/** Which date of a case or item has moved. */
export const movedDateNames = {
  promised: { zh: '承诺', en: 'promised' },
  statutory: { zh: '法定', en: 'by law' },
  asked: { zh: '补正', en: 'asked for' },
} as const satisfies Record<DateMove['date'], Text>;

/** What has become of it. */
export const moveNames = {
  earlier: { zh: '提前', en: 'earlier' },
  later: { zh: '推后', en: 'later' },
  firm: { zh: '确定', en: 'firm' },
  provisional: { zh: '暂定', en: 'provisional' },
} as const satisfies Record<DateMove['becomes'], Text>;
