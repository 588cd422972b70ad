import { Page } from '../design/page';
import { Site } from '../design/site';
import { useVoice } from '../i18n/words';

export function SignIn() {
  const { t } = useVoice();
  return (
    <Site>
      <Page title={t('signIn.title')}>
        <p>{t('face.notYet')}</p>
      </Page>
    </Site>
  );
}
