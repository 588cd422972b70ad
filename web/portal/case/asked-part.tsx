import type { AskedParts } from '../../../api/wire';
import { SummaryList } from '../../design/summary-list';
import { useVoice } from '../../i18n/words';
import { FieldInput } from '../form/field-input';
import { valueText } from '../form/value-text';
import { FileInput } from '../file-input';

/** One part that was asked for: what is wrong, by which rule, how to mend it, what was given, and the new. */
export function AskedPart({
  part,
  value,
  error,
  onFile,
}: {
  readonly part: AskedParts['parts'][number];
  /** What was typed and refused; undefined: nothing yet. */
  readonly value: unknown;
  readonly error: string | undefined;
  readonly onFile: (uploadId: string) => void;
}) {
  const voice = useVoice();
  const { t, say } = voice;
  const { id, field, paper, given, problem, rule, remedy } = part;
  const name = field?.name ?? paper?.name;
  const before = field
    ? valueText(field, given, voice)
    : t(given === undefined ? 'correct.noPaper' : 'correct.paperGiven');
  return (
    <section className="card">
      <h2>{name ? say(name) : id}</h2>
      <SummaryList
        rows={[
          ...(problem === undefined ? [] : [{ name: t('correct.problem'), value: problem }]),
          ...(rule === undefined ? [] : [{ name: t('correct.rule'), value: rule }]),
          ...(remedy === undefined ? [] : [{ name: t('correct.remedy'), value: remedy }]),
          { name: t('correct.before'), value: before },
        ]}
      />
      <h3>{t('correct.now')}</h3>
      {field ? (
        <FieldInput field={field} value={value ?? given} error={error} />
      ) : (
        paper && <FileInput id={id} label={say(paper.name)} error={error} onSent={onFile} />
      )}
    </section>
  );
}
