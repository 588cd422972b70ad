import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Loading } from '../design/asked';
import { Site } from '../design/site';
import { Awake } from './awake';
import { draftRoutes } from './draft-routes';
import { NoSuchPage } from './pages/no-such-page';
import { OneThings } from './pages/one-things';

const CasesPage = lazy(() => import('./pages/cases'));
const CasePage = lazy(() => import('./pages/case'));
const CorrectionPage = lazy(() => import('./pages/correction'));
const WithdrawalPage = lazy(() => import('./pages/withdrawal'));
const PublicPage = lazy(() => import('./pages/public'));

/** The applicant's portal: from a guide to a closed case. */
export function Portal() {
  return (
    <Site>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/" component={OneThings} />
          {draftRoutes}
          <Route path="/cases" component={CasesPage} />
          <Route path="/cases/:caseNo">{({ caseNo }) => <CasePage key={caseNo} caseNo={caseNo} />}</Route>
          <Route path="/cases/:caseNo/correction">{({ caseNo }) => <CorrectionPage caseNo={caseNo} />}</Route>
          <Route path="/cases/:caseNo/withdrawal">{({ caseNo }) => <WithdrawalPage caseNo={caseNo} />}</Route>
          <Route path="/public" component={PublicPage} />
          <Route component={NoSuchPage} />
        </Switch>
        <Awake />
      </Suspense>
    </Site>
  );
}
