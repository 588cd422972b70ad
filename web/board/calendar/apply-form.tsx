import { type SubmitEvent, useState } from 'react';
import type { CalendarPreview } from '../../../api/management-wire';
import { type AppliedChange, applyChange, type AskedChange } from '../../ask/management-calls';
import { Alert } from '../../design/alert';
import { RefusalAlert } from '../../design/asked';
import { Button } from '../../design/button';
import { ErrorSummary } from '../../design/error-summary';
import { TextArea } from '../../design/text-area';
import { useVoice } from '../../i18n/words';
import { useAct } from '../use-act';

/** Puts a change into force as it was shown. The reason stays when the preview has to be looked at anew. */
export function ApplyForm({
  change,
  preview: { hash, asOf },
  onStale,
  onApplied,
}: {
  readonly change: AskedChange;
  readonly preview: CalendarPreview;
  readonly onStale: () => Promise<void>;
  readonly onApplied: (applied: AppliedChange) => void;
}) {
  const { t } = useVoice();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const act = useAct(
    (key) => applyChange(change, { reason, previewHash: hash, previewedAt: asOf }, key),
    onApplied,
    async ({ kind }) => {
      if (kind === stale) await onStale();
    },
  );
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') act.start();
  };
  const error = isMissing ? t('calendar.missing.reason') : undefined;
  return (
    <>
      <ErrorSummary errors={error === undefined ? [] : [{ id: 'reason', text: error }]} />
      {act.refusal && act.refusal.kind !== stale && <RefusalAlert refusal={act.refusal} />}
      <form
        noValidate
        className="narrow"
        onSubmit={submit}
        onChange={(event) => setReason(valueOf(event.target))}
      >
        <Alert tone="near" title={t('calendar.apply.what')} />
        <TextArea id="reason" name="reason" label={t('calendar.reason')} error={error} initial="" />
        <Button type="submit" busy={act.isBusy ? t('calendar.applying') : undefined}>
          {t('calendar.apply')}
        </Button>
      </form>
    </>
  );
}

/** Told by the preview that takes the place of the one that was looked at. */
const stale = 'calendar-preview-stale';

const valueOf = (target: EventTarget): string => (target instanceof HTMLTextAreaElement ? target.value : '');
