import { useState } from 'react';
import type { DraftView } from '../../../api/wire';
import type { PlanField } from '../../../catalogue/plan';
import { Button } from '../../design/button';
import { useVoice } from '../../i18n/words';
import { FieldInput } from './field-input';
import { valueText } from './value-text';

type Shared = DraftView['shared'][string];

/**
 * A value that was not asked but shared: the person sees it with its source and says it is right by going on, or
 * corrects it, and then the person's own word counts.
 */
export function SharedField({
  field,
  shared,
  value,
  error,
}: {
  readonly field: PlanField;
  readonly shared: Shared;
  /** What the person has confirmed or put in its place; undefined: nothing yet. */
  readonly value: unknown;
  readonly error: string | undefined;
}) {
  const voice = useVoice();
  const { t, say } = voice;
  const isOther = value !== undefined && JSON.stringify(value) !== JSON.stringify(shared.value);
  const [isCorrecting, setCorrecting] = useState(isOther || error !== undefined);
  const source = t('form.source', { keeper: say(shared.source.keeper), name: say(shared.source.name) });
  if (!isCorrecting) {
    return (
      <div className="shared-field">
        <div className="grow">
          <div className="shared-name">{say(field.name)}</div>
          <div>{valueText(field, shared.value, voice)}</div>
          <div className="second">{source}</div>
        </div>
        <Button tone="plain" onClick={() => setCorrecting(true)}>
          {t('form.correct')}
          <span className="for-listeners"> {say(field.name)}</span>
        </Button>
      </div>
    );
  }
  return (
    <div className="shared-correction">
      <FieldInput field={field} value={isOther ? value : shared.value} error={error} />
      <p className="second">
        {t('form.sharedSays', { value: valueText(field, shared.value, voice) })} {source}
      </p>
      <Button tone="plain" onClick={() => setCorrecting(false)}>
        {t('form.keepShared')}
        <span className="for-listeners"> {say(field.name)}</span>
      </Button>
    </div>
  );
}
