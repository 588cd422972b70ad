import type { DraftView } from '../../../api/wire';
import type { PlanField } from '../../../catalogue/plan';
import { Alert } from '../../design/alert';
import { Button } from '../../design/button';
import { useVoice } from '../../i18n/words';
import { valueText } from './value-text';

/** Fields that two people changed at once: both values, and the choice between them. */
export function Contested({
  draft: { contested, fields: stored },
  fields,
  onChoose,
}: {
  readonly draft: Pick<DraftView, 'contested' | 'fields'>;
  readonly fields: readonly PlanField[];
  readonly onChoose: (key: string, value: unknown) => void;
}) {
  const voice = useVoice();
  const { t, say } = voice;
  return fields
    .filter(({ key }) => Object.hasOwn(contested, key))
    .map((field) => {
      const { key, name } = field;
      return (
        <Alert key={key} tone="near" title={t('contested.title', { name: say(name) })}>
          <p>{t('contested.means')}</p>
          <div className="row">
            {[stored[key] ?? null, contested[key] ?? null].map((value, index) => (
              <Button
                key={index === 0 ? 'first' : 'second'}
                tone="plain"
                onClick={() => onChoose(key, value)}
              >
                {t('contested.take', { value: valueText(field, value, voice) })}
              </Button>
            ))}
          </div>
        </Alert>
      );
    });
}
