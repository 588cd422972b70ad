import { lazy } from 'react';
import { Route } from 'wouter';

const Guide = lazy(() => import('./pages/guide'));
const QuestionPage = lazy(() => import('./pages/question'));
const Resume = lazy(() => import('./pages/resume'));
const FormPage = lazy(() => import('./pages/form'));
const PapersPage = lazy(() => import('./pages/papers'));
const LetterPage = lazy(() => import('./pages/letter'));
const CheckPage = lazy(() => import('./pages/check'));
const PlanPage = lazy(() => import('./pages/plan'));
const HandOverPage = lazy(() => import('./pages/hand-over'));

/** The pages from a guide to the submission: an applicant's on the portal, a clerk's at the window. */
export const draftRoutes = (
  <>
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
    <Route path="/drafts/:draftId/hand-over">{({ draftId }) => <HandOverPage draftId={draftId} />}</Route>
  </>
);
