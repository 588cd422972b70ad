import type { LimitKind } from './case/case-state';
import type { LimitResult } from './kept-limits';
import type { Limit } from './limit';
import type { Text } from './text';

/** What each kind of limit is called. */
export const limitKindNames = {
  promised: { zh: '承诺时限', en: 'Promised limit' },
  statutory: { zh: '法定时限', en: 'Limit by law' },
} as const satisfies Record<LimitKind, Text>;

/** How a limit of something closed was kept, in words. */
export const limitResultNames = {
  kept: { zh: '按时', en: 'kept' },
  missed: { zh: '超期', en: 'missed' },
  leftOut: { zh: '不计', en: 'left out' },
  noLimit: { zh: '无此时限', en: 'no such limit' },
} as const satisfies Record<LimitResult, Text>;

/** In which days a limit counts. */
export const limitUnitNames = {
  workingDay: { zh: '个工作日', en: 'working days' },
  calendarDay: { zh: '个自然日', en: 'calendar days' },
} as const satisfies Record<Limit['unit'], Text>;
