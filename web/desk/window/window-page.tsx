import { type SubmitEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { listDrafts, listOneThings } from '../../ask/calls';
import { newId } from '../../ask/client';
import { takeOverDraft } from '../../ask/desk-calls';
import { Refusal } from '../../ask/problem';
import { useAnswer } from '../../ask/use-answer';
import { Asked, RefusalAlert } from '../../design/asked';
import { Button } from '../../design/button';
import { TextInput } from '../../design/inputs';
import { Page } from '../../design/page';
import { momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { draftPlaces } from '../../portal/draft-places';

const readAll = async () => {
  const [oneThings, drafts] = await Promise.all([listOneThings(), listDrafts()]);
  return { oneThings, drafts };
};

/** An application at the window: for somebody without a telephone, or one begun online that its applicant hands over. */
export function WindowPage() {
  const { t, say, language } = useVoice();
  return (
    <Asked answer={useAnswer('window', readAll)}>
      {({ oneThings, drafts }) => (
        <Page title={t('desk.window')} back="~/desk">
          <h2>{t('desk.window.code')}</h2>
          <TakeOver />
          <h2>{t('desk.window.new')}</h2>
          <p>{t('desk.window.newWhat')}</p>
          <ul>
            {oneThings.map(({ id, name }) => (
              <li key={id}>
                <Link href={`/one-things/${id}`}>{say(name)}</Link>
              </li>
            ))}
          </ul>
          {drafts.length > 0 && (
            <>
              <h2>{t('desk.window.drafts')}</h2>
              <ul>
                {drafts.map(({ draftId, oneThing, changedAt }) => (
                  <li key={draftId}>
                    <Link href={draftPlaces.resume(draftId)}>{say(oneThing.name)}</Link>{' '}
                    <span className="second">
                      {t('own.changed', { when: momentText(changedAt, language) })}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Page>
      )}
    </Asked>
  );
}

/** The code that the applicant has made and reads out; by making it they agreed. */
function TakeOver() {
  const { t } = useVoice();
  const [, goTo] = useLocation();
  const [refusal, setRefusal] = useState<Refusal>();
  const take = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = new FormData(event.currentTarget).get('code');
    setRefusal(undefined);
    try {
      const { draftId } = await takeOverDraft(typeof code === 'string' ? code : '', newId());
      goTo(draftPlaces.resume(draftId));
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      setRefusal(problem);
    }
  };
  return (
    <form noValidate onSubmit={(event) => void take(event)}>
      {refusal && <RefusalAlert refusal={refusal} />}
      <TextInput
        id="code"
        name="code"
        label={t('desk.window.codeLabel')}
        hint={t('desk.window.codeHint')}
        initial=""
      />
      <Button type="submit">{t('desk.window.take')}</Button>
    </form>
  );
}
