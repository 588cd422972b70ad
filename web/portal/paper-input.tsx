import type { PlanMaterial } from '../../catalogue/plan';
import { FieldGroup } from '../design/field';
import { useVoice } from '../i18n/words';
import { save } from './draft';
import { FileInput } from './file-input';
import { handedIn } from './paper-text';

/** One paper: a photo or file now, or brought to a counter later. A file is sent as soon as it is chosen. */
export function PaperInput({
  draftId,
  paper,
  given,
  error,
}: {
  readonly draftId: string;
  readonly paper: PlanMaterial;
  readonly given: unknown;
  readonly error: string | undefined;
}) {
  const { t, say } = useVoice();
  const { id, name, form, necessity } = paper;
  const { upload, name: fileName, atCounter } = handedIn(given);
  return (
    <FieldGroup
      id={id}
      label={say(name) + (necessity === 'ifApplicable' ? t('paper.ifApplicable') : '')}
      hint={t(form === 'original' ? 'paper.hintOriginal' : 'paper.hintCopy')}
      error={error}
    >
      <FileInput
        id={id}
        label={say(name)}
        sentName={fileName}
        onSent={async (sent, called) => {
          await save(draftId, { materials: { [id]: { upload: sent, name: called.slice(-200) } } });
        }}
      />
      {upload === undefined ? (
        <div className="choice">
          <input type="checkbox" id={`${id}-counter`} name={id} defaultChecked={atCounter} />
          <label htmlFor={`${id}-counter`}>{t('paper.bring')}</label>
        </div>
      ) : (
        <p>
          <a href={`/api/v1/uploads/${upload}`} target="_blank" rel="noreferrer">
            {t('paper.look')}
          </a>
        </p>
      )}
    </FieldGroup>
  );
}
