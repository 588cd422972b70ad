import type { InputHTMLAttributes } from 'react';
import { describedBy, Field, FieldGroup, type FieldFrame } from './field';
import { useVoice } from '../i18n/words';

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** A line of text. `initial` is kept as the person typed it, right or wrong. */
export function TextInput({
  initial,
  name,
  inputMode,
  autoComplete,
  ...frame
}: FieldFrame & {
  readonly name: string;
  readonly initial: string;
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  readonly autoComplete?: string | undefined;
}) {
  return (
    <Field {...frame}>
      <input
        className="input"
        id={frame.id}
        name={name}
        type="text"
        defaultValue={initial}
        inputMode={inputMode}
        autoComplete={autoComplete ?? 'off'}
        spellCheck={false}
        aria-describedby={describedBy(frame)}
        aria-invalid={frame.error === undefined ? undefined : true}
      />
    </Field>
  );
}

/** Choices, one or several; the first one carries the id of the field, so that an error leads there. */
export function ChoiceInput({
  choices,
  chosen,
  several = false,
  name,
  ...frame
}: FieldFrame & {
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly several?: boolean;
}) {
  return (
    <FieldGroup {...frame}>
      {choices.map(({ value, text }, index) => {
        const id = index === 0 ? frame.id : `${frame.id}-${value}`;
        return (
          <div key={value} className="choice">
            <input
              type={several ? 'checkbox' : 'radio'}
              id={id}
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
            />
            <label htmlFor={id}>{text}</label>
          </div>
        );
      })}
    </FieldGroup>
  );
}

const parts = ['year', 'month', 'day'] as const;

/** A date that people know, typed in parts: year and month, and the day unless `hasDay` is false. */
export function DateInput({
  initial,
  hasDay = true,
  name,
  ...frame
}: FieldFrame & { readonly name: string; readonly initial: string; readonly hasDay?: boolean }) {
  const { t } = useVoice();
  const typed = initial.split('-');
  return (
    <FieldGroup {...frame}>
      <div className="date-parts">
        {parts.slice(0, hasDay ? 3 : 2).map((part, index) => {
          const id = index === 0 ? frame.id : `${frame.id}-${part}`;
          return (
            <div key={part}>
              <label htmlFor={id}>{t(`date.${part}`)}</label>
              <input
                className={`input ${part}`}
                id={id}
                name={`${name}.${part}`}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                defaultValue={typed[index] ?? ''}
              />
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
