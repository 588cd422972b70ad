import type { Limit } from '../rules/limit';
import type { Text } from '../rules/text';

const unitNames = {
  workingDay: { zh: '个工作日', en: 'working days' },
  calendarDay: { zh: '个自然日', en: 'calendar days' },
} as const satisfies Record<Limit['unit'], Text>;

/** The length of a limit in words: `5 个工作日`, `5 working days`. */
export function lengthText({ days, unit }: Limit): Text {
  const { zh, en } = unitNames[unit];
  return { zh: `${days} ${zh}`, en: `${days} ${en}` };
}
