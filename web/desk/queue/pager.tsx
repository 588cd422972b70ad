import { Link } from 'wouter';
import { useVoice } from '../../i18n/words';
import { deskPlaces } from '../places';
import { type QueueQuery, rangeOf, searchOf } from './queue-query';

/** Which lines of how many are seen, and the way to the pages before and after. */
export function Pager({ query, total }: { readonly query: QueueQuery; readonly total: number }) {
  const { t } = useVoice();
  const { page } = query;
  const range = rangeOf(page, total);
  const placeOf = (other: number) => deskPlaces.queue + searchOf({ ...query, page: other });
  return (
    <nav className="row pager" aria-label={t('desk.pages')}>
      <p role="status">{range ? t('desk.range', { ...range, total }) : t('desk.noRows')}</p>
      {range && page > 1 && <Link href={placeOf(page - 1)}>{t('desk.pageBefore')}</Link>}
      {range && page < range.pages && <Link href={placeOf(page + 1)}>{t('desk.pageAfter')}</Link>}
    </nav>
  );
}
