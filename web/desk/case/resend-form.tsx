import { type SubmitEvent, useState } from 'react';
import type { DeskCaseView } from '../../../api/wire';
import { ask, newId } from '../../ask/client';
import { Refusal } from '../../ask/problem';
import { Button } from '../../design/button';
import { useVoice } from '../../i18n/words';
import { FieldInput } from '../../portal/form/field-input';
import { readValues } from '../../portal/form/read-values';
import '../../portal/form/form.css';
import { FormTrouble } from '../act/act-form';
import { ActInputs } from '../act/act-inputs';
import type { FormFrame } from '../act/acts';

/** Mends what the department could not take, and sends it again; only what was changed goes into the new revision. */
export function ResendForm({
  desk: { caseNo, revision, parts, items },
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
  // What the department said is wrong stands beside its field from the start, and comes first.
  const pointed = Object.fromEntries(
    (items.find((item) => item.itemId === itemId)?.atHand?.problems ?? []).map(({ field, message }) => [
      field,
      message,
    ]),
  );
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>(pointed);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isSending, setSending] = useState(false);
  const mended = parts.fields
    .filter(({ field }) => field.neededBy.includes(itemId) && field.source !== 'computed')
    .sort((a, b) => Number(b.field.key in pointed) - Number(a.field.key in pointed));

  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const data = new FormData(event.currentTarget);
    const typed = readValues(
      mended.map(({ field }) => field),
      data,
    );
    const changed = mended.flatMap(({ field: { key: id }, value }) =>
      typed[id] === null || JSON.stringify(typed[id]) === JSON.stringify(value) ? [] : [[id, typed[id]]],
    );
    setSending(true);
    setErrors({});
    setRefusal(undefined);
    try {
      const body = {
        revision,
        fields: Object.fromEntries(changed) as object,
        materials: [],
        reason: data.get('reason'),
      };
      await ask('POST', `/desk/cases/${caseNo}/items/${itemId}/resend`, { body, key });
      onDone('done');
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      const wrong = problem.errors.map(({ pointer, detail }) => [pointer.replace(/^.*\//, ''), say(detail)]);
      setErrors(Object.fromEntries(wrong) as Record<string, string>);
      setRefusal(problem);
      if (problem.kind !== 'no-answer') setKey(newId());
      if (problem.errors.length === 0 && problem.kind !== 'no-answer') onRefused();
      setSending(false);
    }
  };

  return (
    <form noValidate className="act-form" onSubmit={(event) => void send(event)}>
      <FormTrouble refusal={refusal} overtaken={isSending ? null : overtaken} />
      {mended.map(({ field, value }) => (
        <FieldInput key={field.key} field={field} value={value} error={errors[field.key]} />
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
        <Button tone="plain" onClick={onLeave}>
          {t('desk.leave')}
        </Button>
      </div>
    </form>
  );
}
