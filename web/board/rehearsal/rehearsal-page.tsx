import { type SubmitEvent, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { RehearsalReport } from '../../../api/management-wire';
import { rateText } from '../../../rules/rate-text';
import { rehearse } from '../../ask/management-calls';
import { useAnswer } from '../../ask/use-answer';
import { Button } from '../../design/button';
import type { FieldError } from '../../design/error-summary';
import { Page } from '../../design/page';
import { Table } from '../../design/table';
import { dateText, momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { useCatalogue } from '../catalogue';
import { placeWith } from '../filter/board-filter';
import { Part } from '../part';
import { boardPlaces } from '../places';
import '../../design/field.css';

const fields = ['item', 'days', 'from', 'to'] as const;

/** What is tried stands in the address: the item under its one thing, the days, and the period of closing. */
const run = (search: string) => {
  const asked = new URLSearchParams(search);
  const [oneThing = '', itemId = ''] = (asked.get('item') ?? '').split('/');
  const from = asked.get('from');
  const to = asked.get('to');
  return rehearse({
    oneThing,
    itemId,
    promisedDays: Number(asked.get('days')),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  });
};

/** Who would have been late had another promise been made: a change is tried before anybody is promised it. */
export function RehearsalPage() {
  const { t, say } = useVoice();
  const { oneThings } = useCatalogue();
  const search = useSearch();
  const [, goTo] = useLocation();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const asked = new URLSearchParams(search);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const given = fields.flatMap((name) => {
      const value = typed.get(name);
      return typeof value === 'string' && value !== '' ? [[name, value.trim()]] : [];
    });
    const days = typed.get('days');
    const isDays = typeof days === 'string' && /^\d{1,3}$/.test(days.trim());
    setErrors(isDays ? [] : [{ id: 'days', text: t('rehearsal.days.wrong') }]);
    if (isDays) goTo(placeWith(boardPlaces.rehearsal, new URLSearchParams(given).toString()));
  };
  return (
    <Page title={t('rehearsal.title')} errors={errors}>
      <p>{t('rehearsal.what')}</p>
      <form key={search} className="filters" noValidate onSubmit={submit}>
        <div>
          <label htmlFor="item">{t('rehearsal.item')}</label>
          <select id="item" name="item" className="input" defaultValue={asked.get('item') ?? undefined}>
            {oneThings.map((oneThing) => (
              <optgroup key={oneThing.id} label={say(oneThing.name)}>
                {oneThing.items.map(({ id, name }) => (
                  <option key={id} value={`${oneThing.id}/${id}`}>
                    {say(name)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="days">{t('rehearsal.days')}</label>
          <input
            id="days"
            name="days"
            className="input"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={asked.get('days') ?? ''}
            aria-invalid={errors.length > 0 ? true : undefined}
          />
        </div>
        {(['from', 'to'] as const).map((name) => (
          <div key={name}>
            <label htmlFor={name}>{t(`board.filter.${name}`)}</label>
            <input id={name} name={name} className="input" type="date" defaultValue={asked.get(name) ?? ''} />
          </div>
        ))}
        <Button type="submit">{t('rehearsal.try')}</Button>
      </form>
      {asked.has('item') && asked.has('days') && <Tried search={search} />}
    </Page>
  );
}

function Tried({ search }: { readonly search: string }) {
  return (
    <Part answer={useAnswer(search, run)}>{(report) => <Result report={report} search={search} />}</Part>
  );
}

function Result({ report, search }: { readonly report: RehearsalReport; readonly search: string }) {
  const { t, language } = useVoice();
  const { n, period, before, after, late } = report;
  const days = new URLSearchParams(search).get('days') ?? '';
  if (n === 0 || !period) return <p role="status">{t('rehearsal.none')}</p>;
  const rate = (value: number | null): string => (value === null ? t('board.noData') : rateText(value));
  const rows = [
    { key: 'before', name: t('rehearsal.before'), ...before },
    { key: 'after', name: t('rehearsal.after', { days }), ...after },
  ];
  return (
    <section aria-live="polite">
      <h2>{t('rehearsal.found', { days, missed: after.missed, n })}</h2>
      <div className="narrow">
        <Table
          caption={t('rehearsal.caption', {
            n,
            from: dateText(period.from, language),
            to: dateText(period.to, language),
          })}
          columns={[
            { head: t('rehearsal.promise'), isPlain: true, cell: ({ name }) => name },
            { head: t('board.rate'), isNumber: true, cell: (row) => rate(row.rate) },
            { head: t('board.kept'), isNumber: true, cell: ({ kept }) => kept },
            { head: t('board.missed'), isNumber: true, cell: ({ missed }) => missed },
          ]}
          rows={rows}
          keyOf={({ key }) => key}
        />
      </div>
      {late.length > 0 && (
        <Table
          caption={t('rehearsal.late', { shown: late.length, total: after.missed })}
          columns={[
            {
              head: t('board.column.case'),
              isPlain: true,
              cell: ({ caseNo }) => (
                <Link href={boardPlaces.case(caseNo)} className="count number">
                  {caseNo}
                </Link>
              ),
            },
            { head: t('rehearsal.started'), cell: ({ startedAt }) => momentText(startedAt, language) },
            { head: t('rehearsal.ended'), cell: ({ endedAt }) => momentText(endedAt, language) },
            {
              head: t('rehearsal.due'),
              cell: ({ due }) => (due === null ? t('board.stands') : dateText(due, language)),
            },
            { head: t('board.column.taken'), isNumber: true, cell: ({ takenDays }) => takenDays },
            { head: t('rehearsal.promised'), isNumber: true, cell: ({ promised }) => promised.days },
          ]}
          rows={late}
          keyOf={({ caseNo }) => caseNo}
        />
      )}
    </section>
  );
}
