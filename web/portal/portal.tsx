import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Loading } from '../design/asked';
import { Site } from '../design/site';
import { NoSuchPage } from './pages/no-such-page';
import { OneThings } from './pages/one-things';

const Guide = lazy(() => import('./pages/guide'));
const QuestionPage = lazy(() => import('./pages/question'));
const Resume = lazy(() => import('./pages/resume'));
const FormPage = lazy(() => import('./pages/form'));
const PapersPage = lazy(() => import('./pages/papers'));
const LetterPage = lazy(() => import('./pages/letter'));
const CheckPage = lazy(() => import('./pages/check'));
const CasesPage = lazy(() => import('./pages/cases'));
const CasePage = lazy(() => import('./pages/case'));
const CorrectionPage = lazy(() => import('./pages/correction'));
const WithdrawalPage = lazy(() => import('./pages/withdrawal'));
const PublicPage = lazy(() => import('./pages/public'));
const PlanPage = lazy(() => import('./pages/plan'));

/** The applicant's portal: from a guide to a closed case. */
export function Portal() {
  return (
    <Site>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/" component={OneThings} />
          <Route path="/one-things/:id">{({ id }) => <Guide id={id} />}</Route>
          <Route path="/drafts/:draftId/questions/:questionId">
            {({ draftId, questionId }) => (
              <QuestionPage key={questionId} draftId={draftId} questionId={questionId} />
            )}
          </Route>
          <Route path="/drafts/:draftId">{({ draftId }) => <Resume draftId={draftId} />}</Route>
          <Route path="/drafts/:draftId/plan">{({ draftId }) => <PlanPage draftId={draftId} />}</Route>
          <Route path="/drafts/:draftId/form">{({ draftId }) => <FormPage draftId={draftId} />}</Route>
          <Route path="/drafts/:draftId/form/:sectionId">
            {({ draftId, sectionId }) => <FormPage draftId={draftId} sectionId={sectionId} />}
          </Route>
          <Route path="/drafts/:draftId/papers">{({ draftId }) => <PapersPage draftId={draftId} />}</Route>
          <Route path="/drafts/:draftId/letters/:letterId">
            {({ draftId, letterId }) => <LetterPage draftId={draftId} letterId={letterId} />}
          </Route>
          <Route path="/drafts/:draftId/check">{({ draftId }) => <CheckPage draftId={draftId} />}</Route>
          <Route path="/cases" component={CasesPage} />
          <Route path="/cases/:caseNo">{({ caseNo }) => <CasePage key={caseNo} caseNo={caseNo} />}</Route>
          <Route path="/cases/:caseNo/correction">{({ caseNo }) => <CorrectionPage caseNo={caseNo} />}</Route>
          <Route path="/cases/:caseNo/withdrawal">{({ caseNo }) => <WithdrawalPage caseNo={caseNo} />}</Route>
          <Route path="/public" component={PublicPage} />
          <Route component={NoSuchPage} />
        </Switch>
      </Suspense>
    </Site>
  );
}
