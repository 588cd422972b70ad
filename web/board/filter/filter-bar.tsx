import type { SubmitEvent } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Button } from '../../design/button';
import { dateText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { useCatalogue } from '../catalogue';
import { type Filter, filterIn, type FilterName, filterNames, placeWith, withFilter } from './board-filter';
import '../../design/chips.css';
import '../../design/field.css';

interface Offered {
  readonly value: string;
  readonly text: string;
}

/** What each filter may be set to; days are typed. */
function useOffered(): (name: FilterName, filter: Filter) => readonly Offered[] | null {
  const { oneThings, departments } = useCatalogue();
  const { say } = useVoice();
  const named = (list: readonly { id: string; name: Parameters<typeof say>[0] }[]) =>
    list.map(({ id, name }) => ({ value: id, text: say(name) }));
  return (name, filter) => {
    switch (name) {
      case 'oneThing':
        return named(oneThings);
      case 'situation':
        return named(
          oneThings.filter(({ id }) => (filter.oneThing ?? id) === id).flatMap((one) => one.situations),
        );
      case 'department':
        return named(departments);
      default:
        return null;
    }
  };
}

/** What figures may be narrowed by, all in sight; nothing changes before it is applied. `without`: means nothing here. */
export function FilterBar({ without = [] }: { readonly without?: readonly FilterName[] }) {
  const { t } = useVoice();
  const search = useSearch();
  const [place, goTo] = useLocation();
  const offered = useOffered();
  const filter = filterIn(search);
  const names = filterNames.filter((name) => !without.includes(name));
  const change = (next: Filter) => goTo(placeWith(place, withFilter(search, next)));
  const apply = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const given = names.flatMap((name) => {
      const value = typed.get(name);
      return typeof value === 'string' && value !== '' ? [[name, value]] : [];
    });
    change(Object.fromEntries(given) as Filter);
  };
  return (
    <div className="no-print">
      {/* A change from elsewhere, a chip or the way back, is shown too. */}
      <form key={search} className="filters" onSubmit={apply} aria-label={t('desk.filter')}>
        {names.map((name) => {
          const choices = offered(name, filter);
          return (
            <div key={name}>
              <label htmlFor={`filter-${name}`}>{t(`board.filter.${name}`)}</label>
              {choices ? (
                <select id={`filter-${name}`} name={name} className="input" defaultValue={filter[name] ?? ''}>
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
                  type="date"
                  defaultValue={filter[name] ?? ''}
                />
              )}
            </div>
          );
        })}
        <Button type="submit">{t('desk.filter.apply')}</Button>
      </form>
      <Chips filter={filter} onChange={change} />
    </div>
  );
}

function Chips({
  filter,
  onChange,
}: {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}) {
  const { t, language } = useVoice();
  const offered = useOffered();
  const set = filterNames.flatMap((name) =>
    filter[name] === undefined ? [] : [{ name, value: filter[name] }],
  );
  if (set.length === 0) return null;
  const textOf = ({ name, value }: { readonly name: FilterName; readonly value: string }): string =>
    offered(name, {})?.find((one) => one.value === value)?.text ??
    (/^\d{4}-\d\d-\d\d$/.test(value) ? dateText(value, language) : value);
  return (
    <ul className="chips" aria-label={t('desk.filter.set')}>
      {set.map((one) => (
        <li key={one.name}>
          <button
            type="button"
            className="chip"
            onClick={() => onChange({ ...filter, [one.name]: undefined })}
          >
            {t('desk.filter.chip', { name: t(`board.filter.${one.name}`), value: textOf(one) })}
            <span aria-hidden="true"> ✕</span>
            <span className="for-listeners">{t('desk.filter.remove')}</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="switch" onClick={() => onChange({})}>
          {t('desk.filter.none')}
        </button>
      </li>
    </ul>
  );
}
