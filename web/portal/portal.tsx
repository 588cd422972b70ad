import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Site } from '../design/site';
import { useVoice } from '../i18n/words';
import { NoSuchPage } from './pages/no-such-page';
import { OneThings } from './pages/one-things';

const Guide = lazy(() => import('./pages/guide'));

/** The applicant's portal: from a guide to a closed case. */
export function Portal() {
  const { t } = useVoice();
  return (
    <Site>
      <Suspense fallback={<p role="status">{t('site.loading')}</p>}>
        <Switch>
          <Route path="/" component={OneThings} />
          <Route path="/one-things/:id">{({ id }) => <Guide id={id} />}</Route>
          <Route component={NoSuchPage} />
        </Switch>
      </Suspense>
    </Site>
  );
}
