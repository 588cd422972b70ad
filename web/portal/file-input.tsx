import { type ChangeEvent, useRef, useState } from 'react';
import { Refusal } from '../ask/problem';
import { acceptedFiles, upload } from '../ask/upload';
import { RefusalAlert } from '../design/asked';
import { Button } from '../design/button';
import { useVoice } from '../i18n/words';

/** A button that takes a photo or a file and sends it at once; `onSent` gets its id and name. */
export function FileInput({
  id,
  label,
  sentName,
  error,
  onSent,
}: {
  readonly id: string;
  readonly label: string;
  /** What was sent before. */
  readonly sentName?: string | undefined;
  readonly error?: string | undefined;
  readonly onSent: (uploadId: string, name: string) => void | Promise<void>;
}) {
  const { t } = useVoice();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(sentName);
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  const send = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.currentTarget.files ?? [];
    if (!file) return;
    setSending(true);
    setRefusal(undefined);
    try {
      await onSent(await upload(file), file.name);
      setName(file.name);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      setRefusal(problem);
    }
    setSending(false);
    if (input.current) input.current.value = '';
  };

  return (
    <>
      {refusal && <RefusalAlert refusal={refusal} />}
      {error !== undefined && <p className="field-error">{error}</p>}
      {name !== undefined && <p role="status">{t('paper.uploaded', { name })}</p>}
      <input
        ref={input}
        className="for-listeners"
        type="file"
        accept={acceptedFiles}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => void send(event)}
      />
      <Button
        id={id}
        tone="plain"
        busy={isSending ? t('paper.sending') : undefined}
        onClick={() => input.current?.click()}
      >
        {t(name === undefined ? 'paper.choose' : 'paper.chooseAnother')}
        <span className="for-listeners"> {label}</span>
      </Button>
    </>
  );
}
