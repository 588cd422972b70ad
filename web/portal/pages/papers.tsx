import { type SubmitEvent, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Refusal } from '../../ask/problem';
import { RefusalAlert } from '../../design/asked';
import { Button } from '../../design/button';
import type { FieldError } from '../../design/error-summary';
import { Page } from '../../design/page';
import { useVoice } from '../../i18n/words';
import { save } from '../draft';
import { draftPlaces, returnIn } from '../draft-places';
import { PaperInput } from '../paper-input';
import { handedIn } from '../paper-text';
import { OwnDraft, type Planned } from '../planned-draft';
import { papersToBring, stepsOf } from '../steps';

/** The papers that the person hands in. */
export default function PapersPage({ draftId }: { readonly draftId: string }) {
  return <OwnDraft draftId={draftId}>{(planned) => <PapersForm {...planned} />}</OwnDraft>;
}

function PapersForm({ draft, plan }: Planned) {
  const { t, say } = useVoice();
  const [address, goTo] = useLocation();
  const returnTo = returnIn(useSearch());
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isSaving, setSaving] = useState(false);
  const { draftId, materials } = draft;
  const papers = papersToBring(plan);
  const steps = stepsOf(draftId, plan);
  const step = steps.indexOf(address);

  const goOn = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const ticked = new FormData(event.currentTarget);
    const open = papers.filter(({ id }) => handedIn(materials[id]).upload === undefined);
    const missing = open.filter(({ id, necessity }) => necessity === 'necessary' && !ticked.has(id));
    setErrors(missing.map(({ id, name }) => ({ id, text: t('check.paperOpen', { paper: say(name) }) })));
    if (missing.length > 0) return;
    setSaving(true);
    try {
      const brought = open.map(({ id }) => [id, ticked.has(id) ? { atCounter: true } : null] as const);
      await save(draftId, { materials: Object.fromEntries(brought) });
      goTo(returnTo ?? steps[step + 1] ?? draftPlaces.check(draftId));
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      setRefusal(problem);
      setSaving(false);
    }
  };

  return (
    <Page
      title={t('paper.title')}
      back={returnTo ?? steps[step - 1] ?? draftPlaces.plan(draftId)}
      errors={errors}
    >
      <p className="second">{t('form.step', { number: step + 1, of: steps.length })}</p>
      <p>{t('paper.how')}</p>
      {refusal && <RefusalAlert refusal={refusal} />}
      <form noValidate onSubmit={(event) => void goOn(event)}>
        {papers.map((paper) => (
          <PaperInput
            key={paper.id}
            draftId={draftId}
            paper={paper}
            given={materials[paper.id]}
            error={errors.find(({ id }) => id === paper.id)?.text}
          />
        ))}
        <Button type="submit" busy={isSaving ? t('question.saving') : undefined}>
          {t('question.goOn')}
        </Button>
      </form>
    </Page>
  );
}
