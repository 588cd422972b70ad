import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { submitDraft } from '../../ask/calls';
import { Refusal } from '../../ask/problem';
import { RefusalAlert } from '../../design/asked';
import { Button } from '../../design/button';
import { Page } from '../../design/page';
import { useVoice } from '../../i18n/words';
import { CheckSections } from '../check-sections';
import { forgetDrafts } from '../draft';
import { draftPlaces } from '../draft-places';
import { openPoints } from '../open-points';
import { OwnDraft, type Planned } from '../planned-draft';
import { stepsOf } from '../steps';

/** Everything once more, and the submission. */
export default function CheckPage({ draftId }: { readonly draftId: string }) {
  return <OwnDraft draftId={draftId}>{(planned) => <Check {...planned} />}</OwnDraft>;
}

function Check({ draft, plan }: Planned) {
  const voice = useVoice();
  const { t } = voice;
  const [, goTo] = useLocation();
  const { draftId, submitKey } = draft;
  const [tries, setTries] = useState(0);
  const [isSubmitting, setSubmitting] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const steps = stepsOf(draftId, plan);
  // A new try shows them anew, and brings the reader to them.
  const open = useMemo(
    () => ({ tries, points: openPoints(draft, plan, voice) }),
    [draft, plan, voice, tries],
  );

  const submit = async () => {
    setTries(tries + 1);
    setRefusal(undefined);
    if (open.points.length > 0) return;
    setSubmitting(true);
    try {
      const { caseNo } = await submitDraft(draftId, submitKey);
      forgetDrafts();
      goTo(`/cases/${caseNo}`, { replace: true, state: { isNew: true } });
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      setRefusal(problem);
      setSubmitting(false);
    }
  };

  return (
    <Page
      title={t('check.title')}
      back={steps[steps.length - 2] ?? draftPlaces.plan(draftId)}
      errors={tries > 0 ? open.points : undefined}
    >
      <CheckSections draft={draft} plan={plan} />
      <h2>{t('check.submit')}</h2>
      <p>{t('check.means')}</p>
      {refusal && <RefusalAlert refusal={refusal} />}
      <Button busy={isSubmitting ? t('check.submitting') : undefined} onClick={() => void submit()}>
        {t(refusal?.kind === 'no-answer' ? 'check.again' : 'check.act')}
      </Button>
    </Page>
  );
}
