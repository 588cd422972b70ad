import { useState } from 'react';
import type { DeskCaseView } from '../../../api/wire';
import { Alert } from '../../design/alert';
import { Button, LinkButton } from '../../design/button';
import { useVoice } from '../../i18n/words';
import { ActForm, type outcomeKeys } from '../act/act-form';
import { isSimpleAct } from '../act/act-forms';
import { deskPlaces } from '../places';
import { WhyNot } from './why-not';

/** The check at receipt: accept, ask once for everything, or do not accept. */
export function WholeActs({ desk, onDone }: { readonly desk: DeskCaseView; readonly onDone: () => void }) {
  const { t, say } = useVoice();
  const [open, setOpen] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<keyof typeof outcomeKeys | null>(null);
  const { caseNo, acts, parts } = desk;
  const possible = acts.filter(({ whyNot }) => whyNot === null);
  const opened = possible.find(({ act }) => act === open);
  const missing = parts.papers.filter(({ isHandedIn }) => !isHandedIn);
  return (
    <section>
      <h2>{t('desk.check')}</h2>
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
      <div className="row no-print">
        {possible.map(({ act, name }) =>
          act === 'requestCorrection' ? (
            <LinkButton key={act} href={deskPlaces.notice(caseNo)} tone="plain">
              {say(name)}
            </LinkButton>
          ) : (
            <Button
              key={act}
              tone={act === 'accept' ? 'act' : 'plain'}
              aria-expanded={open === act}
              onClick={() => setOpen(open === act ? null : act)}
            >
              {say(name)}
            </Button>
          ),
        )}
      </div>
      {opened && isSimpleAct(opened.act) && (
        <ActForm
          key={opened.act}
          act={opened.act}
          name={say(opened.name)}
          place={{ caseNo, itemId: null }}
          onDone={(what) => {
            setOutcome(what);
            setOpen(null);
            onDone();
          }}
          onRefused={onDone}
          onLeave={() => setOpen(null)}
        />
      )}
      <WhyNot acts={acts} />
    </section>
  );
}
