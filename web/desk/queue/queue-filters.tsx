import type { SubmitEvent } from 'react';
import type { DeskChoices } from '../../../api/wire';
import { lightNames, stallCauseNames } from '../../../rules/case/case-names';
import { Button } from '../../design/button';
import { useVoice, type Voice } from '../../i18n/words';
import { type FilterName, type Filters, listings, type QueueQuery } from './queue-query';
import '../../design/chips.css';

interface FilterChoice {
  readonly value: string;
  readonly text: string;
}

/** What a filter may be set to; `null`: it is typed. */
function choicesOf(name: FilterName, offered: DeskChoices, { say }: Voice): readonly FilterChoice[] | null {
  const named = (all: Readonly<Record<string, { zh: string; en: string }>>) =>
    Object.entries(all).map(([value, text]) => ({ value, text: say(text) }));
  const listed = (all: DeskChoices['departments']) =>
    all.map(({ id, name: text }) => ({ value: id, text: say(text) }));
  switch (name) {
    case 'cause':
      return named(stallCauseNames);
    case 'light':
      return named(lightNames);
    case 'department':
      return listed(offered.departments);
    case 'oneThing':
      return listed(offered.oneThings);
    default:
      return null;
  }
}

/** What the queue may be narrowed by, all of it in sight; nothing changes before it is applied. */
export function QueueFilters({
  query,
  offered,
  onChange,
}: {
  readonly query: QueueQuery;
  readonly offered: DeskChoices;
  readonly onChange: (filters: Filters) => void;
}) {
  const voice = useVoice();
  const { t } = voice;
  const { filters } = listings[query.queue];
  if (filters.length === 0) return null;
  const apply = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const given = filters.flatMap((name) => {
      const value = typed.get(name);
      return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [];
    });
    onChange(Object.fromEntries(given) as Filters);
  };
  return (
    <form className="queue-filters" onSubmit={apply} aria-label={t('desk.filter')}>
      {filters.map((name) => {
        const choices = choicesOf(name, offered, voice);
        return (
          <div key={name}>
            <label htmlFor={`filter-${name}`}>{t(`desk.filter.${name}`)}</label>
            {choices ? (
              <select
                id={`filter-${name}`}
                name={name}
                className="input"
                defaultValue={query.filters[name] ?? ''}
              >
                <option value="">{t('desk.filter.any')}</option>
                {choices.map(({ value, text }) => (
                  <option key={value} value={value}>
                    {text}
                  </option>
                ))}
              </select>
            ) : (
              <input
                id={`filter-${name}`}
                name={name}
                className="input"
                type="text"
                autoComplete="off"
                inputMode={name === 'olderThanHours' ? 'decimal' : undefined}
                defaultValue={query.filters[name] ?? ''}
              />
            )}
          </div>
        );
      })}
      <Button type="submit">{t('desk.filter.apply')}</Button>
    </form>
  );
}

/** The filters that are set, each with the way to take it off. */
export function FilterChips({
  query,
  offered,
  onChange,
}: {
  readonly query: QueueQuery;
  readonly offered: DeskChoices;
  readonly onChange: (filters: Filters) => void;
}) {
  const voice = useVoice();
  const { t } = voice;
  const set = Object.entries(query.filters) as [FilterName, string][];
  if (set.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('desk.filter.set')}>
      {set.map(([name, value]) => {
        const text = choicesOf(name, offered, voice)?.find((one) => one.value === value)?.text ?? value;
        const others = set.filter(([one]) => one !== name);
        return (
          <li key={name}>
            <button type="button" className="chip" onClick={() => onChange(Object.fromEntries(others))}>
              {t('desk.filter.chip', { name: t(`desk.filter.${name}`), value: text })}
              <span aria-hidden="true"> ✕</span>
              <span className="for-listeners">{t('desk.filter.remove')}</span>
            </button>
          </li>
        );
      })}
      <li>
        <button type="button" className="switch" onClick={() => onChange({})}>
          {t('desk.filter.none')}
        </button>
      </li>
    </ul>
  );
}
