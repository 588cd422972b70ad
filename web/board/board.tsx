import { Page } from '../design/page';
import { useVoice } from '../i18n/words';

/** Where the pages of this face will stand; until then it says so. */
export function Board() {
  const { t } = useVoice();
  return (
    <main>
      <Page title={t('board.title')}>
        <p>{t('face.notYet')}</p>
      </Page>
    </main>
  );
}
