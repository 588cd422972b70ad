import type { Limit } from '../rules/limit';
import { limitUnitNames } from '../rules/limit-names';
import type { Text } from '../rules/text';

/** The length of a limit in words: `5 个工作日`, `5 working days`. */
export function lengthText({ days, unit }: Limit): Text {
  const { zh, en } = limitUnitNames[unit];
  return { zh: `${days} ${zh}`, en: `${days} ${en}` };
}
