import { Page } from '../design/page';
import { People } from '../design/people';
import { Site } from '../design/site';
import { useVoice } from '../i18n/words';

/** Where to go afterwards: a page of ours, or the portal. */
function returnPlace(): string {
  const place = new URLSearchParams(window.location.search).get('return') ?? '/';
  return /^\/(?![/\\])/.test(place) ? place : '/';
}

export function SignIn() {
  const { t } = useVoice();
  return (
    <Site>
      <Page title={t('signIn.title')}>
        <People onSignedIn={() => window.location.assign(returnPlace())} />
      </Page>
    </Site>
  );
}
