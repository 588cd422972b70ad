import { type SubmitEvent, useState } from 'react';
import type { CalendarYearFile } from '../../../catalogue/calendars/calendar-files';
import { readYear } from '../../ask/management-calls';
import { Refusal } from '../../ask/problem';
import { RefusalAlert } from '../../design/asked';
import { Button } from '../../design/button';
import { ErrorSummary, type FieldError } from '../../design/error-summary';
import { ChoiceInput, TextInput } from '../../design/inputs';
import { TextArea } from '../../design/text-area';
import { useVoice } from '../../i18n/words';
import { withDay } from './change-day';
import { holidaysIn, type Holidays } from './notice-text';

const kinds = ['notice', 'off', 'working'] as const;
type Kind = (typeof kinds)[number];

/** What every change rests on. */
const ofNotice = ['number', 'date', 'title', 'url'] as const;

/** A notice as it was issued: a whole year pasted, or one day. Gives the year that it makes. */
export function YearForm({ onYear }: { readonly onYear: (year: CalendarYearFile) => void }) {
  const { t } = useVoice();
  const [kind, setKind] = useState<Kind>('notice');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const isDay = kind !== 'notice';

  const submit = async (form: HTMLFormElement) => {
    const typed = new FormData(form);
    const textOf = (name: string): string => {
      const value = typed.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const day = textOf('day');
    const year = isDay ? day.slice(0, 4) : textOf('year');
    const needed = isDay ? (['day', ...ofNotice] as const) : (['year', 'text', ...ofNotice] as const);
    const missing = needed.filter((name) => textOf(name) === '');
    const pasted = isDay ? [] : holidaysIn(textOf('text'), Number(year));
    const unread = !isDay && missing.length === 0 && pasted.length === 0;
    setErrors([
      ...missing.map((name) => ({ id: name, text: t(`calendar.missing.${name}`) })),
      ...(unread ? [{ id: 'text', text: t('calendar.unread') }] : []),
    ]);
    if (missing.length > 0 || unread) return;
    try {
      const holidays: Holidays = isDay
        ? withDay((await readYear(year)).holidays, day, kind, textOf('name') || t('calendar.dayName'))
        : pasted;
      setRefusal(undefined);
      onYear({
        year: Number(year),
        status: 'published',
        notice: {
          number: textOf('number'),
          grade: typed.has('confirmed') ? 'confirmed' : 'unconfirmed',
          date: textOf('date'),
          title: textOf('title'),
          url: textOf('url'),
        },
        holidays,
      });
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      setRefusal(problem);
    }
  };
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.text;
  const field = (name: 'year' | 'day' | 'name' | 'number' | 'date' | 'title' | 'url') => (
    <TextInput
      key={name}
      id={name}
      name={name}
      label={t(`calendar.field.${name}`)}
      error={errorOf(name)}
      initial=""
    />
  );
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void submit(event.currentTarget);
  };
  return (
    <>
      <ErrorSummary errors={errors} />
      {refusal && <RefusalAlert refusal={refusal} />}
      <form noValidate onSubmit={onSubmit} className="narrow">
        <div onChange={(event) => isKindOf(event.target) && setKind(event.target.value)}>
          <ChoiceInput
            id="kind"
            name="kind"
            label={t('calendar.kind')}
            chosen={[kind]}
            choices={kinds.map((value) => ({ value, text: t(`calendar.kind.${value}`) }))}
          />
        </div>
        {isDay ? (
          [field('day'), ...(kind === 'off' ? [field('name')] : [])]
        ) : (
          <>
            {field('year')}
            <TextArea
              id="text"
              name="text"
              label={t('calendar.field.text')}
              hint={t('calendar.hint.text')}
              error={errorOf('text')}
              rows={10}
              initial=""
            />
          </>
        )}
        {ofNotice.map(field)}
        <ChoiceInput
          several
          id="confirmed"
          name="confirmed"
          label={t('calendar.confirmed')}
          chosen={[]}
          choices={[{ value: 'yes', text: t('calendar.confirmed.yes') }]}
        />
        <Button type="submit">{t('calendar.preview')}</Button>
      </form>
    </>
  );
}

function isKindOf(target: EventTarget): target is HTMLInputElement & { readonly value: Kind } {
  return target instanceof HTMLInputElement && kinds.some((kind) => kind === target.value);
}
