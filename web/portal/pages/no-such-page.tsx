import { LinkButton } from '../../design/button';
import { Page } from '../../design/page';
import { useVoice } from '../../i18n/words';

export function NoSuchPage() {
  const { t } = useVoice();
  return (
    <Page title={t('none.title')}>
      <p>{t('none.what')}</p>
      <LinkButton href="/">{t('none.home')}</LinkButton>
    </Page>
  );
}
