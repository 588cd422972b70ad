import type { Voice } from '../i18n/words';

/** A promise of so many working days, in words. */
export function daysText(days: number, { t }: Voice): string {
  return days === 0 ? t('days.atOnce') : t('days.working', { days });
}
