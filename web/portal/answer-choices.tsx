import type { DraftView } from '../../api/wire';
import { ChoiceInput } from '../design/inputs';
import { useVoice } from '../i18n/words';

/** What stands on the page of a guided question. */
export interface ChoicesOf {
  readonly draft: DraftView;
  readonly question: DraftView['questions'][number];
  readonly error: string | undefined;
}

/** The answers to a question, and “not sure” where shared data will tell later. */
export function AnswerChoices({ draft, question, error }: ChoicesOf) {
  const { t, say } = useVoice();
  const { id, text, hint, options, prefillFrom, default: usual } = question;
  const taken = options.find(({ value }) => value === usual);
  const isChecked = prefillFrom !== undefined && taken !== undefined;
  const hints = [hint && say(hint), isChecked && t('question.unsure', { taken: say(taken.text) })];
  return (
    <ChoiceInput
      id={id}
      name={id}
      isHeading
      label={say(text)}
      hint={hints.filter(Boolean).join(' ') || undefined}
      error={error}
      choices={options.map((option) => ({ value: option.value, text: say(option.text) }))}
      chosen={[draft.answers[id] ?? '']}
    />
  );
}
