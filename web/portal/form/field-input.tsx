import type { PlanField } from '../../../catalogue/plan';
import { ChoiceInput, DateInput, TextInput } from '../../design/inputs';
import { useVoice } from '../../i18n/words';

/** How the telephone's keyboard should look, and what the browser may fill in by itself. */
const typing: Partial<
  Record<
    PlanField['type'],
    { readonly inputMode: 'numeric' | 'tel' | 'decimal'; readonly autoComplete?: string }
  >
> = {
  mobile: { inputMode: 'tel', autoComplete: 'tel-national' },
  number: { inputMode: 'decimal' },
  bankAccount: { inputMode: 'numeric' },
  regionCode: { inputMode: 'numeric' },
};

/** The input of one field of the form, with what was filled in before, right or wrong. */
export function FieldInput({
  field,
  value,
  error,
}: {
  readonly field: PlanField;
  readonly value: unknown;
  readonly error: string | undefined;
}) {
  const { t, say } = useVoice();
  const { key, type, name, hint, required, options = [] } = field;
  const frame = {
    id: key,
    name: key,
    label: required ? say(name) : t('form.optional', { name: say(name) }),
    hint: hint && say(hint),
    error,
  };
  const choices = options.map((option) => ({ value: option.value, text: say(option.text) }));
  switch (type) {
    case 'choice':
      return <ChoiceInput {...frame} choices={choices} chosen={[textOf(value)]} />;
    case 'multiChoice':
      return (
        <ChoiceInput
          {...frame}
          several
          hint={frame.hint ?? t('form.several')}
          choices={choices}
          chosen={listOf(value)}
        />
      );
    case 'boolean':
      return (
        <ChoiceInput
          {...frame}
          choices={(['yes', 'no'] as const).map((one) => ({ value: one, text: t(`form.${one}`) }))}
          chosen={[value === true ? 'yes' : value === false ? 'no' : '']}
        />
      );
    case 'date':
    case 'month':
      return <DateInput {...frame} hasDay={type === 'date'} initial={textOf(value)} />;
    default:
      return <TextInput {...frame} {...typing[type]} initial={textOf(value)} />;
  }
}

export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
