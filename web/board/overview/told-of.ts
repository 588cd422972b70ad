import type { TimeLimitsReport } from '../../../api/management-wire';
import { dateText, momentText } from '../../i18n/dates';
import type { Voice } from '../../i18n/words';

type Head = Pick<TimeLimitsReport, 'asOf' | 'period'>;

/** Over which days of closing a figure is, and until when it is told. */
export function toldOf({ asOf, period: { from, to } }: Head, { t, language }: Voice): string {
  const until = { asOf: momentText(asOf, language) };
  if (from === null || to === null) return t('board.asOf', until);
  const days = { from: dateText(from, language), to: dateText(to, language) };
  return t('board.period', { ...days, ...until });
}
