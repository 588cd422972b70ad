import { Link } from 'wouter';
import { useVoice } from '../../i18n/words';

/** The way to the pages before and after; `null`: there is none. */
export function PageLinks({
  before,
  after,
}: {
  readonly before: string | null;
  readonly after: string | null;
}) {
  const { t } = useVoice();
  if (before === null && after === null) return null;
  return (
    <nav className="row no-print" aria-label={t('desk.pages')}>
      {before !== null && (
        <Link href={before} className="count">
          {t('desk.pageBefore')}
        </Link>
      )}
      {after !== null && (
        <Link href={after} className="count">
          {t('desk.pageAfter')}
        </Link>
      )}
    </nav>
  );
}
