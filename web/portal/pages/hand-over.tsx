import { useState } from 'react';
import { endHandOver, type HandOverCode, offerDraft } from '../../ask/calls';
import { Refusal } from '../../ask/problem';
import { Alert } from '../../design/alert';
import { Asked, RefusalAlert } from '../../design/asked';
import { Button } from '../../design/button';
import { Page } from '../../design/page';
import { momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { useDraft } from '../draft';
import { draftPlaces } from '../draft-places';
import { OwnPage } from '../own-page';

/** A clerk helps with the draft, because the applicant lets them: by a code that is read out at the window. */
export default function HandOverPage({ draftId }: { readonly draftId: string }) {
  const { t } = useVoice();
  return (
    <OwnPage back={draftPlaces.plan(draftId)} why={t('signIn.toApply')}>
      {() => <HandOver draftId={draftId} />}
    </OwnPage>
  );
}

function HandOver({ draftId }: { readonly draftId: string }) {
  const { t, language } = useVoice();
  const { again, ...draft } = useDraft(draftId);
  const [given, setGiven] = useState<HandOverCode>();
  const [refusal, setRefusal] = useState<Refusal>();
  const act = async (what: () => Promise<HandOverCode | undefined>) => {
    setRefusal(undefined);
    try {
      setGiven(await what());
      again();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      setRefusal(problem);
    }
  };
  return (
    <Asked answer={{ ...draft, again }}>
      {({ clerk }) => (
        <Page title={t('handOver.title')} back={draftPlaces.plan(draftId)}>
          <p>{t('handOver.means')}</p>
          {refusal && <RefusalAlert refusal={refusal} />}
          {given && (
            <Alert tone="good" title={t('handOver.code')}>
              <p className="lead number">{given.code}</p>
              <p>{t('handOver.until', { when: momentText(given.until, language) })}</p>
            </Alert>
          )}
          {clerk !== null && <p role="status">{t('handOver.taken')}</p>}
          <div className="row">
            <Button onClick={() => void act(() => offerDraft(draftId))}>
              {t(given ? 'handOver.another' : 'handOver.agree')}
            </Button>
            <Button tone="plain" onClick={() => void act(() => endHandOver(draftId).then(() => undefined))}>
              {t('handOver.end')}
            </Button>
          </div>
        </Page>
      )}
    </Asked>
  );
}
