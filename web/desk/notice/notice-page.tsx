import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { DeskCaseView } from '../../../api/wire';
import { ask, newId } from '../../ask/client';
import { readDeskCase } from '../../ask/desk-calls';
import { Refusal } from '../../ask/problem';
import { useAnswer } from '../../ask/use-answer';
import { Alert } from '../../design/alert';
import { Asked, RefusalAlert } from '../../design/asked';
import { Button } from '../../design/button';
import { Page } from '../../design/page';
import { useVoice } from '../../i18n/words';
import { deskPlaces } from '../places';
import { DefectPicker } from './defect-picker';
import { type Defect, defectOf, partsToCheck } from './defects';
import { NoticePreview } from './notice-preview';
import './notice.css';

interface Of {
  readonly caseNo: string;
  /** Of one stalled item; absent: of the whole, before the acceptance. */
  readonly itemId?: string;
}

/** The one notice 一次性告知: everything that is wrong is collected, looked at as the person will see it, and sent once. */
export default function NoticePage({ caseNo, itemId }: Of) {
  const answer = useAnswer(caseNo, readDeskCase);
  return (
    <Asked answer={answer}>
      {(desk) => <Notice desk={desk} {...(itemId === undefined ? {} : { itemId })} />}
    </Asked>
  );
}

function Notice({ desk, itemId }: { readonly desk: DeskCaseView } & Pick<Of, 'itemId'>) {
  const { t, say } = useVoice();
  const [, goTo] = useLocation();
  const { caseNo } = desk;
  const parts = useMemo(() => partsToCheck(desk.parts, itemId), [desk, itemId]);
  const plain = parts.flatMap((part) =>
    part.found === undefined ? [] : [[part.target, part.found, part] as const],
  );
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(plain.map(([target, id]) => [target, id])),
  );
  const [defects, setDefects] = useState<Readonly<Record<string, Defect | undefined>>>(() =>
    Object.fromEntries(plain.map(([target, id, part]) => [target, defectOf(part, id, say)])),
  );
  const [errors, setErrors] = useState<readonly { readonly id: string; readonly text: string }[]>([]);
  const [isSeen, setSeen] = useState(false);
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [key, setKey] = useState(newId);
  const collected = parts.flatMap(({ target }) => defects[target] ?? []);
  const back = `${deskPlaces.case(caseNo)}${itemId === undefined ? '' : `#${itemId}`}`;

  const look = () => {
    const open = collected.flatMap((defect) =>
      (['problem', 'rule', 'remedy'] as const).flatMap((one) =>
        defect[one].trim() === '' ? [{ id: `${defect.target}/${one}`, text: t('desk.notice.say') }] : [],
      ),
    );
    const [first] = parts;
    if (collected.length === 0 && first) open.push({ id: first.target, text: t('desk.notice.none') });
    setErrors(open);
    setSeen(open.length === 0);
  };
  const send = async () => {
    setSending(true);
    setRefusal(undefined);
    try {
      const path = itemId === undefined ? '/correction-notice' : `/items/${itemId}/ask-applicant`;
      await ask('POST', `/desk/cases/${caseNo}${path}`, { body: { defects: collected }, key });
      goTo(back);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      setRefusal(problem);
      if (problem.kind !== 'no-answer') setKey(newId());
      setSending(false);
    }
  };

  return (
    <Page
      title={t(itemId === undefined ? 'desk.notice.title' : 'desk.notice.ask')}
      back={back}
      errors={errors}
    >
      {refusal && <RefusalAlert refusal={refusal} />}
      {isSeen ? (
        <>
          <NoticePreview parts={parts} defects={collected} />
          <div className="row">
            <Button busy={isSending ? t('desk.sending') : undefined} onClick={() => void send()}>
              {t('desk.notice.send', { count: collected.length })}
            </Button>
            <Button tone="plain" onClick={() => setSeen(false)}>
              {t('desk.notice.back')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <Alert tone="near" title={t('desk.notice.once')}>
            <p>{t('desk.notice.why')}</p>
          </Alert>
          <ul className="cards parts">
            {parts.map((part) => (
              <DefectPicker
                key={part.target}
                part={part}
                chosen={chosen[part.target] ?? ''}
                defect={defects[part.target]}
                errors={new Set(errors.map(({ id }) => id))}
                onChoose={(id, defect) => {
                  setChosen((all) => ({ ...all, [part.target]: id }));
                  setDefects((all) => ({ ...all, [part.target]: defect }));
                }}
                onEdit={(defect) => setDefects((all) => ({ ...all, [part.target]: defect }))}
              />
            ))}
          </ul>
          <Button onClick={look}>{t('desk.notice.look', { count: collected.length })}</Button>
        </>
      )}
    </Page>
  );
}
