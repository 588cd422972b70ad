import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Loading } from '../design/asked';
import { SignedIn } from '../design/signed-in';
import { useVoice } from '../i18n/words';
import { DeskSite } from './desk-site';
import { NoSuchPage } from './no-such-page';
import { QueuePage } from './queue/queue-page';

const CasePage = lazy(() => import('./case/case-page'));
const BulkPage = lazy(() => import('./bulk/bulk-page'));
const SlipPage = lazy(() => import('./slip/slip-page'));
const WindowRoutes = lazy(() => import('./window/window-routes'));
const NoticePage = lazy(() => import('./notice/notice-page'));

/** The window clerk's desk: what to do next, and one page for each case. */
export function Desk() {
  const { t } = useVoice();
  return (
    <DeskSite>
      <SignedIn roles={['clerk', 'duty']} why={t('desk.signIn')}>
        {() => (
          <Suspense fallback={<Loading />}>
            <Switch>
              <Route path="/desk" component={QueuePage} />
              <Route path="/desk/cases/:caseNo">
                {({ caseNo }) => <CasePage key={caseNo} caseNo={caseNo} />}
              </Route>
              <Route path="/desk/cases/:caseNo/notice">
                {({ caseNo }) => <NoticePage caseNo={caseNo} />}
              </Route>
              <Route path="/desk/cases/:caseNo/items/:itemId/request">
                {({ caseNo, itemId }) => <NoticePage caseNo={caseNo} itemId={itemId} />}
              </Route>
              <Route path="/desk/cases/:caseNo/items/:itemId/slip">
                {({ caseNo, itemId }) => <SlipPage key={caseNo + itemId} caseNo={caseNo} itemId={itemId} />}
              </Route>
              <Route path="/desk/window" nest>
                <WindowRoutes />
              </Route>
              <Route path="/desk/bulk/:bulkId">{({ bulkId }) => <BulkPage bulkId={bulkId} />}</Route>
              <Route component={NoSuchPage} />
            </Switch>
          </Suspense>
        )}
      </SignedIn>
    </DeskSite>
  );
}
