import { Route, Switch } from 'wouter';
import { SignedIn } from '../design/signed-in';
import { useVoice } from '../i18n/words';
import { DeskSite } from './desk-site';
import { NoSuchPage } from './no-such-page';
import { QueuePage } from './queue/queue-page';

/** The window clerk's desk: what to do next, and one page for each case. */
export function Desk() {
  const { t } = useVoice();
  return (
    <DeskSite>
      <SignedIn roles={['clerk', 'duty']} why={t('desk.signIn')}>
        {() => (
          <Switch>
            <Route path="/desk" component={QueuePage} />
            <Route component={NoSuchPage} />
          </Switch>
        )}
      </SignedIn>
    </DeskSite>
  );
}
