import { type SubmitEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { AskedParts } from '../../../api/wire';
import { readAskedParts, sendCorrection } from '../../ask/calls';
import { newId } from '../../ask/client';
import { Refusal } from '../../ask/problem';
import { useAnswer } from '../../ask/use-answer';
import { Asked, RefusalAlert } from '../../design/asked';
import { Button } from '../../design/button';
import type { FieldError } from '../../design/error-summary';
import { Page } from '../../design/page';
import { dayText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { AskedPart } from '../case/asked-part';
import { readValues } from '../form/read-values';
import '../form/form.css';
import { OwnPage } from '../own-page';

/** What was asked for, and nothing else: the old beside the new. */
export default function CorrectionPage({ caseNo }: { readonly caseNo: string }) {
  return <OwnPage>{() => <Read caseNo={caseNo} />}</OwnPage>;
}

function Read({ caseNo }: { readonly caseNo: string }) {
  const answer = useAnswer(caseNo, readAskedParts);
  return <Asked answer={answer}>{(asked) => <Correction asked={asked} />}</Asked>;
}

function Correction({ asked }: { readonly asked: AskedParts }) {
  const { t, say, language } = useVoice();
  const [, goTo] = useLocation();
  const [key, setKey] = useState(newId);
  const [sent, setSent] = useState<Readonly<Record<string, unknown>>>({});
  const [files, setFiles] = useState<Readonly<Record<string, string>>>({});
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isSending, setSending] = useState(false);
  const { caseNo, revision, parts } = asked;
  const fields = parts.flatMap(({ field }) => field ?? []);
  const [first] = parts;

  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = readValues(fields, new FormData(event.currentTarget));
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
    setSent(values);
    setSending(true);
    setRefusal(undefined);
    setErrors([]);
    try {
      const materials = Object.entries(files).map(([id, upload]) => ({ id, ref: `uploads/${upload}` }));
      await sendCorrection(caseNo, { revision, fields: given, materials }, key);
      goTo(`/cases/${caseNo}`);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      setErrors(
        problem.errors.map(({ pointer, detail }) => ({
          id: pointer.replace(/^.*\//, ''),
          text: say(detail),
        })),
      );
      if (problem.errors.length === 0) setRefusal(problem);
      // What was refused was not done; what is mended is another request.
      if (problem.kind !== 'no-answer') setKey(newId());
      setSending(false);
    }
  };

  return (
    <Page title={t('correct.title')} back={`/cases/${caseNo}`} errors={errors}>
      {first ? (
        <>
          <p>{t('correct.by', { day: dayText(first.due, language) })}</p>
          {refusal && <RefusalAlert refusal={refusal} />}
          <form noValidate onSubmit={(event) => void send(event)}>
            {parts.map((part) => (
              <AskedPart
                key={part.target}
                part={part}
                value={sent[part.id]}
                error={errors.find(({ id }) => id === part.id)?.text}
                onFile={(upload) => setFiles((all) => ({ ...all, [part.id]: upload }))}
              />
            ))}
            <Button type="submit" busy={isSending ? t('check.submitting') : undefined}>
              {t('correct.act')}
            </Button>
          </form>
        </>
      ) : (
        <p>{t('correct.none')}</p>
      )}
    </Page>
  );
}
