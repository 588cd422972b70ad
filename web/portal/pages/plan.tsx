import type { DraftView } from '../../../api/wire';
import { type DatedPlan, planFor } from '../../ask/calls';
import { useAnswer } from '../../ask/use-answer';
import { Redirect } from 'wouter';
import { Alert } from '../../design/alert';
import { Asked } from '../../design/asked';
import { LinkButton } from '../../design/button';
import { Page } from '../../design/page';
import { SummaryList } from '../../design/summary-list';
import { dayText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { useDraft } from '../draft';
import { beforeQuestion, draftPlaces, whereItStands, withReturn } from '../draft-places';
import { PlanDetails } from '../plan-details';

/** What the answers lead to: items, date, papers, and what it saves; before anybody signs in. */
export default function PlanPage({ draftId }: { readonly draftId: string }) {
  return (
    <Asked answer={useDraft(draftId)}>
      {(draft) =>
        draft.isAnswered ? <Planned draft={draft} /> : <Redirect to={whereItStands(draft)} replace />
      }
    </Asked>
  );
}

function Planned({ draft }: { readonly draft: DraftView }) {
  const answer = useAnswer(JSON.stringify([draft.oneThing.id, draft.answers]), askPlan);
  return <Asked answer={answer}>{(plan) => <Result draft={draft} plan={plan} />}</Asked>;
}

function Result({ draft, plan }: { readonly draft: DraftView; readonly plan: DatedPlan }) {
  const { t, say, language } = useVoice();
  const { draftId, questions, answers, forgottenAnswers } = draft;
  const last = questions.at(-1);
  const { ifSubmittedNow: date } = plan;
  return (
    <Page
      title={t('plan.title')}
      back={last ? draftPlaces.question(draftId, last.id) : beforeQuestion(draft, '')}
    >
      {forgottenAnswers.length > 0 && <Alert tone="near" title={t('plan.changed')} />}
      <ul className="lead">
        <li>{t('plan.items', { count: plan.items.length })}</li>
        {date && (
          <li>
            {t(date.provisional ? 'plan.dateProvisional' : 'plan.date', {
              date: dayText(date.due, language),
            })}
          </li>
        )}
        <li>{t('plan.papers', { count: plan.materials.needed.length })}</li>
      </ul>
      <p className="no-print">
        <LinkButton href={draftPlaces.form(draftId)}>{t('plan.goOn')}</LinkButton>
      </p>
      <PlanDetails plan={plan} />
      <h2>{t('plan.because')}</h2>
      <SummaryList
        rows={questions.map(({ id, text, options }) => {
          const chosen = options.find(({ value }) => value === answers[id]);
          return {
            name: say(text),
            value: chosen ? say(chosen.text) : '',
            change: {
              href: withReturn(draftPlaces.question(draftId, id), draftPlaces.plan(draftId)),
              text: t('change'),
            },
          };
        })}
      />
    </Page>
  );
}

function askPlan(key: string): Promise<DatedPlan> {
  const [oneThing, answers] = JSON.parse(key) as [string, DraftView['answers']];
  return planFor(oneThing, answers);
}
