import { type MouseEvent, type SubmitEvent, useState } from 'react';
import type { DeskCaseView } from '../../../api/wire';
import { ask, newId } from '../../ask/client';
import { Refusal } from '../../ask/problem';
import { Alert } from '../../design/alert';
import { Button } from '../../design/button';
import { useVoice } from '../../i18n/words';
import { changedValues } from '../../portal/form/changed-values';
import { FieldInput } from '../../portal/form/field-input';
import { readValues } from '../../portal/form/read-values';
import '../../portal/form/form.css';
import { FormTrouble } from '../act/act-form';
import { ActInputs } from '../act/act-inputs';
import type { FormFrame } from '../act/acts';
import { typedIn } from '../act/typed-in';
import { mendable, valuesOf } from './mendable';
import { MendedPapers } from './mended-papers';

type Texts = Readonly<Record<string, string>>;

/** Mends what the department could not take, and sends it again; only what was changed goes into the new revision. */
export function ResendForm({
  desk,
  itemId,
  name,
  initial,
  overtaken,
  onDone,
  onRefused,
  onLeave,
}: {
  readonly desk: DeskCaseView;
  readonly itemId: string;
} & FormFrame) {
  const { t, say } = useVoice();
  const [key, setKey] = useState(newId);
  // What the form was made from: what comes later changes nothing under the hand.
  const [base, setBase] = useState(() => mendable(desk, itemId));
  const [typed, setTyped] = useState<Readonly<Record<string, unknown>>>({});
  const [files, setFiles] = useState<Texts>({});
  const [errors, setErrors] = useState<Texts>(base.pointed);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isSending, setSending] = useState(false);
  const { caseNo } = desk;
  const { revision, fields, papers } = base;

  /** What the clerk has changed in this form, by field. */
  const changedIn = (form: HTMLFormElement) => {
    const now = readValues(
      fields.map(({ field }) => field),
      new FormData(form),
    );
    return Object.fromEntries(
      Object.entries(changedValues(valuesOf(base), now)).filter(([, value]) => value !== null),
    );
  };
  const takeUp = ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) => {
    if (form) setTyped(changedIn(form));
    setBase(mendable(desk, itemId));
    setRefusal(undefined);
  };

  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const form = event.currentTarget;
    setSending(true);
    setErrors({});
    setRefusal(undefined);
    try {
      const materials = Object.entries(files).map(([id, upload]) => ({ id, ref: `uploads/${upload}` }));
      const { reason = '' } = typedIn(form);
      const body = { revision, fields: changedIn(form), materials, reason };
      await ask('POST', `/desk/cases/${caseNo}/items/${itemId}/resend`, { body, key });
      onDone('done');
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      const wrong = problem.errors.map(({ pointer, detail }) => [pointer.replace(/^.*\//, ''), say(detail)]);
      setErrors(Object.fromEntries(wrong) as Texts);
      setRefusal(problem);
      if (problem.kind !== 'no-answer') setKey(newId());
      if (problem.errors.length === 0 && problem.kind !== 'no-answer') onRefused();
      setSending(false);
    }
  };

  return (
    <form noValidate className="act-form" onSubmit={(event) => void send(event)}>
      <FormTrouble refusal={refusal} overtaken={isSending ? null : overtaken} />
      {desk.revision !== revision && !isSending && (
        <Alert tone="near" title={t('desk.mend.newer')}>
          <p>{t('desk.mend.newer.what')}</p>
          <Button tone="plain" onClick={takeUp}>
            {t('desk.mend.newer.take')}
          </Button>
        </Alert>
      )}
      <MendedPapers
        caseNo={caseNo}
        papers={papers}
        errors={errors}
        onFile={(id, upload) => setFiles((all) => ({ ...all, [id]: upload }))}
      />
      {fields.map(({ field, value }) => (
        <FieldInput
          key={`${field.key} ${revision}`}
          field={field}
          value={typed[field.key] ?? value}
          error={errors[field.key]}
        />
      ))}
      <ActInputs
        inputs={[{ name: 'reason', label: 'desk.reason', kind: 'reason' }]}
        choices={{}}
        initial={initial}
        errors={errors}
        of={`resend-${itemId}`}
      />
      <div className="row">
        <Button type="submit" busy={isSending ? t('desk.sending') : undefined}>
          {name}
        </Button>
        <Button tone="plain" onClick={({ currentTarget: { form } }) => onLeave(form ? typedIn(form) : {})}>
          {t('desk.leave')}
        </Button>
      </div>
    </form>
  );
}
