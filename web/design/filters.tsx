import type { InputHTMLAttributes, SubmitEvent } from 'react';
import { useVoice } from '../i18n/words';
import { Button } from './button';
import type { Choice } from './inputs';
import './chips.css';

/** One thing that a list may be narrowed by. */
export interface FilterField<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly value: string | undefined;
  /** `null`: it is typed, as `typed` says. */
  readonly choices: readonly Choice[] | null;
  readonly typed: Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'inputMode' | 'autoComplete'>;
}

/** What a list may be narrowed by, all of it in sight; nothing changes before it is applied. */
export function FilterForm<Name extends string>({
  fields,
  className,
  onApply,
}: {
  readonly fields: readonly FilterField<Name>[];
  readonly className: string;
  readonly onApply: (given: Readonly<Partial<Record<Name, string>>>) => void;
}) {
  const { t } = useVoice();
  const apply = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const given = fields.flatMap(({ name }) => {
      const value = typed.get(name);
      return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [];
    });
    onApply(Object.fromEntries(given) as Partial<Record<Name, string>>);
  };
  return (
    <form className={className} onSubmit={apply} aria-label={t('desk.filter')}>
      {fields.map(({ name, label, value, choices, typed }) => {
        const common = { id: `filter-${name}`, name, className: 'input', defaultValue: value ?? '' };
        return (
          <div key={name}>
            <label htmlFor={common.id}>{label}</label>
            {choices ? (
              <select {...common}>
                <option value="">{t('desk.filter.any')}</option>
                {withChosen(choices, value).map((choice) => (
                  <option key={choice.value} value={choice.value}>
                    {choice.text}
                  </option>
                ))}
              </select>
            ) : (
              <input {...common} {...typed} />
            )}
          </div>
        );
      })}
      <Button type="submit">{t('desk.filter.apply')}</Button>
    </form>
  );
}

/** Also what is set but not offered, or not yet: so that it stays set, and nothing chosen is lost when the offer comes. */
function withChosen(choices: readonly Choice[], value: string | undefined): readonly Choice[] {
  if (value === undefined || choices.some((choice) => choice.value === value)) return choices;
  return [{ value, text: value }, ...choices];
}

/** The filters that are set, each with the way to take it off. */
export function FilterChips<Name extends string>({
  set,
  onRemove,
  onClear,
}: {
  readonly set: readonly { readonly name: Name; readonly label: string; readonly text: string }[];
  readonly onRemove: (name: Name) => void;
  readonly onClear: () => void;
}) {
  const { t } = useVoice();
  if (set.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('desk.filter.set')}>
      {set.map(({ name, label, text }) => (
        <li key={name}>
          <button type="button" className="chip" onClick={() => onRemove(name)}>
            {t('desk.filter.chip', { name: label, value: text })}
            <span aria-hidden="true"> ✕</span>
            <span className="for-listeners">{t('desk.filter.remove')}</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="switch" onClick={onClear}>
          {t('desk.filter.none')}
        </button>
      </li>
    </ul>
  );
}
