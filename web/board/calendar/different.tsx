import type { CalendarPreview } from '../../../api/management-wire';
import { Alert } from '../../design/alert';
import { useVoice } from '../../i18n/words';

type Counts = CalendarPreview['counts'];

const counted = [
  'openCases',
  'cases',
  'items',
  'earlier',
  'later',
  'firm',
  'provisional',
  'told',
  'ending',
] as const satisfies readonly (keyof Counts)[];

/** Cases went on since the preview was looked at: what is different in its numbers now, and that nothing was done yet. */
export function Different({ before, now }: { readonly before: Counts; readonly now: Counts }) {
  const { t } = useVoice();
  const changed = counted.filter((one) => before[one] !== now[one]);
  return (
    <Alert tone="near" title={t('calendar.stale')}>
      <p>{t(changed.length === 0 ? 'calendar.stale.sameCounts' : 'calendar.stale.what')}</p>
      {changed.length > 0 && (
        <ul>
          {changed.map((one) => (
            <li key={one}>
              {t('calendar.stale.count', {
                what: t(`calendar.count.${one}`),
                before: before[one],
                now: now[one],
              })}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
