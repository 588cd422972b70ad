import { useState } from 'react';
import { useLocation } from 'wouter';
import { beginDraft } from '../../ask/calls';
import { newId } from '../../ask/client';
import { Refusal } from '../../ask/problem';
import { draftsPlace, oneThingPlace, situationsPlace } from '../../ask/places';
import { useAnswers } from '../../ask/use-answers';
import { Asked, RefusalAlert } from '../../design/asked';
import { Button, LinkButton } from '../../design/button';
import { Page } from '../../design/page';
import { momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { noteDraft } from '../draft';
import { whereItStands } from '../draft-places';
import { GuideDetails } from '../guide-details';

/** What a one thing is for, what it takes, and the other ways to get it. */
export default function Guide({ id }: { readonly id: string }) {
  const { t, say, language } = useVoice();
  return (
    <Asked answer={useAnswers(oneThingPlace(id), situationsPlace(id), draftsPlace)}>
      {([oneThing, situations, drafts]) => (
        <Page title={say(oneThing.name)} back="/">
          <p className="lead">{say(oneThing.summary)}</p>
          {drafts
            .filter(({ oneThing: of }) => of.id === id)
            .map(({ draftId, changedAt }) => (
              <p key={draftId}>
                <LinkButton href={`/drafts/${draftId}`} tone="plain">
                  {t('guide.resume', { when: momentText(changedAt, language) })}
                </LinkButton>
              </p>
            ))}
          <Start oneThing={id} />
          <p className="second">{t('guide.before')}</p>
          <GuideDetails oneThing={oneThing} situations={situations} />
        </Page>
      )}
    </Asked>
  );
}

function Start({ oneThing }: { readonly oneThing: string }) {
  const { t } = useVoice();
  const [, goTo] = useLocation();
  const [isStarting, setStarting] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  // One id for all tries, so that trying again begins no second draft.
  const [draftId] = useState(newId);
  const start = async () => {
    setStarting(true);
    try {
      const draft = await beginDraft(draftId, oneThing);
      noteDraft(draft);
      goTo(whereItStands(draft));
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      setRefusal(problem);
      setStarting(false);
    }
  };
  return (
    <>
      {refusal && <RefusalAlert refusal={refusal} />}
      <Button busy={isStarting ? t('site.loading') : undefined} onClick={() => void start()}>
        {t('guide.start')}
      </Button>
    </>
  );
}
