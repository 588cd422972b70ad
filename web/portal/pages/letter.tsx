import { type SubmitEvent, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type LetterInForce, readLetter } from '../../ask/calls';
import { Refusal } from '../../ask/problem';
import { useAnswer } from '../../ask/use-answer';
import { Alert } from '../../design/alert';
import { Asked, RefusalAlert } from '../../design/asked';
import { Button } from '../../design/button';
import type { FieldError } from '../../design/error-summary';
import { Page } from '../../design/page';
import { useVoice } from '../../i18n/words';
import { save } from '../draft';
import { draftPlaces, returnIn } from '../draft-places';
import '../../design/field.css';
import '../form/form.css';
import { LetterParts, promiseParts } from '../letter-parts';
import { OwnDraft, type Planned } from '../planned-draft';
import { stepsOf } from '../steps';

/** One commitment letter to read and sign. */
export default function LetterPage({
  draftId,
  letterId,
}: {
  readonly draftId: string;
  readonly letterId: string;
}) {
  return (
    <OwnDraft draftId={draftId}>
      {(planned) => <InForce key={letterId} {...planned} letterId={letterId} />}
    </OwnDraft>
  );
}

function InForce({ letterId, ...planned }: Planned & { readonly letterId: string }) {
  const answer = useAnswer(`${planned.draft.oneThing.id}/${letterId}`, askLetter);
  return <Asked answer={answer}>{(letter) => <LetterForm {...planned} letter={letter} />}</Asked>;
}

function askLetter(key: string): Promise<LetterInForce> {
  const [oneThing = '', letter = ''] = key.split('/');
  return readLetter(oneThing, letter);
}

function LetterForm({ draft, plan, letter }: Planned & { readonly letter: LetterInForce }) {
  const { t, say } = useVoice();
  const [address, goTo] = useLocation();
  const returnTo = returnIn(useSearch());
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isSaving, setSaving] = useState(false);
  const { draftId, materials, fields } = draft;
  const { id, name, commitment } = letter.letter;
  const steps = stepsOf(draftId, plan);
  const step = steps.indexOf(address);
  const signed = materials[id] as { readonly textHash?: string } | undefined;
  const isSigned = signed?.textHash === letter.textHash;
  const next = returnTo ?? steps[step + 1] ?? draftPlaces.check(draftId);
  const signer = typeof fields.fullName === 'string' ? fields.fullName : '';

  const sign = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const ticked = new FormData(event.currentTarget);
    const missing = promiseParts.filter((part) => !ticked.has(part));
    setErrors(
      missing.map((part) => ({ id: part, text: t('letter.tick', { promise: say(commitment[part]) }) })),
    );
    if (missing.length > 0) return;
    setSaving(true);
    try {
      await save(draftId, { materials: { [id]: { textHash: letter.textHash } } });
      goTo(next);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      setRefusal(problem);
      setSaving(false);
    }
  };

  return (
    <Page title={say(name)} back={returnTo ?? steps[step - 1] ?? draftPlaces.plan(draftId)} errors={errors}>
      <p className="second">{t('form.step', { number: step + 1, of: steps.length })}</p>
      <Alert tone={isSigned ? 'good' : 'going'} title={t(isSigned ? 'letter.signed' : 'letter.meaning')}>
        <p>{t('letter.free')}</p>
      </Alert>
      <LetterParts letter={letter.letter} />
      {refusal && <RefusalAlert refusal={refusal} />}
      <form noValidate onSubmit={(event) => void sign(event)}>
        <h2>{t('letter.promises', { signer })}</h2>
        {promiseParts.map((part) => (
          <div key={part} className="choice">
            <input type="checkbox" id={part} name={part} defaultChecked={isSigned} />
            <label htmlFor={part}>{say(commitment[part])}</label>
          </div>
        ))}
        <p>
          <Button type="submit" busy={isSaving ? t('question.saving') : undefined}>
            {t('letter.sign', { letter: say(name) })}
          </Button>
        </p>
      </form>
    </Page>
  );
}
