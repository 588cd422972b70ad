import { useLocation, useSearch } from 'wouter';
import { FilterChips, FilterForm } from '../../design/filters';
import type { Choice } from '../../design/inputs';
import { dateText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { useCatalogue } from '../catalogue';
import { type Filter, filterIn, type FilterName, filterNames, placeWith, withFilter } from './board-filter';
import '../../design/field.css';

/** Samples are counted too unless one of these is asked for. */
const samplesAsked = ['leftOut', 'only'] as const;

/** What each filter may be set to; days are typed. */
function useOffered(): (name: FilterName, filter: Filter) => readonly Choice[] | null {
  const { oneThings, departments } = useCatalogue();
  const { t, say } = useVoice();
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
      case 'samples':
        return samplesAsked.map((value) => ({ value, text: t(`board.samples.${value}`) }));
      default:
        return null;
    }
  };
}

/** What figures may be narrowed by, and what is set of it. `without`: means nothing here. */
export function FilterBar({ without = [] }: { readonly without?: readonly FilterName[] }) {
  const { t, language } = useVoice();
  const search = useSearch();
  const [place, goTo] = useLocation();
  const offered = useOffered();
  const filter = filterIn(search);
  const change = (next: Filter) => goTo(placeWith(place, withFilter(search, next)));
  const fields = filterNames
    .filter((name) => !without.includes(name))
    .map((name) => ({
      name,
      label: t(`board.filter.${name}`),
      value: filter[name],
      choices: offered(name, filter),
      typed: { type: 'date' },
    }));
  const textOf = (name: FilterName, value: string): string =>
    offered(name, {})?.find((one) => one.value === value)?.text ??
    (/^\d{4}-\d\d-\d\d$/.test(value) ? dateText(value, language) : value);
  const chips = filterNames.flatMap((name) =>
    filter[name] === undefined
      ? []
      : [{ name, label: t(`board.filter.${name}`), text: textOf(name, filter[name]) }],
  );
  return (
    <div className="no-print">
      {/* A change from elsewhere, a chip or the way back, is shown too. */}
      <FilterForm key={search} className="filters" fields={fields} onApply={change} />
      <FilterChips
        set={chips}
        onRemove={(name) => change({ ...filter, [name]: undefined })}
        onClear={() => change({})}
      />
    </div>
  );
}
