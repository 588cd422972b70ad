import { useState } from 'react';
import type { DeskCaseView } from '../../../api/wire';
import { Alert } from '../../design/alert';
import { useVoice } from '../../i18n/words';
import { ActForm } from '../act/act-form';
import { isSimpleAct } from '../act/act-forms';
import { Acts, type Outcome } from '../act/acts';
import { offeredActs } from '../act/offered';
import { deskPlaces } from '../places';

/** The check at receipt: accept, ask once for everything, or do not accept. */
export function WholeActs({
  desk,
  isOver,
  onDone,
}: {
  readonly desk: DeskCaseView;
  /** It is accepted or closed. A form that was open stays. */
  readonly isOver: boolean;
  readonly onDone: () => void;
}) {
  const voice = useVoice();
  const { t, say } = voice;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { caseNo, acts, parts } = desk;
  const offered = offeredActs(acts, voice, 'accept', (act) => {
    if (act === 'requestCorrection') return deskPlaces.notice(caseNo);
    if (!isSimpleAct(act)) return undefined;
    return (frame) => <ActForm act={act} place={{ caseNo, itemId: null }} {...frame} />;
  });
  const missing = parts.papers.filter(({ isHandedIn }) => !isHandedIn && !isOver);
  return (
    <section>
      {!isOver && <h2>{t('desk.check')}</h2>}
      {missing.length > 0 && (
        <Alert tone="near" title={t('desk.missing', { count: missing.length })}>
          <ul>
            {missing.map(({ id, name, mayFollow }) => (
              <li key={id}>
                {say(name)}
                {mayFollow && t('desk.mayFollow')}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {outcome && <Alert tone="good" title={t(`desk.was.${outcome}`)} />}
      <Acts
        acts={offered}
        isOver={isOver}
        onDone={(_, one) => {
          setOutcome(one);
          onDone();
        }}
        onRefused={onDone}
      />
    </section>
  );
}
