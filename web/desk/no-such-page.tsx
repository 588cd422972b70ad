import { Link } from 'wouter';
import { Page } from '../design/page';
import { useVoice } from '../i18n/words';
import { deskPlaces } from './places';

export function NoSuchPage() {
  const { t } = useVoice();
  return (
    <Page title={t('none.title')}>
      <p>{t('none.what')}</p>
      <p>
        <Link href={`~${deskPlaces.queue}`}>{t('desk.home')}</Link>
      </p>
    </Page>
  );
}
