import { isDay } from '../rules/calendar';
import { CommandFailure } from './failure';

const written =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?)(?<offset>Z|[+-]\d{2}:\d{2})?)?$/;

/** Start of office hours: what a date without a time stands for. */
const opensAt = '09:00';
const chinaTime = '+08:00';

/**
 * A moment (ms since 1970) as people write it: `2026-02-10`, `2026-02-10T17:59:59`, `2026-02-10T17:59:59+08:00`.
 * Without an offset it is China time, without a time the start of office hours. Throws a CommandFailure (2).
 */
export function parseMoment(text: string): number {
  const { day = '', time = opensAt, offset = chinaTime } = written.exec(text.trim())?.groups ?? {};
  const moment = isDay(day) ? Date.parse(`${day}T${time}${offset}`) : NaN;
  if (!Number.isNaN(moment)) return moment;
  throw new CommandFailure(2, [
    {
      zh: `--from “${text}”不是有效的时间；请写成 2026-02-10 或 2026-02-10T17:59:59（北京时间，也可加 +08:00 等时差）。`,
      en: `--from “${text}” is no point in time; write 2026-02-10 or 2026-02-10T17:59:59 (China time, or with an offset such as +08:00).`,
    },
  ]);
}
