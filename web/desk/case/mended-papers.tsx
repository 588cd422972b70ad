import { useVoice } from '../../i18n/words';
import { FileInput } from '../../portal/file-input';
import type { Mendable } from './mendable';

/** The papers of an item, each with what its department said of it, and a new one in place of what was handed in. */
export function MendedPapers({
  caseNo,
  papers,
  errors,
  onFile,
}: {
  readonly caseNo: string;
  readonly papers: Mendable['papers'];
  readonly errors: Readonly<Record<string, string>>;
  readonly onFile: (id: string, uploadId: string) => void;
}) {
  const { t, say } = useVoice();
  if (papers.length === 0) return null;
  return (
    <fieldset className="field">
      <legend>{t('desk.mend.papers')}</legend>
      <div className="second">{t('desk.mend.papers.hint')}</div>
      {papers.map(({ id, name, hasDocument }) => (
        <div key={id} className={errors[id] === undefined ? 'field' : 'field wrong'}>
          <p>
            {say(name)}
            {hasDocument && (
              <>
                {t('case.separator')}
                <a href={`/api/v1/cases/${caseNo}/papers/${id}`} target="_blank" rel="noreferrer">
                  {t('paper.look')}
                  <span className="for-listeners"> {say(name)}</span>
                </a>
              </>
            )}
          </p>
          <FileInput id={id} label={say(name)} error={errors[id]} onSent={(upload) => onFile(id, upload)} />
        </div>
      ))}
    </fieldset>
  );
}
