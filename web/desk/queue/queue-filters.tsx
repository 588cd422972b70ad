import type { DeskChoices } from '../../../api/wire';
import { lightNames, stallCauseNames } from '../../../rules/case/case-names';
import { waitingNames } from '../../../rules/commitment-check/names';
import { FilterChips, FilterForm } from '../../design/filters';
import type { Choice } from '../../design/inputs';
import { useVoice, type Voice } from '../../i18n/words';
import { type FilterName, type Filters, listings, type QueueQuery } from './queue-query';

/** What a filter may be set to; `null`: it is typed. */
function choicesOf(name: FilterName, offered: DeskChoices, { say }: Voice): readonly Choice[] | null {
  const named = (all: Readonly<Record<string, { zh: string; en: string }>>) =>
    Object.entries(all).map(([value, text]) => ({ value, text: say(text) }));
  const listed = (all: DeskChoices['departments']) =>
    all.map(({ id, name: text }) => ({ value: id, text: say(text) }));
  switch (name) {
    case 'cause':
      return named(stallCauseNames);
    case 'waiting':
      return named(waitingNames);
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

/** What the queue may be narrowed by. */
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
  const { filters } = listings[query.queue];
  if (filters.length === 0) return null;
  const fields = filters.map((name) => ({
    name,
    label: voice.t(`desk.filter.${name}`),
    value: query.filters[name],
    choices: choicesOf(name, offered, voice),
    typed: {
      type: 'text',
      autoComplete: 'off',
      inputMode: name === 'olderThanHours' ? ('decimal' as const) : undefined,
    },
  }));
  return <FilterForm className="queue-filters" fields={fields} onApply={onChange} />;
}

/** The filters of the queue that are set. */
export function QueueChips({
  query,
  offered,
  onChange,
}: {
  readonly query: QueueQuery;
  readonly offered: DeskChoices;
  readonly onChange: (filters: Filters) => void;
}) {
  const voice = useVoice();
  const set = Object.entries(query.filters) as [FilterName, string][];
  const chips = set.map(([name, value]) => ({
    name,
    label: voice.t(`desk.filter.${name}`),
    text: choicesOf(name, offered, voice)?.find((one) => one.value === value)?.text ?? value,
  }));
  return (
    <FilterChips
      set={chips}
      onRemove={(name) => onChange(Object.fromEntries(set.filter(([one]) => one !== name)))}
      onClear={() => onChange({})}
    />
  );
}
