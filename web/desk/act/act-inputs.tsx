import { useId } from 'react';
import { describedBy, Field } from '../../design/field';
import { ChoiceInput, type Choice, TextInput } from '../../design/inputs';
import { TextArea } from '../../design/text-area';
import { useVoice } from '../../i18n/words';
import type { ActInput, Typed } from './act-forms';

const usualReasons = ['desk.reason.mended', 'desk.reason.called', 'desk.reason.asked'] as const;

/** The inputs of an act, each with what is wrong in it; `of` keeps their ids apart from those of other acts. */
export function ActInputs({
  inputs,
  choices,
  initial,
  errors,
  of,
}: {
  readonly inputs: readonly ActInput[];
  readonly choices: Readonly<Record<string, readonly Choice[]>>;
  readonly initial: Typed;
  readonly errors: Readonly<Record<string, string>>;
  readonly of: string;
}) {
  const { t } = useVoice();
  return inputs.map(({ name, label, hint, kind }) => {
    const frame = {
      id: `${of}-${name}`,
      name,
      label: t(label),
      hint: hint && t(hint),
      error: errors[name],
    };
    const value = initial[name] ?? '';
    switch (kind) {
      case 'choice':
        return <ChoiceInput key={name} {...frame} choices={choices[name] ?? []} chosen={[value]} />;
      case 'text':
        return <TextArea key={name} {...frame} initial={value} />;
      case 'reason':
        return <ReasonInput key={name} {...frame} initial={value} />;
      case 'day':
        return (
          <Field key={name} {...frame}>
            <input
              className="input day"
              type="date"
              id={frame.id}
              name={name}
              defaultValue={value}
              aria-describedby={describedBy(frame)}
            />
          </Field>
        );
      default:
        return (
          <TextInput
            key={name}
            {...frame}
            initial={value}
            inputMode={kind === 'count' ? 'numeric' : undefined}
          />
        );
    }
  });
}

/** Why, in one's own words; the usual ones are offered. */
function ReasonInput({ initial, name, ...frame }: Parameters<typeof TextInput>[0]) {
  const { t } = useVoice();
  const list = useId();
  return (
    <Field {...frame}>
      <input
        className="input wide"
        id={frame.id}
        name={name}
        type="text"
        list={list}
        defaultValue={initial}
        autoComplete="off"
        aria-describedby={describedBy(frame)}
        aria-invalid={frame.error === undefined ? undefined : true}
      />
      <datalist id={list}>
        {usualReasons.map((reason) => (
          <option key={reason} value={t(reason)} />
        ))}
      </datalist>
    </Field>
  );
}
