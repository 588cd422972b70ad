import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import type { DraftView } from '../../api/wire';
import { type DatedPlan, planFor } from '../ask/calls';
import { useAnswer } from '../ask/use-answer';
import { Asked } from '../design/asked';
import { useVoice } from '../i18n/words';
import { useDraft } from './draft';
import { draftPlaces, whereItStands } from './draft-places';
import { OwnPage } from './own-page';

/** A draft whose questions are answered, with its plan. */
export interface Planned {
  readonly draft: DraftView;
  readonly plan: DatedPlan;
}

/** Shows a page of a draft as soon as draft and plan are there; sends whoever has not answered all back to the questions. */
export function PlannedDraft({
  draftId,
  children,
}: {
  readonly draftId: string;
  readonly children: (planned: Planned) => ReactNode;
}) {
  return (
    <Asked answer={useDraft(draftId)}>
      {(draft) => {
        if (draft.caseNo !== null) return <Redirect to={`/cases/${draft.caseNo}`} replace />;
        if (!draft.isAnswered) return <Redirect to={whereItStands(draft)} replace />;
        return <WithPlan draft={draft}>{children}</WithPlan>;
      }}
    </Asked>
  );
}

function WithPlan({
  draft,
  children,
}: {
  readonly draft: DraftView;
  readonly children: (planned: Planned) => ReactNode;
}) {
  const answer = useAnswer(JSON.stringify([draft.oneThing.id, draft.answers]), askPlan);
  return <Asked answer={answer}>{(plan) => children({ draft, plan })}</Asked>;
}

// From page to page of one draft the plan is the same; the day it promises may be another tomorrow.
const plans = new Map<string, { readonly plan: Promise<DatedPlan>; readonly askedAt: number }>();
const planLastsMs = 10 * 60_000;

function askPlan(key: string): Promise<DatedPlan> {
  const known = plans.get(key);
  if (known && performance.now() - known.askedAt < planLastsMs) return known.plan;
  const [oneThing, answers] = JSON.parse(key) as [string, DraftView['answers']];
  const plan = planFor(oneThing, answers);
  plans.set(key, { plan, askedAt: performance.now() });
  plan.catch(() => plans.delete(key));
  return plan;
}

/** The same for pages that hold personal data. */
export function OwnDraft({
  draftId,
  children,
}: {
  readonly draftId: string;
  readonly children: (planned: Planned) => ReactNode;
}) {
  const { t } = useVoice();
  return (
    <OwnPage back={draftPlaces.plan(draftId)} why={t('signIn.toApply')}>
      {() => <PlannedDraft draftId={draftId}>{children}</PlannedDraft>}
    </OwnPage>
  );
}
