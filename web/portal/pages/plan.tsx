import { useContext } from 'react';
import { Link } from 'wouter';
import { Alert } from '../../design/alert';
import { LinkButton } from '../../design/button';
import { Page } from '../../design/page';
import { SummaryList } from '../../design/summary-list';
import { dayText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { beforeQuestion, draftPlaces, withReturn } from '../draft-places';
import { Fillers } from '../fillers';
import { PlanDetails } from '../plan-details';
import { PlannedDraft, type Planned } from '../planned-draft';

/** What the answers lead to: items, date, papers, and what it saves; before anybody signs in. */
export default function PlanPage({ draftId }: { readonly draftId: string }) {
  return <PlannedDraft draftId={draftId}>{(planned) => <Result {...planned} />}</PlannedDraft>;
}

function Result({ draft, plan }: Planned) {
  const { t, say, language } = useVoice();
  const canHandOver = useContext(Fillers).includes('applicant');
  const { draftId, questions, answers, forgottenAnswers } = draft;
  const last = questions[questions.length - 1];
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
      {canHandOver && (
        <p className="no-print">
          <Link href={draftPlaces.handOver(draftId)}>{t('handOver.title')}</Link>
        </p>
      )}
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
