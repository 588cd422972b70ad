import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Loading } from '../design/asked';
import { Site } from '../design/site';
import { NoSuchPage } from './pages/no-such-page';
import { OneThings } from './pages/one-things';

const Guide = lazy(() => import('./pages/guide'));
const QuestionPage = lazy(() => import('./pages/question'));
const Resume = lazy(() => import('./pages/resume'));
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
          <Route component={NoSuchPage} />
        </Switch>
      </Suspense>
    </Site>
  );
}
