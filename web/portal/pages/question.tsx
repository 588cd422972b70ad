import { type SubmitEvent, useState } from 'react';
import { Redirect, useLocation, useSearch } from 'wouter';
import type { DraftView } from '../../../api/wire';
import { Refusal } from '../../ask/problem';
import { Asked, RefusalAlert } from '../../design/asked';
import { Button } from '../../design/button';
import type { FieldError } from '../../design/error-summary';
import { Page } from '../../design/page';
import { useVoice } from '../../i18n/words';
import { save, useDraft } from '../draft';
import { afterQuestion, beforeQuestion, returnIn, whereItStands } from '../draft-places';
import { AnswerChoices } from '../answer-choices';
import { RoadChoices } from '../road-choices';

/** One guided question. */
export default function QuestionPage({
  draftId,
  questionId,
}: {
  readonly draftId: string;
  readonly questionId: string;
}) {
  const answer = useDraft(draftId);
  return (
    <Asked answer={answer}>
      {(draft) => {
        const question = draft.questions.find(({ id }) => id === questionId);
        if (!question) return <Redirect to={whereItStands(draft)} replace />;
        return <QuestionForm draft={draft} question={question} />;
      }}
    </Asked>
  );
}

function QuestionForm({
  draft,
  question,
}: {
  readonly draft: DraftView;
  readonly question: DraftView['questions'][number];
}) {
  const { t, say } = useVoice();
  const [, goTo] = useLocation();
  const returnTo = returnIn(useSearch());
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isSaving, setSaving] = useState(false);
  const { draftId, questions, roadQuestions } = draft;
  const number = questions.indexOf(question) + 1;

  const goOn = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const value = new FormData(event.currentTarget).get(question.id);
    if (typeof value !== 'string') {
      setErrors([{ id: question.id, text: t('question.choose') }]);
      return;
    }
    setSaving(true);
    try {
      const saved = await save(draftId, { answers: { [question.id]: value } });
      goTo(afterQuestion(saved, question.id, returnTo));
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      setRefusal(problem);
      setSaving(false);
    }
  };

  const Choices = roadQuestions.includes(question.id) ? RoadChoices : AnswerChoices;
  return (
    <Page
      title={say(question.text)}
      heading={false}
      back={returnTo ?? beforeQuestion(draft, question.id)}
      errors={errors}
    >
      <p className="second">{t('question.number', { number })}</p>
      {refusal && <RefusalAlert refusal={refusal} />}
      <form noValidate onSubmit={(event) => void goOn(event)}>
        <Choices draft={draft} question={question} error={errors[0]?.text} />
        <Button type="submit" busy={isSaving ? t('question.saving') : undefined}>
          {t('question.goOn')}
        </Button>
      </form>
    </Page>
  );
}
